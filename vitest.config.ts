import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** Tests of Vue components have the component's name, which begins with a capital letter. */
const COMPONENT_TESTS = 'test/unit/renderer/**/[A-Z]*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: [COMPONENT_TESTS],
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
          name: 'component',
          include: [COMPONENT_TESTS],
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
