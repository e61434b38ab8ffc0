import { phrase, Refusal } from '../../locales';
import type { Doing, Failure } from './state';

/** What was thrown, as the pane shows it. Whatever nobody foresaw is said to be that. */
export function failureOf(doing: Doing, error: unknown): Failure {
  if (error instanceof Refusal) return { doing, phrase: error.phrase, findings: error.findings };
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { doing, phrase: phrase('desk.unexpected', { what }), findings: [] };
}
