import { expect, test } from 'vitest';
import MetricsHead from '../../../../../../src/renderer/features/explore/metrics/MetricsHead.vue';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { app, show } from '../../../../../support/component';
import { aModel } from '../../../../../support/summaries';

test('translates the name of the active model', () => {
  app.emit('models:activated', aModel({ card: { name: 'Best', recipe: PRESETS.best } }).card);
  expect(show(MetricsHead, { language: 'zh-CN' }).get('.model').text()).toBe('Inkling 最佳 CNN');
  expect(show(MetricsHead).get('.model').text()).toBe('Inkling CNN (best)');
});
