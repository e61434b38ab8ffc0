import type { Rule } from '../../mechanisms';
import type { Scorecard } from '../../rubric';
import type { ScoreTree } from '../../scoring';
import type { CellValue } from '../../workbook';
import type { Memory, RememberedSheet } from '../memory';
import { printedRows } from '../printed-rows';
import { scoreSheet, type ScoreSheetRequest, sheetLayout } from '../score-sheet';
import { settled } from '../settled';
import { type AsOfText, filledSheet } from './filled-sheet';
import { findSheet } from './find-sheet';
import { findOwn, type FoundOwn } from './find-own';
import { newSheet } from './new-sheet';
import { Outcomes } from './own-outcomes';
import { ownSheet } from './own-sheet';
import { nodesById, outcomeOf, type RowOutcome } from './outcome';
import type { FillContext, FilledTable } from './types';
import { Vetoes } from './vetoes';

/** Plans one table of one subject. @throws Refusal where its rows are not where they were. */
export function fillTable(tree: ScoreTree, whole: FillContext): FilledTable {
  const { snapshot, language } = whole;
  const readings = {
    ...whole.memory.readings,
    ...Object.fromEntries(tree.readings.map(({ key, chosen }) => [key, chosen])),
  };
  const { scheme, card, level } = settled(whole.scheme, tree.table, tree.level, readings);
  const { table, subject } = tree;
  const own = findOwn(whole, { table, level, subject });
  if (own !== null && own.found !== null) return fillOwn(tree, card, own.found, whole);
  // The unit's own table is gone: a new one is made, as if there had never been one.
  const context = own === null ? whole : { ...whole, memory: without(whole.memory, own.gone) };
  const rows = printedRows(card);
  const nodes = nodesById(tree);
  const vetoes = new Vetoes(card, nodes);
  const outcomes = rows.flatMap((row): RowOutcome[] => {
    const node = nodes.get(row.node.id);
    return node === undefined ? [] : [outcomeOf(row, node, vetoes, language)];
  });
  const making: ScoreSheetRequest = { scheme, card, table, level, subject, language };
  const made = scoreSheet(making);
  const layout = sheetLayout(card, language);
  const found = findSheet(snapshot, context.memory, { rows, layout, made });
  const name = found.remembered.sheet;
  const filled =
    found.sheet === null
      ? newSheet(tree, outcomes, { ...making, name }, context)
      : filledSheet(tree, outcomes, found.sheet, found.remembered, {
          ...context,
          oldName: found.oldName,
          layout,
          blankAsOf: asOfText(made.spec.rows, found.remembered),
        });
  return {
    ...filled,
    remembered: found.remembered,
    oldName: found.oldName,
    findings: [...(own === null ? [] : own.findings), ...found.findings, ...filled.findings],
  };
}

function without(memory: Memory, { sheet, table, subject }: RememberedSheet): Memory {
  const isGone = (one: RememberedSheet): boolean =>
    one.sheet === sheet && one.table === table && one.subject === subject;
  return { ...memory, tables: memory.tables.filter((one) => !isGone(one)) };
}

function fillOwn(
  tree: ScoreTree,
  card: Scorecard<Rule>,
  found: FoundOwn,
  context: FillContext,
): FilledTable {
  const { remembered, oldName } = found;
  const filled = ownSheet(tree, found.sheet, remembered, {
    ...context,
    oldName,
    moved: found.moved,
    outcomes: new Outcomes(card, tree, context.language),
  });
  return { ...filled, remembered, oldName, findings: [...found.findings, ...filled.findings] };
}

function asOfText(
  rows: readonly (readonly ({ readonly value: CellValue } | null)[])[],
  { asOf }: RememberedSheet,
): AsOfText {
  const blank = asOf === null ? null : (rows[asOf.row - 1]?.[asOf.column - 1]?.value ?? null);
  return { blank, filled: (day) => `${typeof blank === 'string' ? blank : ''}${day}` };
}
