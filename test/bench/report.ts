import { cpus } from 'node:os';
import type { AssignmentFigures, FillFigures, Outcome, ScoringFigures } from './figures';

type Rows<T> = readonly (readonly [number, Outcome<T>])[];

export interface Results {
  readonly quick: boolean;
  readonly scoring: Rows<ScoringFigures>;
  readonly fill: Rows<FillFigures>;
  readonly assignment: Rows<AssignmentFigures>;
}

const count = (value: number): string => value.toLocaleString('en-US');
const times = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : count(Math.round(value))}×`;
const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(2) : count(Math.round(value))} ms`;
const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

/** One line a size; a size that did not fit says so. */
function lines<T>(
  results: Rows<T>,
  head: readonly string[],
  cells: (figures: T) => readonly string[],
): string {
  return table(
    head,
    results.map(([size, outcome]) =>
      'failed' in outcome
        ? [count(size), outcome.failed, ...head.slice(2).map(() => '')]
        : [count(size), ...cells(outcome.figures)],
    ),
  );
}

const figures = <T>(results: Rows<T>): T[] =>
  results.flatMap(([, outcome]) => ('figures' in outcome ? [outcome.figures] : []));

/** How much more each figure takes from one size to the next. */
function growth<T extends { readonly size: number }>(
  results: Rows<T>,
  parts: Readonly<Record<string, (one: T) => number>>,
): string {
  const known = figures(results);
  const steps = known.slice(1).flatMap((next, index) => {
    const before = known[index];
    return before === undefined ? [] : [{ before, next }];
  });
  return table(
    ['from → to', 'rows', ...Object.keys(parts)],
    steps.map(({ before, next }) => [
      `${count(before.size)} → ${count(next.size)}`,
      times(next.size / before.size),
      ...Object.values(parts).map((part) => times(part(next) / part(before))),
    ]),
  );
}

const whole = ({ read, encode, score, write }: FillFigures): number =>
  read + encode + score + write;

/** The tables as Markdown, with what stands behind them. */
export function report(results: Results): string {
  const scoring = lines(
    results.scoring,
    [
      'rows',
      'bare pass',
      '6.2a alone',
      'whole table',
      'with alternatives',
      'encoding',
      'first run',
    ],
    (one) => [
      ms(one.bare),
      times(one.clause / one.bare),
      times(one.table / one.bare),
      times(one.alternatives / one.bare),
      times(one.encode / one.bare),
      ms(one.first),
    ],
  );
  const fill = lines(
    results.fill,
    [
      'rows',
      'file',
      'elapsed',
      'peak memory',
      '÷ bare pass',
      'reading',
      'encoding',
      'scoring',
      'writing',
    ],
    (one) => [
      `${one.fileMb.toFixed(1)} MB`,
      `${one.seconds.toFixed(1)} s`,
      `${count(Math.round(one.peakMb))} MB`,
      times(whole(one) / one.bare),
      share(one.read, whole(one)),
      share(one.encode, whole(one)),
      share(one.score, whole(one)),
      share(one.write, whole(one)),
    ],
  );
  const assignment = lines(
    results.assignment,
    [
      'cases',
      'greedy pass',
      'exact optimum',
      'with the next best of every case',
      'time of the latter',
    ],
    (one) => [
      ms(one.greedy),
      times(one.best / one.greedy),
      times(one.nextBest / one.greedy),
      ms(one.nextBest),
    ],
  );
  const [processor] = cpus();
  return `# Benchmarks

Written by \`npm run bench\` on ${count(cpus().length)} cores (${processor?.model.trim() ?? 'unknown'}), Node ${process.versions.node}.
Times are processor time, medians of runs that take turns with the yardstick in one process;
only ratios within a line are comparable from machine to machine. Every line comes from a process of
its own with limits on time and memory; a size that does not fit says so.

The *bare pass* is a loop written by hand for clause 6.2a (双随机检查占比) of \`banan-2025\`: one look at
three integer-coded columns of 检查记录, three counters, no reasons, no rows. Scoring gives bounds, the rows
that counted and the rows that did not with the condition that failed.

## Scoring 检查记录, once its columns are encoded (÷ bare pass)

*Whole table*: all clauses of the collective table, other sheets without records. *With alternatives*:
scored again for each other option of each reading. *Encoding*: cells in memory to columns, 12 of
them, with every check of their contents; it is not in the figures before it. *First run*: with
alternatives, in a fresh process, before anything is compiled or kept.

${scoring}

${growth(results.scoring, {
  'bare pass': (one) => one.bare,
  '6.2a alone': (one) => one.clause,
  'whole table': (one) => one.table,
  'with alternatives': (one) => one.alternatives,
  encoding: (one) => one.encode,
})}

## Filling a workbook (bytes → cells → columns → score → filled bytes)

With alternatives, in a fresh process. Peak memory is that of the whole process.

${fill}

${growth(results.fill, {
  'processor time': whole,
  'peak memory': (one) => one.peakMb,
})}

## Placing cases

Six slots in three groups, two of them under a joint cap, as in the individual table of \`banan-2025\`.
The *greedy pass* takes each case where it adds most at once, which may miss the optimum.

${assignment}
`;
}
