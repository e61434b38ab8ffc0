/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // ESM-only dependencies have to go through the transform as well.
  transformIgnorePatterns: [
    '/node_modules/(?!(fast-check|pure-rand|commander|string-width|strip-ansi|ansi-regex|get-east-asian-width)/)',
  ],
};
