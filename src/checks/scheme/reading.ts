import { decimal } from '../../exact';
import { type Phrase, phrase } from '../../locales';
import { figure } from '../../mechanisms';
import { levelUnder, type ScoreTree, type TableReading } from '../../scoring';
import type { Given, Scored, WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { totalOf } from './places';

/** Readings other than the scheme's own, and those that the total hangs on. */
export const READING_CHOSEN: WorkbookCheck = {
  scope: 'workbook',
  code: 'scheme.reading',
  group: 'scheme',
  *run(given) {
    const { scored } = given;
    if (scored === null) return;
    for (const tree of scored.trees) {
      // A candidate may be scored whose sheet is not there yet.
      if (totalOf(tree, given) === null) continue;
      yield* chosenIn(tree, given);
      yield* decisiveIn(tree, given);
      yield* fullMarksOf(tree, given, scored);
    }
  },
};

function* chosenIn(tree: ScoreTree, given: Given): Generator<Draft> {
  const where = totalOf(tree, given);
  for (const reading of tree.readings) {
    const { key, level, chosen, standard, question, label } = reading;
    if (level || chosen === standard) continue;
    const other = reading.alternatives.find(({ option }) => option === standard);
    const params = { key, question, label, total: figure(tree.total), table: tree.tableName };
    yield {
      severity: 'hint',
      ...(where === null ? {} : { where }),
      message:
        other === undefined
          ? phrase('schemeChecks.chosen', params)
          : phrase('schemeChecks.chosenInstead', {
              ...params,
              standard: other.label,
              other: figure(other.total),
            }),
      about: `chosen ${tree.table} ${tree.subject} ${key}`,
    };
  }
}

const DECISIVE_LISTED = 5;

/** Another reading gives another total: who reviews the table may read it that way. */
function* decisiveIn(tree: ScoreTree, given: Given): Generator<Draft> {
  const where = totalOf(tree, given);
  const list = tree.readings.filter(({ level }) => !level).flatMap((one) => decisive(one, tree));
  if (list.length === 0) return;
  yield {
    severity: 'hint',
    ...(where === null ? {} : { where }),
    message: phrase('schemeChecks.decisive', {
      total: figure(tree.total),
      count: list.length,
      list: list.slice(0, DECISIVE_LISTED),
    }),
    about: `decisive ${tree.table} ${tree.subject}`,
  };
}

function decisive(reading: TableReading, { total }: ScoreTree): Phrase[] {
  const { key, label, chosen, standard } = reading;
  if (chosen !== standard) return [];
  const [other] = reading.alternatives.filter((one) => figureOf(one.total) !== figureOf(total));
  if (other === undefined) return [];
  return [
    phrase('schemeChecks.decisiveOne', {
      key,
      label,
      other: other.label,
      total: figure(other.total),
    }),
  ];
}

/** The scores' bounds as text: to compare, not to show. */
const figureOf = ({ lo, hi }: ScoreTree['total']): string =>
  `${decimal(lo, 8)} ${hi === null ? '' : decimal(hi, 8)}`;

/** A choice that changes the full marks of the whole table (20 or 30 points for one indicator). */
function* fullMarksOf(tree: ScoreTree, given: Given, scored: Scored): Generator<Draft> {
  const { scheme } = scored;
  const { max } = tree;
  const level = scored.level ?? levelUnder(scheme.standard);
  const standard = scheme.settle({ level, readings: {} }).tables[tree.table]?.total ?? null;
  if (max === null || standard === null || Number(decimal(max)) === standard) return;
  const where = totalOf(tree, given);
  const keys = tree.readings
    .filter((one) => !one.level && one.chosen !== one.standard)
    .map(({ key }) => key);
  yield {
    severity: 'warning',
    ...(where === null ? {} : { where }),
    message: phrase('schemeChecks.fullMarks', {
      max: decimal(max),
      standard,
      keys: keys.join('、'),
    }),
    about: `full marks ${tree.table} ${tree.subject}`,
  };
}
