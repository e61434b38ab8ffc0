import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemeTexts } from '../../../src/desk';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/store';
import { engine } from '../../../src/taskpane/store/engine';

const root = join(__dirname, '../../..');

/** The built-in schemes as the pane finds them, read from the source tree. */
export const schemes: SchemeTexts = {
  ids: () => Promise.resolve(readdirSync(join(root, 'src/schemes')).sort()),
  text: (id) => Promise.resolve(readFileSync(join(root, 'src/schemes', id, 'scheme.yaml'), 'utf8')),
};

export const sample = (): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'assets/samples/banan-2025.xlsx')));

export interface Saved {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The pane's brain in the ordinary page, and the files that it handed out. */
export function pageStore(today = '2025-10-10'): { store: PaneStore; saved: Saved[] } {
  const saved: Saved[] = [];
  const store = createPaneStore({
    host: 'page',
    language: 'zh-CN',
    schemes,
    engine: () => Promise.resolve(engine),
    today: () => today,
    save: (bytes, name) => saved.push({ bytes, name }),
  });
  return { store, saved };
}
