import { afterEach, beforeEach, expect, test } from 'vitest';
import { h, nextTick } from 'vue';
import { useColumnStore } from '../../../../../../src/renderer/features/explore/columns/columns';
import { useCompareStore } from '../../../../../../src/renderer/features/explore/compare/compared';
import { useExplorerStore } from '../../../../../../src/renderer/features/explore/explorer';
import { useMarkStore } from '../../../../../../src/renderer/features/explore/marks/marks';
import SampleMenu from '../../../../../../src/renderer/features/explore/menu/SampleMenu.vue';
import { useDataStore } from '../../../../../../src/renderer/entities/dataset/data-store';
import { usePaneStore } from '../../../../../../src/renderer/features/explore/pane';
import { useQueryStore } from '../../../../../../src/renderer/features/explore/query/query-store';
import { usePadStore } from '../../../../../../src/renderer/entities/pad/pad-store';
import { useViewStore } from '../../../../../../src/renderer/state/view';
import { dismissToast, toasts } from '../../../../../../src/renderer/ui/toasts';
import { DEFAULT_SETTINGS } from '../../../../../../src/shared/contract/settings';
import type { NearestRequest } from '../../../../../../src/shared/contract/predictor-port';
import { app, show, until } from '../../../../../support/component';
import { saveMarks } from '../../../../../support/marks';
import { showMnist, showSamples } from '../../../../../support/samples';
import { idOf } from '../../../../../support/summaries';

beforeEach(async () => {
  saveMarks();
  await useMarkStore().readMarks();
  app.answer('settings:change', (change) => ({
    ok: true,
    value: { ...DEFAULT_SETTINGS, view: change.view ?? 'draw' },
  }));
});
// happy-dom does not implement it.
afterEach(() => void Reflect.deleteProperty(document, 'execCommand'));

function shown(language: 'en' | 'zh-CN' = 'en'): void {
  show(SampleMenu, {
    language,
    slots: { default: () => [h('button', { 'data-sample': 5 }, h('i')), h('p', { class: 'elsewhere' })] },
  });
}

/** Opens the context menu at an element, as the right button does. */
async function ask(element: string) {
  const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 });
  document.querySelector(element)?.dispatchEvent(event);
  await nextTick();
}

/** Opens the menu of sample 5. */
async function open() {
  await ask('[data-sample] i');
  await until(() => expect(menu()).not.toBeNull());
}

async function opened(language: 'en' | 'zh-CN' = 'en') {
  shown(language);
  await open();
}

const menu = () => document.querySelector('[data-testid=sample-menu]');
const item = (key: string) => document.querySelector<HTMLElement>(`[data-testid=menu-${key}]`);
const texts = () =>
  [...(menu()?.querySelectorAll('.menu-item') ?? [])].map((each) => each.textContent.trim());
const said = () => toasts.value.map(({ text }) => text);

function showWriters(): void {
  const { setColumn } = useColumnStore();

  showMnist();
  const writers = new Uint16Array(70_000).fill(9);
  for (const number of [5, 8, 60_003]) writers[number] = 312;
  setColumn('writer', writers);
}

test.each([
  [
    'en',
    [
      'Open in Draw',
      'Pin for comparison',
      'Copy image',
      'Copy index (train:5)',
      'Mark the label as wrong',
      'Show samples by writer 312',
      'Find similar',
    ],
  ],
  [
    'zh-CN',
    [
      '在“书写”中打开',
      '固定以供比较',
      '复制图片',
      '复制序号（train:5）',
      '将标签标记为错误',
      '显示书写者 312 的样本',
      '查找相似样本',
    ],
  ],
] as const)('has actions for a sample of MNIST in %s, in four groups', async (language, all) => {
  showWriters();
  await opened(language);
  expect(texts()).toEqual(all);
  expect(menu()?.querySelectorAll('.menu-separator')).toHaveLength(3);
});

test.each([
  ['4 × 4', () => showSamples(), []],
  [
    '28 × 28',
    () => {
      const { showOther } = useDataStore();
      showOther({ ...showMnist(), id: 'fashion' });
    },
    ['Open in Draw'],
  ],
])('a sample of other data of %s can be neither marked nor searched for', async (_, showData, more) => {
  showData();
  await opened();
  expect(texts()).toEqual([...more, 'Pin for comparison', 'Copy image', 'Copy index (train:5)']);
  expect(menu()?.querySelectorAll('.menu-separator')).toHaveLength(1);
});

test('has no writer action if the writer is unknown', async () => {
  showMnist();
  await opened();
  expect(item('similar')).not.toBeNull();
  expect(item('writer')).toBeNull();
});

test('does not open without a sample', async () => {
  showMnist();
  shown();
  await ask('.elsewhere');
  expect(menu()).toBeNull();
  await open();
  expect(menu()).not.toBeNull();
});

test('copies the sample to the pad', async () => {
  const { content } = usePadStore();
  const { showView, view } = useViewStore();

  const { parts } = showMnist();
  parts[0]?.images.fill(200, 5 * 784, 6 * 784);
  showView('explore');
  await opened();
  item('draw')?.click();
  expect(content.value.image?.mask.values).toEqual(new Uint8Array(784).fill(200));
  expect(view.value).toBe('draw');
  await until(() => expect(menu()).toBeNull());
});

test('pins a sample alone, or next to the selected one', async () => {
  const { selected } = useExplorerStore();

  const { compared } = useCompareStore();
  const { select } = useExplorerStore();

  showMnist();
  await opened();
  item('compare')?.click();
  expect(selected.value).toBe(5);
  await until(() => expect(menu()).toBeNull());
  select(60_001);
  await nextTick();
  await open();
  expect(item('compare')?.textContent.trim()).toBe('Compare with test:1');
  item('compare')?.click();
  expect([selected.value, compared.value]).toEqual([60_001, 5]);
});

test('copies the index and confirms that, unless the clipboard is not available', async () => {
  showMnist();
  const copied: string[] = [];
  let isAllowed = true;
  const clipboardData = { setData: (_: string, text: string) => copied.push(text) };
  Object.assign(document, {
    execCommand: () =>
      isAllowed && document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData })),
  });
  await opened();
  item('copy-index')?.click();
  expect(copied).toEqual(['train:5']);
  expect(said()).toEqual(['Copied train:5.']);
  await until(() => expect(menu()).toBeNull());
  for (const { id } of toasts.value) dismissToast(id);
  isAllowed = false;
  await open();
  item('copy-index')?.click();
  expect(copied).toHaveLength(1);
  expect(said()).toEqual([]);
});

test('marks the label as wrong, and offers to clear the mark', async () => {
  const { marks } = useMarkStore();

  showMnist();
  await opened();
  item('mark-wrong')?.click();
  await until(() => expect(marks.value.get(5)).toEqual({ kind: 'wrong' }));
  expect(app.requests('marks:set')).toEqual([{ samples: [5], mark: { kind: 'wrong' } }]);
  await until(() => expect(menu()).toBeNull());
  await open();
  expect(item('mark-wrong')).toBeNull();
  expect(item('clear-mark')?.textContent.trim()).toBe('Clear mark');
  item('clear-mark')?.click();
  await until(() => expect(marks.value.size).toBe(0));
  expect(app.requests('marks:clear')).toEqual([{ samples: [5] }]);
});

test('a failure to mark the label is shown in a message', async () => {
  const { marks } = useMarkStore();

  app.answer('marks:set', () => ({ ok: false, failure: { code: 'disk-full' } }));
  showMnist();
  await opened();
  item('mark-wrong')?.click();
  await until(() => expect(said()).toEqual(['The disk is full. Nothing was changed.']));
  expect(marks.value.size).toBe(0);
});

test('shows all samples of the same writer, of both splits', async () => {
  const { pane } = usePaneStore();
  const { query } = useQueryStore();

  showWriters();
  pane.value = 'map';
  await opened();
  item('writer')?.click();
  expect(query.value.filters).toEqual([{ kind: 'subset', title: 'Writer 312', numbers: [5, 8, 60_003] }]);
  expect(pane.value).toBe('grid');
});

test('finds similar samples, and filters the grid by them and the sample itself', async () => {
  const { query } = useQueryStore();

  const asked: NearestRequest[] = [];
  app.predict({
    nearest: (request) => {
      asked.push(request);
      const { id } = request;
      return {
        kind: 'nearest',
        ok: true,
        id,
        modelId: idOf(1),
        indices: [9, 3],
        distances: [1, 2],
        milliseconds: 1,
      };
    },
  });
  showMnist();
  await opened();
  item('similar')?.click();
  await until(() =>
    expect(query.value.filters).toEqual([
      { kind: 'subset', title: 'Similar to train:5', numbers: [5, 9, 3] },
    ]),
  );
  expect(asked.map(({ count, except }) => [count, except])).toEqual([[50, 5]]);
});

test('shows what similar samples wait for while scoring is not complete', async () => {
  const { query } = useQueryStore();

  app.predict({ nearest: ({ id }) => ({ kind: 'nearest', ok: false, id, reason: 'not-ready' }) });
  showMnist();
  await opened();
  item('similar')?.click();
  await until(() => expect(said()).toEqual(['Available after all samples are scored.']));
  expect(query.value.filters).toEqual([]);
});
