import type { FileSystem } from './files';

/** A place that text goes to: a terminal, a pipe, or a list in a test. */
export interface Sink {
  write(text: string): void;
  /** Whether a person is watching. */
  readonly isTTY: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
}

/** Everything outside that a command touches, so that a test can stand in for all of it. */
export interface Io {
  readonly out: Sink;
  readonly err: Sink;
  readonly files: FileSystem;
  /** `2025-10-10`, by the machine's own clock and time zone. */
  today(): string;
  /** Milliseconds, for deciding whether a run is long enough for a progress bar. */
  now(): number;
  /**
   * Has `cleanup` done before the run ends by Ctrl-C or its like. Answers a function that takes it
   * back.
   */
  onInterrupt(cleanup: () => Promise<void>): () => void;
  /** Folder that holds one folder per built-in scheme. */
  readonly schemeFolder: string;
  /** Show the details of unexpected errors. */
  readonly debug: boolean;
}
