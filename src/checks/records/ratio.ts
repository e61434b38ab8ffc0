import { phrase } from '../../locales';
import type { RecordTable } from '../../records';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself, figuresIn } from '../record-cells';
import { PARTS, type Part, RANGES, type Range } from './facts/amounts';
import { listed } from './listed';
import { filledTables, nameOf } from './rows';

const ACTIVITIES = '培训活动';

/** Figures that cannot be: negative ones, shares above 100 %, halves of what is counted, a part above its whole. */
export const ratio: RecordsCheck = {
  scope: 'records',
  code: 'records.ratio',
  group: 'records',
  reads: [...new Set([...RANGES, ...PARTS].map(({ sheet }) => sheet)), ACTIVITIES],
  *run({ records }) {
    for (const range of RANGES)
      for (const table of filledTables(records, [range.sheet])) yield* inRange(table, range);
    for (const part of PARTS)
      for (const table of filledTables(records, [part.sheet])) yield* withinWhole(table, part);
    for (const table of filledTables(records, [ACTIVITIES])) yield* attendance(table);
  },
};

function* inRange(table: RecordTable, range: Range): Generator<Draft> {
  const { column, least, most = Infinity, unless, whole, under, over } = range;
  if (table.columnNumber(column) === null) return;
  const figures = figuresIn(table, column);
  const bound = unless === undefined ? null : figuresIn(table, unless);
  const low: number[] = [];
  const high: number[] = [];
  const broken: number[] = [];
  for (let row = 0; row < figures.length; row += 1) {
    const figure = figures[row] ?? Number.NaN;
    const fits = !(figure < least) && !(figure > most);
    if (fits && !(whole === true && figure % 1 !== 0)) continue;
    if (Number.isNaN(figure) || !countsItself(table, row)) continue;
    if (figure < least) low.push(row);
    else if (figure > most) {
      if (bound === null || Number.isNaN(bound[row] ?? Number.NaN)) high.push(row);
    } else broken.push(row);
  }
  const draft =
    (severity: Draft['severity'], key: 'tooLow' | 'tooHigh' | 'notWhole') =>
    (row: number): Draft => ({
      severity,
      where: cellOf(table, row, column),
      message: phrase(`recordChecks.${key}`, {
        column,
        figure: figures[row] ?? '',
        least,
        most,
      }),
      about: `${nameOf(table, row)} ${column}`,
    });
  yield* listed({ table, column, rows: low }, draft(under, 'tooLow'));
  yield* listed({ table, column, rows: high }, draft(over, 'tooHigh'));
  yield* listed({ table, column, rows: broken }, draft('warning', 'notWhole'));
}

function* withinWhole(table: RecordTable, { part, whole, severity }: Part): Generator<Draft> {
  const [parts, wholes] = [figuresIn(table, part), figuresIn(table, whole)];
  const rows: number[] = [];
  for (let row = 0; row < table.size; row += 1)
    if ((parts[row] ?? 0) > (wholes[row] ?? Infinity) && countsItself(table, row)) rows.push(row);
  yield* listed({ table, column: part, rows }, (row) => ({
    severity,
    where: cellOf(table, row, part),
    also: [cellOf(table, row, whole)],
    message: phrase('recordChecks.partAboveWhole', {
      part,
      partFigure: parts[row] ?? '',
      whole,
      wholeFigure: wholes[row] ?? '',
    }),
    about: `${nameOf(table, row)} ${part} ${whole}`,
  }));
}

/** More people took part than the notice of the training asked for: welcome, but often a slip. */
function* attendance(table: RecordTable): Generator<Draft> {
  const people = table.column('参加人员');
  const asked = figuresIn(table, '应参加人数');
  if (people.kind !== 'list') return;
  const cameTo = (row: number): number => people.values[people.codes[row] ?? 0]?.length ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < table.size; row += 1)
    if (cameTo(row) > (asked[row] ?? Infinity) && countsItself(table, row)) rows.push(row);
  yield* listed({ table, column: '应参加人数', rows }, (row) => ({
    severity: 'hint',
    where: cellOf(table, row, '应参加人数'),
    also: [cellOf(table, row, '参加人员')],
    message: phrase('recordChecks.moreThanAsked', { came: cameTo(row), asked: asked[row] ?? '' }),
    about: nameOf(table, row),
  }));
}
