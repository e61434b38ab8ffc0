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

/** Beside the bundle when installed, in `src` from a checkout. */
function schemeFolder(): string {
  const beside = fileURLToPath(new URL('schemes', import.meta.url));
  return existsSync(`${beside}/banan-2025`)
    ? beside
    : fileURLToPath(new URL('../schemes', import.meta.url));
}
