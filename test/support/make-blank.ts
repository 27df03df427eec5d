import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src/shared/contract/settings';
import type { ExplorerState } from '../../src/shared/explore/explorer-state';
import { EMPTY_QUERY } from '../../src/shared/explore/query';
import type { Drawing } from '../../src/shared/ink/drawing';
import type { RunningApp } from './launcher';
import { readPrediction } from './reading';

const BLANK_PAD: Drawing = {
  format: 'inkling-drawing',
  version: 1,
  canvas: { width: 1, height: 1 },
  strokes: [],
};

/** Side of the pictures in the grid as the explorer first opens, in CSS pixels. */
const FIRST_SIDE = 56;

/** Of the window's content, in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export function windowSize(electron: ElectronApplication): Promise<WindowSize> {
  return electron.evaluate(({ BrowserWindow }) => {
    const [width = 0, height = 0] = BrowserWindow.getAllWindows()[0]!.getContentSize();
    return { width, height };
  });
}

/**
 * Brings an app that a test has used back to what a first start shows: a blank pad in the draw view, default settings,
 * nothing in the library, no run and no model besides the bundled one.
 * @param size That the window had at its first start.
 */
export async function makeBlank({ electron, page }: RunningApp, size: WindowSize): Promise<void> {
  await page.emulateMedia({ forcedColors: null });
  await page.mouse.move(0, 0);
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect(async () => {
    await forget(page);
    await page.reload();
    await page.getByTestId('view-draw').waitFor();
    await expectBlank(page);
    expect(await windowSize(electron)).toEqual(size);
  }).toPass();
}

async function forget(page: Page): Promise<void> {
  const scale = await page.evaluate(() => devicePixelRatio);
  const start: ExplorerState = {
    pane: 'grid',
    query: EMPTY_QUERY,
    side: FIRST_SIDE * scale,
    anchor: null,
    selected: null,
  };
  await page.evaluate(
    async ({ settings, pad, place }) => {
      const { inkling } = window;
      // The page hands over now what it would when it goes, which would come after what is written here.
      window.dispatchEvent(new Event('pagehide'));
      const listOf = async <T>(asked: Promise<{ ok: true; value: T[] } | { ok: false }>): Promise<T[]> => {
        const answer = await asked;
        return answer.ok ? answer.value : [];
      };
      for (const { id } of await listOf(inkling.runs.list())) {
        await inkling.runs.cancel({ id });
        await inkling.runs.remove({ id });
      }
      const models = await listOf(inkling.models.list());
      for (const { card, bundled } of models) if (bundled) await inkling.models.activate({ id: card.id });
      for (const { card, bundled } of models) if (!bundled) await inkling.models.remove({ id: card.id });
      for (const { id } of await listOf(inkling.savedDrawings.list()))
        await inkling.savedDrawings.remove({ id });
      for (const { name } of await listOf(inkling.recipes.list())) await inkling.recipes.remove({ name });
      const marked = (await listOf(inkling.marks.list())).map(({ sample }) => sample);
      if (marked.length > 0) await inkling.marks.clear({ samples: marked });
      await inkling.drafts.save(pad);
      for (const { name } of await listOf(inkling.views.list())) await inkling.views.remove({ name });
      for (const { digest } of await listOf(inkling.classNames.list()))
        await inkling.classNames.save({ digest, names: [] });
      await inkling.explorer.saveState(place);
      await inkling.settings.change(settings);
    },
    { settings: DEFAULT_SETTINGS, pad: BLANK_PAD, place: start },
  );
}

/** Asks both main, for what it keeps, and the page, for what it shows. */
async function expectBlank(page: Page): Promise<void> {
  await expect(page.getByTestId('view-draw')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByTestId('toast')).toHaveCount(0);
  expect((await readPrediction(page)).digit).toBeNull();
  const kept = await page.evaluate(async () => {
    const { drafts, explorer, marks, models, recipes, runs, savedDrawings, settings, views } = window.inkling;
    const asked = {
      settings: await settings.read(),
      draft: await drafts.read(),
      place: await explorer.readState(),
      lists: [
        await runs.list(),
        await models.list(),
        await savedDrawings.list(),
        await recipes.list(),
        await marks.list(),
        await views.list(),
      ],
    };
    return {
      settings: asked.settings.ok && asked.settings.value,
      draft: asked.draft.ok && asked.draft.value,
      query: asked.place.ok && asked.place.value?.query,
      selected: asked.place.ok && asked.place.value?.selected,
      counts: asked.lists.map((list) => list.ok && list.value.length),
    };
  });
  expect(kept).toEqual({
    settings: DEFAULT_SETTINGS,
    draft: BLANK_PAD,
    query: EMPTY_QUERY,
    selected: null,
    counts: [0, 1, 0, 0, 0, 0],
  });
}
