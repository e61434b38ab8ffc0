import type { Phrase } from './phrase';

/** 错误 / 警告 / 提示 */
export type Severity = 'error' | 'warning' | 'hint';

/** A place in the workbook, as people name it: sheet and A1 address (`C5`, `A2:H2`). */
export interface Place {
  readonly sheet: string;
  readonly address?: string;
}

/** Something that a reviewer would mark: what, where, and what to do about it. */
export interface Finding {
  /** Stable code, e.g. `records.unreadableDate`: the message's key. */
  readonly code: string;
  readonly severity: Severity;
  readonly where?: Place;
  readonly message: Phrase;
}

export function finding(severity: Severity, message: Phrase, where?: Place): Finding {
  return where === undefined
    ? { code: message.key, severity, message }
    : { code: message.key, severity, where, message };
}

/** A refusal: what was asked cannot be done. Faces render `phrase`; `message` is the key for logs. */
export class Refusal extends Error {
  readonly findings: readonly Finding[];

  constructor(
    readonly phrase: Phrase,
    findings: readonly Finding[] = [],
  ) {
    super(phrase.key);
    this.name = 'Refusal';
    this.findings = findings;
  }
}
