import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '../support/shared-app';
import { jumpTo, showFilters } from '../support/explorer';
import { copyForApp, fashionMnist } from '../support/fashion-mnist';
import { dropFromDisk } from '../support/files';

const CLASSES = [
  'T-shirt',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];

test('Fashion-MNIST is opened, its classes are named, and it is looked through like MNIST', async ({
  app,
}) => {
  const source = fashionMnist();
  test.skip(
    source === null,
    'Fashion-MNIST is not here (Debian: dataset-fashion-mnist), nor could it be fetched.',
  );
  const folder = copyForApp(source!);
  const { page } = app;
  const grid = page.getByTestId('grid');
  try {
    await dropFromDisk(page, folder, 'pad');
    await expect(page.getByTestId('other-data')).toContainText('70,000 images of 28 × 28, 10 classes', {
      timeout: 60_000,
    });
    await expect(page.getByTestId('other-data')).toContainText(
      'To train on this dataset, use the command line',
    );
    await expect(grid).toHaveAttribute('data-visible-count', '70000');
    await page.getByTestId('name-classes').click();
    for (const [label, name] of CLASSES.entries()) await page.getByTestId(`class-name-${label}`).fill(name);
    await page.getByTestId('class-names-save').click();

    await showFilters(page);
    await page.getByTestId('label-9').click();
    await expect(grid).toHaveAttribute('data-visible-count', '7000');
    await jumpTo(page, 'test 0');
    await expect(page.getByTestId('sample-label')).toHaveText('Ankle boot');
    await page.getByTestId('back-to-mnist').click();
    await jumpTo(page, 'test 0');
    await expect(page.getByTestId('sample-label')).toHaveText('7');
  } finally {
    rmSync(dirname(folder), { recursive: true, force: true });
  }
});
