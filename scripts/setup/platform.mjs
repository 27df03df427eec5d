import { SetupError } from './errors.mjs';

const OLDEST_NODE = [20, 19];
const SUPPORTED = new Set(['linux-x64', 'darwin-x64', 'darwin-arm64', 'win32-x64']);

/** Only here the native parts can come from package registries if their official hosts cannot be reached. */
export const HAS_REGISTRY_ROUTE = process.platform === 'linux' && process.arch === 'x64';

/** @throws {SetupError} if Inkling does not support this platform or Node.js */
export function checkPlatform() {
  const here = `${process.platform}-${process.arch}`;
  if (!SUPPORTED.has(here)) {
    throw new SetupError(
      `Inkling runs on Linux x64, macOS (x64 or arm64) and Windows x64; this machine is ${here}.`,
    );
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new SetupError(
      `Inkling needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
      'Install a current Node.js and start again.',
    );
  }
}
