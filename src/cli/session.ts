import {
  type Language,
  type MessageKey,
  type Phrase,
  phrase,
  type PhraseParam,
  render,
} from '../locales';
import type { Io } from './io';
import { Progress } from './progress';
import { SchemeStore } from './schemes';

/** The product's own keys of this face. */
export type CliKey = Extract<MessageKey, `cli.${string}`>;

/** One run of the command line: where it reads and writes, and in which language it speaks. */
export class Session {
  readonly progress: Progress;

  constructor(
    readonly io: Io,
    readonly language: Language,
    readonly schemes = new SchemeStore(io),
  ) {
    this.progress = new Progress(io);
  }

  /** The same without a word or a progress bar. */
  silent(): Session {
    const nowhere = { write: () => undefined, isTTY: false, columns: undefined };
    return new Session({ ...this.io, out: nowhere, err: nowhere }, this.language, this.schemes);
  }

  say(key: CliKey, params: Readonly<Record<string, PhraseParam>> = {}): string {
    return render(phrase(key, params), this.language);
  }

  words(one: Phrase): string {
    return render(one, this.language);
  }

  /** A line of the result. */
  print(text = ''): void {
    this.progress.clear();
    this.io.out.write(`${text}\n`);
  }

  /** A line about the work, not part of the result. */
  note(text: string): void {
    this.progress.clear();
    this.io.err.write(`${text}\n`);
  }

  /** Columns that a line may take. */
  get width(): number {
    const { columns, isTTY } = this.io.out;
    return isTTY && columns !== undefined ? Math.max(60, Math.min(100, columns)) : 100;
  }
}
