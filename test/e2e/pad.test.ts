import { expect, test } from '../support/shared-app';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

test('the pad grows and shrinks with the window, and its drawing with it', async ({ app }) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  const before = await expectDigit(page, 7);
  for (const [width, height] of [
    [1500, 950],
    [1024, 640],
  ] as const) {
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(size[0], size[1]),
      [width, height] as const,
    );
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    const pad = page.getByTestId('pad');
    await expect
      .poll(async () => {
        const { x, y, width: side, height: tall } = (await pad.boundingBox())!;
        return side > 400 && Math.abs(side - tall) < 1 && x + side < width * 0.7 && y + tall <= height;
      })
      .toBe(true);
    const isOverlapped = await page.evaluate(() => {
      const [canvas, bars] = ['pad', 'bars'].map((id) =>
        document.querySelector(`[data-testid="${id}"]`)!.getBoundingClientRect(),
      );
      return canvas!.right > bars!.left;
    });
    expect(isOverlapped).toBe(false);
    expect((await expectDigit(page, 7)).probabilities).toEqual(before.probabilities);
  }
});

test('ink is as light as the theme wants, also when it changed while another view was shown', async ({
  app,
}) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  for (const [theme, isLight] of [
    ['dark', true],
    ['light', false],
  ] as const) {
    await chooseFromMenu(electron, 'View', 'Models');
    await page.evaluate((choice) => window.inkling.settings.change({ theme: choice }), theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await chooseFromMenu(electron, 'View', 'Draw');
    for (const canvas of [page.getByTestId('pad'), page.getByTestId('pixels').locator('canvas')])
      await expect
        .poll(() => canvas.evaluate(lightnessOfInk))
        .toEqual(isLight ? expect.closeTo(235, -2) : expect.closeTo(25, -2));
  }
});

/** Mean red of the pixels that are wholly ink, 0 to 255. */
function lightnessOfInk(element: SVGElement | HTMLElement): number {
  const canvas = element as HTMLCanvasElement;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const inked = data.filter((_, byte) => byte % 4 === 0 && data[byte + 3] === 255);
  return inked.reduce((sum, red) => sum + red, 0) / inked.length;
}
