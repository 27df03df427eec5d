import { aptInstall, canApt, isRoot } from './apt.mjs';
import { SetupError } from './errors.mjs';
import { hasCommand, succeeds } from './run.mjs';

const PYTHONS = ['python3', 'python'];

/**
 * Installs the tools for TensorFlow from package registries if they are missing: Python with pip (to download) and g++ (to
 * compile).
 *
 * @returns {Promise<string>} the Python to use
 */
export async function ensureBuildTools() {
  const missing = missingPackages();
  if (missing.length > 0) {
    if (!isRoot() || !canApt()) {
      const remedy = canApt()
        ? `Run this, then start again:\n  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`
        : 'Install a Python 3 with pip, and g++, with your package manager, then start again.';
      throw new SetupError(`TensorFlow's binding needs ${missing.join(' and ')}, not found here.`, remedy);
    }
    await aptInstall(missing, 'build tools');
  }
  const python = findPython();
  if (!python)
    throw new SetupError('No Python 3 with pip was found.', 'Install python3-pip and start again.');
  return python;
}

/** @returns {string[]} names of Debian packages */
function missingPackages() {
  const missing = [];
  if (!findPython()) missing.push('python3-pip');
  if (!hasCommand('g++')) missing.push('g++');
  return missing;
}

function findPython() {
  return PYTHONS.find((python) => hasCommand(python) && succeeds(python, ['-m', 'pip', '--version']));
}
