import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const RENDERER_TESTS = 'test/unit/renderer/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,vue}', 'scripts/**/*.mjs'],
      exclude: ['src/renderer/gallery/**'],
      reportsDirectory: 'coverage',
      // The file is for CI's job summary.
      reporter: ['text-summary', ['text-summary', { file: 'summary.txt' }], 'html'],
    },
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: [RENDERER_TESTS],
          setupFiles: ['test/support/equality.ts'],
          // Native TensorFlow belongs to a process: worker threads would share, and outlive, one library.
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'renderer',
          include: [RENDERER_TESTS],
          environment: './test/support/component-environment.ts',
          setupFiles: ['test/support/component-setup.ts'],
          // Loading the parts takes longer than testing them: each worker does it once, and not for every file.
          isolate: false,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
