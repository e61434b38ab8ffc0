import * as files from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileSystem } from '../../src/cli/files';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly files?: Partial<FileSystem>;
  readonly onInterrupt?: Io['onInterrupt'];
  readonly debug?: boolean;
  readonly terminal?: number;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
}

export const SCHEMES = join(__dirname, '../../src/schemes');

// A fill scores a table once for every option of every reading; a busy machine takes its time.
jest.setTimeout(120_000);

const folders: string[] = [];

/** An empty folder that is gone after the tests. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'drill-'));
  folders.push(made);
  return made;
}

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

/** Runs a command in this process, against the real disk and a clock that stands at 2025-10-10. */
export async function drill(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  let now = 0;
  const sink = (list: string[]): Io['out'] => ({
    write: (text) => {
      list.push(text);
    },
    isTTY: world.terminal !== undefined,
    columns: world.terminal,
  });
  const code = await run(argv, {
    out: sink(out),
    err: sink(err),
    files: { ...files, ...world.files },
    today: () => '2025-10-10',
    now: () => (now += world.tick ?? 0),
    onInterrupt: world.onInterrupt ?? (() => () => undefined),
    schemeFolder: SCHEMES,
    debug: world.debug ?? false,
  });
  return { code, out: out.join(''), err: err.join('') };
}
