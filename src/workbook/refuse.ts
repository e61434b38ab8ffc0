import {
  finding,
  type MessageKey,
  phrase,
  type PhraseParam,
  type Place,
  Refusal,
} from '../locales';

/** A refusal with its place, so that a face can point at the sheet and cell. */
export function refuse(
  key: MessageKey,
  params: Readonly<Record<string, PhraseParam>> = {},
  where?: Place,
): Refusal {
  const message = phrase(key, params);
  return new Refusal(message, where === undefined ? [] : [finding('error', message, where)]);
}

/** Runs `work`; whatever it throws that is not already a refusal means the part is damaged. */
export function refusingDamage<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse('workbook.damagedPart', { part });
  }
}
