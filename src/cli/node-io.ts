import { existsSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Io, Sink } from './io';

/** The real world: this process's streams, disk and clock. */
export function nodeIo(): Io {
  return {
    out: sink(process.stdout),
    err: sink(process.stderr),
    files,
    today,
    now: () => Date.now(),
    onInterrupt,
    schemeFolder: schemeFolder(),
    debug: (process.env.DRILL_DEBUG ?? '') !== '',
  };
}

function sink(stream: NodeJS.WriteStream): Sink {
  // `drill … | head` closes the pipe early; that is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY: stream.isTTY,
    // Only terminals have a width, and some do not know theirs and say 0.
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : undefined,
  };
}

/** `2025-10-10` where the machine stands; UTC would be yesterday until eight in the morning. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Listens only while there is something to clean up: a signal that somebody listens for waits for
 * the calculation in hand, and Ctrl-C has to work during a long one.
 */
function onInterrupt(cleanup: () => Promise<void>): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const handle = (signal: NodeJS.Signals): void => {
    release();
    // The signal once more, so that whoever started us sees what ended us.
    void cleanup().finally(() => process.kill(process.pid, signal));
  };
  const release = (): void => {
    for (const signal of signals) process.off(signal, handle);
  };
  for (const signal of signals) process.on(signal, handle);
  return release;
}

/** Beside the bundle when installed, in `src` from a checkout. */
function schemeFolder(): string {
  const beside = fileURLToPath(new URL('schemes', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../schemes', import.meta.url));
}
