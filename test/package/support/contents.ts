import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';

/** The files of a packaged app's archive, with a slash in front. */
export function filesInside(installed: string): string[] {
  return listPackage(archive(installed), { isPack: false }).map((file) => file.replaceAll('\\', '/'));
}

/** The text of one of them. */
export function readInside(installed: string, file: string): string {
  return extractFile(archive(installed), file.slice(1)).toString('utf8');
}

/** The npm packages in the archive, as `name version`. */
export function packagesInside(installed: string): string[] {
  const manifests = filesInside(installed).filter((file) =>
    /node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file),
  );
  return manifests.map((file) => {
    const { name, version } = JSON.parse(readInside(installed, file)) as { name: string; version: string };
    return `${name} ${version}`;
  });
}

function archive(installed: string): string {
  return join(installed, 'resources', 'app.asar');
}
