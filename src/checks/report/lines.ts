import {
  type Language,
  type Phrase,
  phrase,
  type Place,
  render,
  type Severity,
} from '../../locales';
import type { CheckGroup, Problem } from '../problem';
import type { ReportInput } from './input';

/** A problem in words. */
export interface ReportLine {
  readonly number: number;
  readonly level: Severity;
  readonly severity: string;
  readonly inGroup: CheckGroup;
  readonly group: string;
  /** The sheet, or the name of the text. */
  readonly sheet: string;
  /** `C5`, 第 3 段第 12 字, or '' for a whole sheet. */
  readonly cell: string;
  readonly what: string;
  /** Further places, in a sentence; '' where there are none. */
  readonly also: string;
  /** What can be done, or why nothing is; '' for neither. */
  readonly handling: string;
  readonly code: string;
  /** Null: it stands. */
  readonly ignored: string | null;
}

/** Further places that are named; the rest is counted. */
const NAMED = 10;

/** Standing problems, then those that somebody lets stand; both in their order and numbered through. */
export function reportLines({ problems, ignored, language }: ReportInput): ReportLine[] {
  return [...problems.map((problem) => ({ problem, reason: null })), ...ignored].map(
    ({ problem, reason }, index) => lineOf(problem, reason, index + 1, language),
  );
}

function lineOf(
  problem: Problem,
  reason: string | null,
  number: number,
  language: Language,
): ReportLine {
  const say = (one: Phrase): string => render(one, language);
  const { code, severity, group, where, inText, message, also } = problem;
  return {
    number,
    level: severity,
    severity: say(phrase(`checks.severity_${severity}`)),
    inGroup: group,
    group: say(phrase(`checks.group_${group}`)),
    sheet: inText?.text ?? where?.sheet ?? '',
    cell:
      inText === null
        ? (where?.address ?? '')
        : say(
            phrase('checkReport.textPlace', {
              paragraph: inText.paragraph,
              character: inText.character,
            }),
          ),
    what: say(message),
    also: also.length === 0 ? '' : say(alsoPhrase(also)),
    handling: handling(problem, reason).map(say).join(''),
    code,
    ignored: reason,
  };
}

function alsoPhrase(also: readonly Place[]): Phrase {
  const places = also.slice(0, NAMED).map(placeName).join('、');
  const { length: count } = also;
  return count > NAMED
    ? phrase('checkReport.alsoMore', { places, count })
    : phrase('checkReport.also', { places });
}

const placeName = ({ sheet, address }: Place): string =>
  address === undefined ? sheet : `${sheet}!${address}`;

function handling({ fix }: Problem, reason: string | null): Phrase[] {
  if (reason !== null) return [phrase('checkReport.ignored', { reason })];
  if (fix === null) return [];
  const { what, safe } = fix;
  return [safe ? phrase('checkReport.fixSafe', { what }) : phrase('checkReport.fixAsk', { what })];
}

/** 「错误 3 处，警告 2 处，提示 5 处」, or that there is nothing. */
export function countsPhrase({ problems, ignored }: ReportInput): Phrase {
  if (problems.length === 0 && ignored.length === 0) return phrase('checkReport.nothing');
  const of = (level: Severity): number =>
    problems.filter(({ severity }) => severity === level).length;
  const counts = { errors: of('error'), warnings: of('warning'), hints: of('hint') };
  return ignored.length === 0
    ? phrase('checkReport.counts', counts)
    : phrase('checkReport.countsIgnored', { ...counts, ignored: ignored.length });
}
