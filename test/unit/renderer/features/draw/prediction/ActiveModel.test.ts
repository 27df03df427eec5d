import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import ActiveModel from '../../../../../../src/renderer/features/draw/prediction/ActiveModel.vue';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { app, show } from '../../../../../support/component';
import { aModel } from '../../../../../support/summaries';

async function nameShown(name: string, language: 'en' | 'zh-CN'): Promise<string> {
  app.emit('models:activated', aModel({ card: { name, recipe: PRESETS.best } }).card);
  app.emit('predictor:status', { state: 'ready' });
  const line = show(ActiveModel, { language });
  await nextTick();
  return line.get('[data-testid=model-name]').text();
}

test('a model named after a preset has a translated name', async () => {
  expect(await nameShown('Best', 'en')).toBe('Inkling CNN (best) · 98.50% test accuracy');
  expect(await nameShown('Best', 'zh-CN')).toBe('Inkling 最佳 CNN · 测试准确率 98.50%');
});

test('a name that a user entered is not translated', async () => {
  expect(await nameShown('Seven', 'zh-CN')).toContain('Seven');
});
