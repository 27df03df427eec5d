import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBars } from '../support/bars';
import { expect, test } from '../support/shared-app';
import { jumpTo, showFilters } from '../support/explorer';
import { answerFileDialogs, dropFromDisk } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { idxFile } from '../unit/engine/data/idx-file';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-other-'));
  // The app may run under an account of its own.
  chmodSync(folder, 0o755);
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test('a folder of other data is shown, its classes are named, and a broken one changes nothing', async ({
  app,
  restart,
}) => {
  const { page, electron } = app;
  const bars = writeBars(folder, 'bars');
  await page.getByTestId('view-explore').click();
  await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '70000');

  await test.step('one sentence says what is wrong, and MNIST stays', async () => {
    const broken = writeBars(folder, 'broken');
    writeFileSync(join(broken, 't10k-labels-idx1-ubyte'), idxFile('bytes', [5], [0, 1, 2, 0, 1]));
    await answerFileDialogs(electron, broken);
    await chooseFromMenu(electron, 'File', 'Open Dataset…');
    await expect(page.getByTestId('toast')).toContainText(
      'The number of labels differs from the number of images.',
    );
    await expect(page.getByTestId('other-data')).toBeHidden();
    await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '70000');
  });

  await test.step('it is shown and filtered like MNIST, and says what training needs', async () => {
    await answerFileDialogs(electron, bars);
    await chooseFromMenu(electron, 'File', 'Open Dataset…');
    await expect(page.getByTestId('other-data')).toContainText('46 images of 12 × 20, 3 classes');
    await expect(page.getByTestId('other-data')).toContainText('training needs images of 28 × 28');
    await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '46');
    await showFilters(page);
    await page.getByTestId('label-2').click();
    await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', String(13 + 2));
    await jumpTo(page, 'test 5');
    await expect(page.getByTestId('sample-label')).toContainText('2');
  });

  await test.step('its classes are named, also the next time', async () => {
    await page.getByTestId('name-classes').click();
    await page.getByTestId('class-name-2').fill('Wide bar');
    await page.getByTestId('class-names-save').click();
    await expect(page.getByTestId('sample-label')).toContainText('Wide bar');
    const again = await restart();
    await answerFileDialogs(again.electron, bars);
    await chooseFromMenu(again.electron, 'File', 'Open Dataset…');
    await expect(again.page.getByTestId('other-data')).toBeVisible();
    await jumpTo(again.page, '2');
    await expect(again.page.getByTestId('sample-label')).toContainText('Wide bar');
    await again.page.getByTestId('back-to-mnist').click();
    await expect(again.page.getByTestId('grid')).toHaveAttribute('data-visible-count', '70000');
  });
});

test('a folder, or a file of one, that is dropped on the window is opened where it is whole', async ({
  app,
}) => {
  const { page } = app;
  const bars = writeBars(folder, 'bars');
  const broken = writeBars(folder, 'broken');
  truncateSync(join(broken, 't10k-images-idx3-ubyte'), 1000);
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const shown = page.getByTestId('other-data');
  const toast = page.getByTestId('toast');

  await dropFromDisk(page, bars, 'pad');
  await expect(shown).toContainText('bars');
  await expect(shown).toContainText('46 images of 12 × 20, 3 classes');
  await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '46');

  await dropFromDisk(page, broken, 'grid');
  await expect(toast).toContainText('The IDX file is shorter than its header says. (t10k-images-idx3-ubyte)');
  await expect(toast).toHaveCount(1);
  await expect(shown).toContainText('bars');
  await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '46');

  await page.getByTestId('back-to-mnist').click();
  await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '70000');
  await dropFromDisk(page, empty, 'grid');
  await expect(toast.last()).toContainText('No MNIST-style (IDX) files here.');
  await expect(shown).toBeHidden();

  await dropFromDisk(page, join(bars, 'train-images-idx3-ubyte.gz'), 'grid');
  await expect(shown).toContainText('bars');
});
