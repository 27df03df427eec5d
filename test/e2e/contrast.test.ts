import { expect, test } from '../support/shared-app';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

test('in a contrast theme focus is seen, and ink, bars and choices have the colours of the user', async ({
  app,
}) => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active' });
  const colourOf = (css: string): Promise<string> =>
    page.evaluate((colour) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = colour;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, css);
  const styleOf = (selector: string, property: string): Promise<string> =>
    page
      .locator(selector)
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  await test.step('the ring around what has focus is there', async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus-visible')).toHaveCount(1);
    expect(await styleOf(':focus-visible', 'box-shadow')).not.toBe('none');
  });

  await test.step('the chosen tool has a ground of its own', async () => {
    expect(await styleOf('[data-command="tool:pen"]', 'background-color')).not.toBe(
      await styleOf('[data-command="tool:eraser"]', 'background-color'),
    );
  });

  await test.step('what is drawn is seen', async () => {
    expect(await styleOf('[data-testid="pad"]', 'color')).toBe(await colourOf('CanvasText'));
    await draw(page, SEVEN);
    await expectDigit(page, 7);
  });

  await test.step('what is painted has the same ground as what lies around it', async () => {
    await page.getByTestId('view-explore').click();
    const grid = page.getByTestId('grid').locator('canvas');
    await expect(async () => {
      const { painted, around } = await grid.evaluate((canvas: HTMLCanvasElement) => {
        const pixelOf = (source: OffscreenCanvas | HTMLCanvasElement): number[] => {
          const small = new OffscreenCanvas(1, 1).getContext('2d');
          small?.drawImage(source, 0, 0);
          return [...(small?.getImageData(0, 0, 1, 1).data ?? [])];
        };
        const ground = new OffscreenCanvas(1, 1);
        const context = ground.getContext('2d');
        const box = canvas.closest('.grid');
        if (context && box) context.fillStyle = getComputedStyle(box).backgroundColor;
        context?.fillRect(0, 0, 1, 1);
        return { painted: pixelOf(canvas), around: pixelOf(ground) };
      });
      expect(painted).toEqual(around);
    }).toPass();
  });
});
