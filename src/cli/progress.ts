import type { Io } from './io';
import { cut, width } from './text/width';

const BAR = 30;
/** A run shorter than this shows no bar. */
const PATIENCE_MS = 700;
/** The bar moves at most this often. */
const STEP_MS = 100;

/** A progress bar on stderr: on a terminal only, and for long runs only. */
export class Progress {
  private readonly start: number;
  private last = 0;
  private shown = 0;

  constructor(
    private readonly io: Pick<Io, 'err' | 'now'>,
    private readonly silent = !io.err.isTTY,
  ) {
    this.start = io.now();
  }

  /** `share` of a step that is done, 0 … 1. */
  step(label: string, share: number): void {
    if (this.silent) return;
    const now = this.io.now();
    if (now - this.start < PATIENCE_MS || now - this.last < STEP_MS) return;
    this.last = now;
    const done = Math.round(Math.min(1, Math.max(0, share)) * BAR);
    const percent = String(Math.round((done / BAR) * 100)).padStart(3);
    const bar = `[${'#'.repeat(done)}${'-'.repeat(BAR - done)}] ${percent}% `;
    const room = (this.io.err.columns ?? 80) - 1 - width(bar);
    const line = bar + cut(label, Math.max(2, room));
    this.io.err.write(`\r${line}${' '.repeat(Math.max(0, this.shown - width(line)))}`);
    this.shown = width(line);
  }

  /** Takes the bar away, so that what is printed next stands on a clean line. */
  clear(): void {
    if (this.shown === 0) return;
    this.io.err.write(`\r${' '.repeat(this.shown)}\r`);
    this.shown = 0;
  }
}
