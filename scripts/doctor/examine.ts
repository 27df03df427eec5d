import { describe, examine } from '../../src/cli/doctor/report';
import { ROOT } from '../setup/paths.mjs';

/** Prints what was found, with `--json` as one line. Exits with 1 if something is missing or broken. */
const found = await examine(ROOT);
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(found) : describe(found)}\n`);
process.exitCode = found.healthy ? 0 : 1;
