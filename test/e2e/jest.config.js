import base from '../../jest.config.js';

/** @type {import('jest').Config} Tests in a real browser: `npm run e2e`, never part of `npm test`. */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  // Nothing here is timed: a busy machine only makes it longer.
  testTimeout: 600_000,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  reporters: ['default'],
  maxWorkers: 1,
};
