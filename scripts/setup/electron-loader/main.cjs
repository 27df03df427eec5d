// Does what Electron's own default app does for `electron FOLDER`: opens the app in the folder given as an argument.
const fs = require('node:fs');
const path = require('node:path');

/** Electron's types lack the methods that only its default app calls. */
const app =
  /** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (
    require('electron').app
  );

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  process.stderr.write('Usage: electron FOLDER\n');
  app.exit(1);
} else {
  open(path.resolve(folder));
}

/** @param {string} root */
function open(root) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(root);
  require(path.join(root, manifest.main));
}
