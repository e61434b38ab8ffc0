const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Tests say what happens, benchmarks how fast: a busy machine must not fail a test.
  testTimeout: 60_000,
  // Every message of the catalogue has a test that provokes it.
  setupFilesAfterEnv: [
    '<rootDir>/test/support/record-phrases.ts',
    '<rootDir>/test/support/property-seed.ts',
  ],
  reporters: ['default', '<rootDir>/test/support/message-coverage.js'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '\\.[jt]s$': swc(false), '\\.tsx$': swc(true) },
  // ESM-only dependencies have to go through the transform as well.
  transformIgnorePatterns: [
    '/node_modules/(?!(fast-check|pure-rand|commander|string-width|strip-ansi|ansi-regex|get-east-asian-width|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)',
  ],
};
