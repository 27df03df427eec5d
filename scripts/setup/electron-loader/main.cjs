// Does what Electron's own default app does for `electron FOLDER`: opens the app in the folder given as an argument.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  process.stderr.write('Say which app to open: electron FOLDER\n');
  app.exit(1);
} else {
  open(resolve(folder));
}

/** @param {string} path */
function open(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(path);
  require(join(path, manifest.main));
}
