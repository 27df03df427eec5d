import { setFlagsFromString } from 'node:v8';

// SQLite's WebAssembly is compiled, but not optimised: that would cost a second of processor time at each start, and
// the library's queries are too small to gain from it. V8 must know before it meets the module.
setFlagsFromString('--liftoff-only');
void import('./library');
