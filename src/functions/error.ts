import { type MessageKey, type Phrase, phrase, type PhraseParam } from '../locales/phrase';

/** Error values of Excel. The functions themselves give `#VALUE!` and `#N/A`; others are passed on. */
export const ERROR_CODES = [
  '#VALUE!',
  '#N/A',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#NAME?',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The error value of a function: what the cell shows, and the reason in words. */
export class FunctionError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly phrase: Phrase,
  ) {
    super(phrase.key);
    this.name = 'FunctionError';
  }
}

type Params = Readonly<Record<string, PhraseParam>>;

/** A wrong argument. */
export function wrong(key: MessageKey, params: Params = {}): FunctionError {
  return new FunctionError('#VALUE!', phrase(key, params));
}

/** Data that is missing. */
export function missing(key: MessageKey, params: Params = {}): FunctionError {
  return new FunctionError('#N/A', phrase(key, params));
}

/**
 * The code of an error value among the arguments, or null. Excel hands over an object with a `code`,
 * its data types one with a `basicValue`, other engines `{error}` or the bare text.
 */
export function errorCodeOf(value: unknown): ErrorCode | null {
  if (typeof value === 'string') return value.startsWith('#') ? codeNamed(value) : null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  for (const field of ['code', 'error', 'basicValue']) {
    const code = codeNamed(Object.entries(value).find(([name]) => name === field)?.[1]);
    if (code !== null) return code;
  }
  // An instance may carry its code behind a getter.
  return 'code' in value ? codeNamed(value.code) : null;
}

function codeNamed(text: unknown): ErrorCode | null {
  return ERROR_CODES.find((code) => code === text) ?? null;
}
