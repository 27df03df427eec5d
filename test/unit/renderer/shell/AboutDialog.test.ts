import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import { runCommand } from '../../../../src/renderer/commands';
import AboutDialog from '../../../../src/renderer/shell/AboutDialog.vue';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { app, show, until } from '../../../support/component';
import { aModel } from '../../../support/summaries';

test('translates the name of the active model', async () => {
  app.emit('models:activated', aModel({ card: { name: 'Best', recipe: PRESETS.best } }).card);
  show(AboutDialog, { language: 'zh-CN' });
  await nextTick();
  runCommand('app:about');
  await until(() =>
    expect(document.querySelector('[data-testid=about]')?.textContent).toMatch(/Inkling 最佳 CNN\s+· 98.50%/),
  );
});
