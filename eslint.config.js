import vue from 'eslint-plugin-vue';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { retiredWords } from './scripts/lint/retired-words.mjs';

const FEATURES = ['draw', 'explore', 'models', 'train'];
const NODE = { regex: '^node:', message: 'This folder runs without Node.' };
const ELECTRON = { regex: '^electron($|/)', message: 'This folder runs without Electron.' };
const TENSORFLOW = { regex: '^@tensorflow/', message: 'Only src/engine/native.ts imports TensorFlow.' };

const GALLERY = {
  regex: '/gallery(/|$)',
  message: 'The gallery is for development: the app never imports it.',
};

/** Other folders of src that are off limits. @param {string[]} names */
const siblings = (...names) => ({
  regex: `^\\.{1,2}/(.*/)?(${names.join('|')})(/|$)`,
  message: 'A folder is a runtime; docs/architecture.md says which may import which.',
});

/** What no file of the renderer imports. */
const OUTSIDE_THE_PAGE = [
  NODE,
  ELECTRON,
  TENSORFLOW,
  GALLERY,
  siblings('platform', 'engine', 'services', 'main', 'preload', 'cli'),
];

/**
 * @param {string} files
 * @param {{ regex: string, message: string }[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
const mayNotImport = (files, ...patterns) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default defineConfig(
  globalIgnores(['out/', 'out.*/', '.building/', 'release/', '.runtime/', 'coverage/', 'test-results/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        // One program for all: what folders share is parsed and checked once.
        project: 'tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { inkling: { rules: { 'retired-words': retiredWords } } },
    rules: {
      'inkling/retired-words': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        // A program made once knows only what is on the disk: the script inside of a component is no file of its own.
        project: null,
        projectService: true,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      // Prettier lays templates out.
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
    },
  },
  mayNotImport(
    'src/shared/**',
    NODE,
    ELECTRON,
    TENSORFLOW,
    siblings('platform', 'engine', 'services', 'main', 'preload', 'renderer', 'cli'),
  ),
  mayNotImport(
    'src/platform/**',
    ELECTRON,
    TENSORFLOW,
    siblings('engine', 'services', 'main', 'preload', 'renderer', 'cli'),
  ),
  mayNotImport(
    'src/engine/**',
    ELECTRON,
    TENSORFLOW,
    siblings('services', 'main', 'preload', 'renderer', 'cli'),
  ),
  mayNotImport('src/services/**', TENSORFLOW, siblings('main', 'preload', 'renderer', 'cli')),
  mayNotImport('src/main/**', TENSORFLOW, siblings('renderer', 'cli'), {
    regex: '/engine/(native|ops|train|network)',
    message: 'The main process never loads TensorFlow: ask a service.',
  }),
  mayNotImport(
    'src/preload/**',
    TENSORFLOW,
    siblings('platform', 'engine', 'services', 'main', 'renderer', 'cli'),
  ),
  mayNotImport('src/renderer/**', ...OUTSIDE_THE_PAGE),
  // Features meet in shell/, which composes them, and share what lies in entities/.
  ...FEATURES.map((feature) =>
    mayNotImport(`src/renderer/features/${feature}/**`, ...OUTSIDE_THE_PAGE, {
      regex: `^(\\.\\./)+(${[...FEATURES.filter((other) => other !== feature), 'shell'].join('|')})/`,
      message: 'Features do not import each other: what they share lies in src/renderer/entities.',
    }),
  ),
  mayNotImport('src/renderer/{entities,names,state,stores,ui}/**', ...OUTSIDE_THE_PAGE, {
    regex: '/(features|shell)/',
    message: 'What features share knows none of them.',
  }),
  mayNotImport('src/cli/**', ELECTRON, TENSORFLOW, siblings('services', 'main', 'preload', 'renderer')),
  { files: ['src/engine/native.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/**'],
    // Tests poke at values from outside, where a wrong type fails the test.
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/{e2e,package,screenshots,support}/**'],
    ignores: ['test/e2e/crashes.test.ts', 'test/e2e/draw.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'waitForTimeout', message: 'Wait for a state that can be seen, as expect.poll does.' },
      ],
    },
  },
  {
    // The linter cannot see the type of an imported component; vue-tsc can, and checks it.
    files: ['**/*.vue', 'src/renderer/main.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    // JavaScript is checked through JSDoc, where a parsed value is typed by the place that it goes to.
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
