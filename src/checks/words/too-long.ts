import { type Phrase, phrase, type Severity } from '../../locales';
import type { WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { lengthOf, type Length } from './count';
import { demandsOf, type Demands } from './demands';
import { materialsIn } from './materials';
import { furtherCells, type Material, placeOf } from './passage';

/**
 * 「事迹材料（3000字以内，word文件格式…）」: 甘肃武威2019 附件4 二（四）2（1）、3（1）; the same figure in 江苏2016 附2 二（三）2.
 * Taken where the notice in use says nothing.
 */
const USUAL_LIMIT = 3000;

/** A 事迹材料 has more characters than the notice allows. */
export const TOO_LONG: WorkbookCheck = {
  scope: 'workbook',
  code: 'words.tooLong',
  group: 'words',
  *run(given) {
    const demands = demandsOf(given.scored);
    for (const material of materialsIn(given)) {
      const length = lengthOf(material.passages.map(({ text }) => text).join('\n'));
      const found = judged(length, demands);
      if (found !== null) yield draftOf(material, found);
    }
  },
};

interface Judged {
  readonly severity: Severity;
  readonly message: Phrase;
}

function judged({ words, characters }: Length, demands: Demands): Judged | null {
  const limit = demands.limit ?? USUAL_LIMIT;
  const figures = { words, characters, limit, over: words - limit };
  if (words > limit) {
    if (demands.limit !== null)
      return { severity: 'error', message: phrase('textChecks.tooLong', figures) };
    return demands.isKnown
      ? { severity: 'hint', message: phrase('textChecks.tooLongUnasked', figures) }
      : { severity: 'warning', message: phrase('textChecks.tooLongUsually', figures) };
  }
  if (characters > limit && (demands.limit !== null || !demands.isKnown))
    return { severity: 'hint', message: phrase('textChecks.perhapsTooLong', figures) };
  return null;
}

function draftOf({ about, passages }: Material, { severity, message }: Judged): Draft {
  const hits = passages.map((passage) => ({ passage, at: 0 }));
  const [first] = hits;
  return {
    severity,
    message,
    about,
    ...(first === undefined ? {} : placeOf(first)),
    also: furtherCells(hits).slice(0, 20),
  };
}
