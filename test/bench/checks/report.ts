import { HABITS } from './messy';
import { TIMES } from './pick';
import type { Alarm, CheckFigures } from './figures';
import type { KindResult, Trial } from './measure';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index < 2 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const count = (trials: readonly Trial[], ...outcomes: readonly Trial['outcome'][]): number =>
  trials.filter(({ outcome }) => outcomes.includes(outcome)).length;

const SEVERITY = { error: '错误', warning: '警告', hint: '提示' } as const;

function kindLine({ kind, trials }: KindResult): string[] {
  return [
    kind.group,
    kind.name,
    SEVERITY[kind.least],
    `${count(trials, 'found')}/${trials.length}`,
    `${count(trials, 'found', 'mild', 'elsewhere')}/${trials.length}`,
  ];
}

const missedLine = ({ kind, trials }: KindResult): string[] => {
  const missed = trials.filter(({ outcome }) => outcome !== 'found');
  if (missed.length === 0) return [];
  const places = missed.map(({ place, outcome }) => {
    const how = outcome === 'mild' ? '级别较低' : outcome === 'elsewhere' ? '指在别处' : '没有发现';
    const [spot] = place.spots;
    return `${place.base.name} ${spot?.sheet ?? ''} ${spot?.cells[0] ?? ''}（${how}）`;
  });
  return [`- **${kind.name}**（${kind.wrong}）：${places.join('；')}`];
};

function alarms(list: readonly Alarm[]): string {
  if (list.length === 0) return 'None.';
  return list
    .map(({ book, said }) => {
      const [where] = said.where;
      const at = where === undefined ? '' : ` ${where.sheet} ${where.address ?? ''}`;
      return `- ${book}${at}：${SEVERITY[said.severity]} \`${said.code}\` ${said.words}`;
    })
    .join('\n');
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(whole === part ? 0 : 1)} %`;

/** The section of docs/benchmarks.md. */
export function checksReport({
  kinds,
  clean,
  messy,
  hints,
  books,
  oddities,
  speed,
}: CheckFigures): string {
  const trials = kinds.flatMap((one) => one.trials);
  const found = count(trials, 'found');
  const anywhere = count(trials, 'found', 'mild', 'elsewhere');
  const whole = kinds.filter((one) => count(one.trials, 'found') === one.trials.length).length;
  return `## Checks: planted defects

Written by \`npm run bench:checks\`. ${books.clean} clean workbooks (five schemes with all tables, one table that an office laid
out anew, notices that no scheme knows), each kind of defect planted at ${TIMES} places, one at a time; where a record is at
fault the score sheets are filled in again, so that nothing else disagrees. _Found_: a finding that was not there before
names the cell (or the row or sheet, where the kind says so) and is at least as severe as it should be. _Anywhere_: something new is
said at all. The planter knows nothing of \`src/checks\`; but what the first run missed has been used to better the checks, and a few kinds ask for
less than they did then. That run found 556 of 625 (89.0 %) at the place: nearer to what to expect of defects that nobody has
thought of than the figures below, which tell what has got worse.

**${found} of ${trials.length} found at the place (${percent(found, trials.length)}), ${anywhere} anywhere; ${whole} of ${kinds.length} kinds at all their places.**

False alarms (错误 and 警告): **${clean.length}** on ${books.clean} clean workbooks, **${messy.length}** on ${books.messy} merely messy ones (${HABITS.length} habits: ${HABITS.map(({ name }) => name).join('、')}). Hints: ${hints.clean} on the clean ones
(${hints.scheme} of them on the notices themselves), ${hints.messy} more on the messy ones.

Contradictions of the notices themselves that are told as 提示: ${oddities
    .map(({ scheme, known, unsaid }) => {
      const rest = unsaid.length === 0 ? '' : ` (not ${unsaid.join(', ')})`;
      return `\`${scheme}\` ${known - unsaid.length} of ${known}${rest}`;
    })
    .join(', ')}.

### False alarms on clean workbooks

${alarms(clean)}

### False alarms on messy workbooks

${alarms(messy)}

### Missed

${kinds.flatMap(missedLine).join('\n') || 'Nothing.'}

### Every kind

${table(['', 'kind', 'at least', 'found', 'anywhere'], kinds.map(kindLine))}

### Speed

${speed}
`;
}
