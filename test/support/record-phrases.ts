import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as Phrases from '../../src/locales/phrase';

/** Notes which messages the tests provoke; `message-coverage.js` reads the notes when all tests have run. */
const provoked = new Set<string>();

jest.mock('../../src/locales/phrase', () => {
  const actual: typeof Phrases = jest.requireActual('../../src/locales/phrase');
  const phrase: typeof actual.phrase = (key, params) => {
    provoked.add(key);
    return actual.phrase(key, params);
  };
  return { ...actual, phrase };
});

afterAll(() => {
  const folder = process.env.PROVOKED_MESSAGES;
  if (folder === undefined || provoked.size === 0) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${String(process.pid)}.txt`), `${[...provoked].join('\n')}\n`);
});
