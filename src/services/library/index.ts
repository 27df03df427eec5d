import { setFlagsFromString } from 'node:v8';

// Compiles SQLite's WebAssembly without optimising it: that would take a second of CPU time at each start, and the
// library's
// queries are too small to benefit. Must be set before the module is compiled.
setFlagsFromString('--liftoff-only');
void import('./library');
