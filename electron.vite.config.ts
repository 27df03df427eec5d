import { join, resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';

const NATIVE_PACKAGES = ['electron', '@tensorflow/tfjs-node', 'node-sqlite3-wasm', 'sharp'];

/** Set-up builds beside `out` and renames the finished parts into it. */
const OUT = resolve(process.env.INKLING_OUT ?? 'out');

export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: join(OUT, 'main'),
      externalizeDeps: false,
      // Less to compile before the window can be asked for.
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        external: NATIVE_PACKAGES,
        input: {
          index: resolve('src/main/index.ts'),
          predictor: resolve('src/services/predictor/index.ts'),
          trainer: resolve('src/services/trainer/index.ts'),
          comparison: resolve('src/services/comparison/index.ts'),
          analysis: resolve('src/services/analysis/index.ts'),
          library: resolve('src/services/library/index.ts'),
          cli: resolve('src/cli/index.ts'),
          'cli-command': resolve('src/cli/cli-command.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: join(OUT, 'preload'),
      externalizeDeps: false,
      // It is compiled anew for every window, before the page.
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron'],
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue()],
    build: {
      target: 'chrome114',
      outDir: join(OUT, 'renderer'),
      minify: true,
      sourcemap: true,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
});
