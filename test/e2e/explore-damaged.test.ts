import { expect, test } from '../support/app';
import { ProjectWithOwnData } from '../support/own-data';

test('an MNIST file that is not the published one is reported, and its pixels are not shown', async ({
  makeLauncher,
}) => {
  const project = new ProjectWithOwnData();
  project.damageData();
  const launcher = makeLauncher({ project: project.folder });
  try {
    test.skip(launcher.project !== project.folder, 'The app sees a closed project through a mount.');
    const { page } = await launcher.start();
    await page.getByTestId('view-explore').click();
    await expect(page.getByTestId('explore-failed')).toContainText('An MNIST file is damaged.');
    await expect(page.getByTestId('grid')).toHaveCount(0);
  } finally {
    project.dispose();
  }
});
