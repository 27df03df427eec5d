import { expect, test } from '../support/shared-app';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

test('shortcuts reach the commands of the menu', async ({ app }) => {
  const { page, electron } = app;
  const press = (keyCode: string, ...others: ('shift' | 'control')[]) =>
    electron.evaluate(
      ({ BrowserWindow }, [key, modifiers]) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.focus();
        webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: [...modifiers] });
        webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: [...modifiers] });
      },
      [keyCode, ['control', ...others]] as const,
    );
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  await press('Z');
  await expectDigit(page, null);
  await press('Z', 'shift');
  await expectDigit(page, 7);
  await press('4');
  await expect(page.getByTestId('view-models')).toHaveAttribute('aria-current', 'page');
});
