import type { Severity } from '../locales';
import { parseA1, type Snapshot } from '../workbook';
import { CHECK_GROUPS, type Problem } from './problem';

/** What is about a whole sheet, or a whole text, stands before what is about a part of it. */
const WHOLE = 0;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * Problems as everybody sees them: errors first, then by group, then from the first sheet to the last and from top to
 * bottom. What two checks say of one cell in the same words is said once.
 */
export function inOrder(problems: readonly Problem[], { sheets }: Snapshot): Problem[] {
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  const keyOf = (one: Problem): readonly number[] => {
    const { sheet, address = '' } = one.where ?? {};
    const [first = ''] = address.split(':');
    const cell = parseA1(first) ?? parseA1(`A${first}`);
    return [
      SEVERITIES.indexOf(one.severity),
      CHECK_GROUPS.indexOf(one.group),
      sheet === undefined ? places.size + 1 : (places.get(sheet) ?? places.size),
      cell?.row ?? WHOLE,
      cell?.column ?? WHOLE,
      one.inText?.paragraph ?? WHOLE,
      one.inText?.character ?? WHOLE,
    ];
  };
  const known = new Set<string>();
  const ranked = problems.flatMap((problem) => {
    const same = JSON.stringify([problem.where, problem.inText, problem.message]);
    if (known.has(same)) return [];
    known.add(same);
    return [{ problem, key: keyOf(problem) }];
  });
  ranked.sort((one, other) => {
    const at = one.key.findIndex((part, index) => part !== other.key[index]);
    if (at !== -1) return (one.key[at] ?? -1) - (other.key[at] ?? -1);
    return natural(one.problem.id, other.problem.id);
  });
  return ranked.map(({ problem }) => problem);
}

/** X2 before X10: figures inside of words count as figures. */
function natural(one: string, other: string): number {
  const [mine, theirs] = [one, other].map((text) => text.split(/(\d+)/u));
  const at = (mine ?? []).findIndex((part, index) => part !== theirs?.[index]);
  const [left = '', right = ''] = [mine?.[at], theirs?.[at]];
  const figures = at % 2 === 1 ? Number(left) - Number(right) : 0;
  return figures !== 0 ? figures : left < right ? -1 : 1;
}
