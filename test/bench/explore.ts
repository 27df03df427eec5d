import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { hasDisplay } from '../../scripts/setup/desktop-libraries.mjs';
import { withVirtualDisplay } from '../../scripts/launch/display.mjs';
import { Launcher } from '../support/launcher';
import { filterTimes, type FilterTimes } from './explore/filters';
import { mapTimes, type MapTimes } from './explore/map';
import { rendererMemory } from './explore/memory';
import { coldOpening, warmOpening } from './explore/opening';
import { scrollGaps, type ScrollGaps } from './explore/scrolling';
import { predictionWhileScoring, type WhileScoring } from './explore/scoring';
import { timing, type Timing } from './support/statistics';

/** `npm run bench:explore`: the explorer in the running app, as a table and as out/bench-explore.json. */
const RESULT = join('out', 'bench-explore.json');
const OPENINGS = 5;

interface ExplorerFigures {
  /** How the window is drawn: figures of frames are not those of a graphics card where it is software. */
  readonly rendering: string;
  /** From the click to the first frame with digits, in ms: in an app that has just started, and in one that was idle. */
  readonly opening: { readonly cold: Timing; readonly warm: Timing };
  readonly filter: FilterTimes;
  readonly scrolling: ScrollGaps;
  readonly map: MapTimes;
  /** Resident megabytes of the renderer with all filters, a sample and the texture seen. */
  readonly memory: number;
  readonly scoring: WhileScoring | null;
}

const figures = await onDisplay(measure);
mkdirSync('out', { recursive: true });
const machine = { cpu: os.cpus()[0]?.model.trim() ?? 'unknown', cores: os.availableParallelism() };
writeFileSync(RESULT, `${JSON.stringify({ machine, ...figures }, null, 2)}\n`);
console.table({
  'opening to digits, just started': figures.opening.cold,
  'opening to digits, idle before': figures.opening.warm,
  'filter over all samples': figures.filter.engine,
  'filter, click to frame': figures.filter.toFrame,
  'gap between frames, scrolling digits': figures.scrolling.digits,
  'gap between frames, scrolling texture': figures.scrolling.texture,
  'painting the map': figures.map.paint,
  'gap between frames, moving the map': figures.map.gaps,
  ...(figures.scoring && { 'prediction while scoring': figures.scoring.prediction }),
});
process.stdout.write(
  `Milliseconds, ${figures.rendering}. Renderer: ${figures.memory} MB. ` +
    (figures.scoring ? `Scoring: ${figures.scoring.seconds} s. ` : '') +
    `Also written to ${RESULT}.\n`,
);

async function measure(): Promise<ExplorerFigures> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let index = 0; index <= OPENINGS; index += 1) {
    process.stderr.write(`Opening ${index} of ${OPENINGS} …\n`);
    const [first, second] = [await withApp(coldOpening), await withApp(warmOpening)];
    // The first start fills the disk cache.
    if (index > 0) {
      cold.push(first);
      warm.push(second);
    }
  }
  process.stderr.write('Scoring, filters, scrolling, memory …\n');
  return withApp(async (app) => {
    const scoring = await predictionWhileScoring(app);
    await warmOpening(app);
    const filter = await filterTimes(app);
    const scrolling = await scrollGaps(app);
    const map = await mapTimes(app);
    return {
      rendering: await renderingOf(app),
      opening: { cold: timing(cold), warm: timing(warm) },
      filter,
      scrolling,
      map,
      memory: await rendererMemory(app),
      scoring,
    };
  });
}

type App = Awaited<ReturnType<Launcher['start']>>;

async function withApp<T>(use: (app: App) => Promise<T>): Promise<T> {
  const launcher = new Launcher();
  try {
    return await use(await launcher.start());
  } finally {
    await launcher.dispose();
  }
}

async function renderingOf({ electron }: App): Promise<string> {
  const compositing = await electron.evaluate(({ app }) => app.getGPUFeatureStatus().gpu_compositing);
  return compositing === 'enabled' ? 'graphics card' : 'software rendering';
}

async function onDisplay<T>(use: () => Promise<T>): Promise<T> {
  if (hasDisplay()) return use();
  return withVirtualDisplay(async ({ env }) => {
    Object.assign(process.env, env);
    return use();
  });
}
