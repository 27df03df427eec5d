import { expect, test } from 'vitest';
import GlanceHead from '../../../../../../src/renderer/features/explore/glance/GlanceHead.vue';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import { app, show } from '../../../../../support/component';
import { aModel } from '../../../../../support/summaries';

test('names the model in use in the language of the window', () => {
  app.emit('model:activated', aModel({ card: { name: 'Best', recipe: PRESETS.best } }).card);
  expect(show(GlanceHead, { language: 'zh-CN' }).get('.model').text()).toBe('最佳');
  expect(show(GlanceHead).get('.model').text()).toBe('Best');
});
