import boundaries from 'eslint-plugin-boundaries';
import prettier from 'eslint-config-prettier';
import officeRules from 'eslint-plugin-office-addins/lib/rules/index.js';
import tseslint from 'typescript-eslint';

/** A folder of src and everything below it. */
const element = (type) => ({ type, pattern: `src/${type}` });
const layers = [
  'exact',
  'rubric',
  'records',
  'measures',
  'mechanisms',
  'scoring',
  'checks',
  'scoresheet',
  'schemesheet',
  'desk',
  'workbook',
  'locales',
  'functions',
  'taskpane',
  'commands',
  'cli',
  'embedded',
];
const faces = ['functions', 'taskpane', 'commands', 'cli', 'embedded'];

/** Which layer may import which: the arrows of the architecture, pointing one way. */
const arrows = {
  exact: [],
  locales: ['exact'],
  rubric: ['exact', 'locales'],
  workbook: ['locales'],
  records: ['exact', 'rubric', 'workbook', 'locales'],
  measures: ['exact', 'rubric', 'records', 'locales'],
  mechanisms: ['exact', 'rubric', 'records', 'measures', 'locales'],
  scoring: ['exact', 'rubric', 'records', 'measures', 'mechanisms', 'locales'],
  scoresheet: [
    'exact',
    'rubric',
    'records',
    'measures',
    'mechanisms',
    'scoring',
    'workbook',
    'locales',
  ],
};
arrows.schemesheet = arrows.scoresheet;
arrows.checks = [...arrows.scoresheet, 'scoresheet'];
arrows.desk = [...arrows.checks, 'checks', 'schemesheet'];
for (const face of faces) arrows[face] = layers.filter((layer) => !faces.includes(layer));
// Arithmetic and the reading of dates; by file, so that schemes and their libraries stay out of the bundle.
arrows.functions = ['exact', 'mechanisms', 'records', 'locales'];
// The pane shows the functions, the embedded host calculates them, the command line documents them.
for (const face of ['taskpane', 'embedded', 'cli']) arrows[face].push('functions');
// … and the pane's entry registers the ribbon's commands.
arrows.taskpane.push('commands');
// … and the embedded host shows the ribbon of the manifest.
arrows.embedded.push('commands');

/** The core has no clock, no locale and no randomness: as-of date and seed are arguments. */
const impure = [
  { object: 'Date', property: 'now', message: 'The as-of date is an argument.' },
  { object: 'Math', property: 'random', message: 'A seed is an argument.' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'out'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: true },
      'boundaries/elements': layers.map(element),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            '{{from.element.types.[0]}} may not import {{to.element.types.[0]}}: see the arrows of the architecture',
          policies: Object.entries(arrows).map(([from, allowed]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { types: { anyOf: [from, ...allowed] } } } },
          })),
        },
      ],
    },
  },
  {
    // Whatever else the add-in sees of Excel it sees through the Workbook port.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: [
      'src/workbook/excel/**',
      'src/taskpane/hosts/**',
      'src/commands/**',
      'src/embedded/**',
    ],
    rules: { 'no-restricted-globals': ['error', 'Office', 'Excel', 'OfficeExtension'] },
  },
  {
    // The plugin's main file needs packages that are not there with ESLint 10; its rules do not (decision 0081).
    files: ['src/workbook/excel/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': { rules: officeRules.default } },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/cli/**',
      'src/taskpane/**',
      'src/commands/**',
      'src/embedded/**',
      'src/workbook/**',
    ],
    rules: {
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-globals': [
        'error',
        'process',
        'document',
        'window',
        'Office',
        'Excel',
        'navigator',
        'Buffer',
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'fs', 'path'], message: 'Only adapters and faces know Node.' },
          ],
        },
      ],
    },
  },
  {
    files: ['*.js', '**/*.mjs', 'test/**/*.js', 'src/**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  prettier,
);
