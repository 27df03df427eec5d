import { expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import RunRow from '../../../../../../src/renderer/features/train/table/RunRow.vue';
import { toasts } from '../../../../../../src/renderer/ui/toasts';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { app, show, until } from '../../../../../support/component';
import { aRun } from '../../../../../support/summaries';

function shown(run = aRun(), props: Record<string, unknown> = {}, language: 'en' | 'zh-CN' = 'en') {
  const row = show(RunRow, { props: { run, isCompared: false, mostCompared: null, ...props }, language });
  const cells = row.findAll('td').map((cell) => cell.text());
  const box = row.get('[data-testid=run-compare]').element as HTMLInputElement;
  const remove = row.get('[data-testid=run-remove]').element as HTMLButtonElement;
  return { row, cells, box, remove };
}

test('shows the outcome of a finished run', () => {
  expect(shown().cells.slice(2, 6)).toEqual(['Keras tutorial CNN', 'Finished', '10', '98.50%']);
});

test('is translated', () => {
  const { cells, row } = shown(aRun(), {}, 'zh-CN');
  expect(cells[1]).toContain('2026年11月24日');
  expect(cells[3]).toBe('已完成');
  expect(row.get('[data-testid=run-remove]').attributes('aria-label')).toBe('移除该训练');
});

test('a failed run has no accuracy, and fractional epochs', () => {
  const run = aRun({
    state: 'failed',
    summary: { testAccuracy: null, ended: { epochs: 2.25, reason: null } },
  });
  expect(shown(run).cells.slice(3, 6)).toEqual(['Failed', '2.3', '–']);
});

test('a name of 80 characters is not truncated', () => {
  const name = 'W'.repeat(80);
  expect(shown(aRun({ summary: { recipe: { ...PRESETS.article, name } } })).cells[2]).toBe(name);
});

test.each(['queued', 'running', 'paused'] as const)('one that is %s cannot be removed', (state) => {
  expect(shown(aRun({ state })).remove.disabled).toBe(true);
});

test('can be added to the comparison, unless the limit is reached', async () => {
  const onCompare = vi.fn();
  const { row } = shown(aRun(), { onCompare });
  await row.get('[data-testid=run-compare]').trigger('change');
  expect(onCompare).toHaveBeenCalledOnce();
  const full = shown(aRun(), { mostCompared: 6 }).box;
  expect([full.disabled, full.title]).toEqual([true, 'You can compare up to 6 runs']);
  expect(shown(aRun(), { mostCompared: 6, isCompared: true }).box.disabled).toBe(false);
});

test('removes its run, and offers to undo that', async () => {
  app.answer('runs:remove', () => ({ ok: true, value: undefined }));
  app.answer('runs:list', () => ({ ok: true, value: [] }));
  shown().remove.click();
  await until(() => expect(toasts.value).toHaveLength(1));
  expect(app.requests('runs:remove')).toEqual([{ id: aRun().summary.id }]);
  expect(toasts.value[0]).toMatchObject({
    text: 'The run of Keras tutorial CNN was removed.',
    action: { label: 'Undo' },
  });
});

test('shows why a run was not removed', async () => {
  app.answer('runs:remove', () => ({ ok: false, failure: { code: 'disk-full' } }));
  shown().remove.click();
  await until(() => expect(toasts.value).toHaveLength(1));
  await nextTick();
  expect(toasts.value[0]?.tone).toBe('problem');
  expect(toasts.value[0]?.action).toBeUndefined();
});
