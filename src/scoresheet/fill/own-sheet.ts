import { decimal, fraction, sum } from '../../exact';
import { finding, type Finding, phrase, type Phrase } from '../../locales';
import type { ScoreTree } from '../../scoring';
import { type CellValue, type SheetSnapshot, toA1 } from '../../workbook';
import type { OwnSheet, RememberedSheet } from '../memory';
import { addedHeader, asOfText, type FilledColumn, isAsOf } from '../recognise';
import { blankableSum } from '../score-sheet';
import { STYLES } from '../styles';
import { type PlannedCell, SheetCells, shown } from './cells';
import { sumOf, valueOf } from './own-formula';
import { joined, jointly, type Outcomes } from './own-outcomes';
import type { RowOutcome } from './outcome';
import { proofText } from './proof';
import { isOurTotal, totalOf, type TotalTerm } from './total';
import type { FillContext, Filled, FilledRow } from './types';
import { whyText } from './why';

export type OwnRemembered = RememberedSheet & { readonly own: OwnSheet };

interface OwnContext extends FillContext {
  readonly oldName: string;
  readonly outcomes: Outcomes;
  readonly moved: ReadonlyMap<string, string>;
}

/** Clauses whose content goes into one cell. */
interface Place {
  readonly row: number;
  readonly outcomes: readonly RowOutcome[];
}

/**
 * A score table that the unit made itself, filled in: 自评得分, 计分说明, 佐证材料 of the rows that were
 * recognised, and 合计. Nothing else of the sheet is touched.
 */
export function ownSheet(
  tree: ScoreTree,
  sheet: SheetSnapshot,
  remembered: OwnRemembered,
  context: OwnContext,
): Filled {
  const filling = new OwnFilling(tree, sheet, remembered, context);
  return filling.run();
}

class OwnFilling {
  private readonly cells: SheetCells;
  private readonly findings: Finding[] = [];
  private readonly rows: FilledRow[] = [];
  private readonly terms: TotalTerm[] = [];
  /** Score cells that 合计 adds up. */
  private readonly counted: number[] = [];

  constructor(
    private readonly tree: ScoreTree,
    private readonly sheet: SheetSnapshot,
    private readonly remembered: OwnRemembered,
    private readonly context: OwnContext,
  ) {
    const { oldName, memory, policy, moved } = context;
    this.cells = new SheetCells(sheet, oldName, memory, policy, moved);
  }

  run(): Filled {
    const { language, records } = this.context;
    this.planHeaders();
    const notes = new Map<RowOutcome, Phrase>();
    for (const place of this.places('score')) this.planScore(place, notes);
    const why = (outcome: RowOutcome): string =>
      whyText(outcome, notes.get(outcome) ?? null, language);
    const proof = (outcome: RowOutcome): string => proofText(outcome, records, language);
    for (const [what, text] of [
      ['why', why],
      ['proof', proof],
    ] as const)
      for (const { row, outcomes } of this.places(what))
        this.planText(what, row, joined(outcomes, text, language), outcomes);
    const total = this.planTotal();
    this.planAsOf();
    this.sayUncounted();
    return {
      edits: this.cells.edits,
      rows: this.rows,
      findings: [...this.cells.findings, ...this.findings],
      written: this.cells.written,
      total,
    };
  }

  private planHeaders(): void {
    const { header: row, columns, own } = this.remembered;
    for (const what of own.added)
      this.cells.plan({
        row,
        column: columns[what],
        value: addedHeader(what),
        style: STYLES.computedHeader,
        conflict: phrase('recognise.addedHeader', { column: phrase(`scoresheet.column_${what}`) }),
      });
  }

  /** Cells of a column with the clauses that belong there: merged cells take those of all their rows. */
  private places(what: FilledColumn): Place[] {
    const places = new Map<number, RowOutcome[]>();
    for (const { row, nodes } of this.remembered.own.rows) {
      const outcomes = nodes.flatMap((id) => {
        const outcome = this.context.outcomes.of(id);
        if (outcome === undefined && what === 'score') this.say('notInTable', row, what, { id });
        return outcome ?? [];
      });
      if (outcomes.length === 0) continue;
      const anchor = this.anchor(row, what);
      if (anchor === null)
        this.say('mergedCell', row, what, {
          id: nodes.join('、'),
          column: phrase(`scoresheet.column_${what}`),
        });
      else places.set(anchor, [...(places.get(anchor) ?? []), ...outcomes]);
    }
    return [...places].map(([row, outcomes]) => ({ row, outcomes }));
  }

  private anchor(row: number, what: FilledColumn): number | null {
    const column = this.remembered.columns[what];
    const area = this.sheet.merges.find(
      ({ top, bottom, left, right }) =>
        top <= row && row <= bottom && left <= column && column <= right,
    );
    if (area === undefined) return row;
    return area.left === column ? area.top : null;
  }

  private planScore({ row, outcomes }: Place, notes: Map<RowOutcome, Phrase>): void {
    const [first] = outcomes;
    if (first === undefined) return;
    const { columns, own } = this.remembered;
    const value = jointly(outcomes);
    const old = this.sheet.cell(row, columns.score);
    const name = outcomes.map(({ node }) => node.name).join('、');
    const id = outcomes.map(({ node }) => node.id).join('、');
    const figures = { id, name, typed: shown(old), computed: shown(value) };
    const plan = this.cells.plan({
      row,
      column: columns.score,
      value,
      ...(own.added.includes('score') ? { style: STYLES.score } : {}),
      conflict: phrase('scoresheet.typedScore', figures),
    });
    if (plan.kept) notes.set(first, phrase('scoresheet.keptTyped', figures));
    const cell = plan.kept ? old : value;
    if (plan.kept && typeof value === 'number' && typeof old !== 'number')
      this.findings.push(
        finding('warning', phrase('scoresheet.typedNoNumber', figures), this.at(row, 'score')),
      );
    this.rows.push({
      sheet: this.sheet.name,
      row,
      nodeId: first.node.id,
      name,
      old,
      computed: sum(outcomes.map(({ computed }) => computed)),
      computedCell: value,
      written: cell,
      typed: plan.typed,
      kept: plan.kept,
    });
    const ids = new Set(Object.keys(this.remembered.rows));
    const tops = outcomes.filter(({ node }) => !this.context.outcomes.isBelow(node.id, ids));
    if (tops.length === 0) return;
    this.counted.push(row);
    tops.forEach((outcome, at) => {
      // A figure typed into a shared cell is one figure, whatever the clauses behind it.
      const own = plan.kept ? (at === 0 ? old : null) : outcome.written;
      this.terms.push({ outcome, cell: own, kept: plan.kept && at === 0 });
    });
  }

  private planText(
    what: 'why' | 'proof',
    row: number,
    text: string,
    outcomes: readonly RowOutcome[],
  ): void {
    const id = outcomes.map(({ node }) => node.id).join('、');
    this.cells.plan({
      row,
      column: this.remembered.columns[what],
      value: text === '' ? null : text,
      ...(this.remembered.own.added.includes(what) ? { style: STYLES.text } : {}),
      conflict: phrase('scoresheet.typedText', {
        id,
        column: phrase(`scoresheet.column_${what}`),
      }),
    });
  }

  private planTotal(): Phrase | null {
    const { total: row, columns, own } = this.remembered;
    const { outcomes, language } = this.context;
    if (row === null || this.terms.length === 0 || outcomes.isPlan) return null;
    const anchor = this.anchor(row, 'score');
    const plain = sumOf(columns.score, this.counted);
    const missing = outcomes.missing(new Set(Object.keys(this.remembered.rows)));
    const terms = [
      ...this.terms,
      ...missing.map((outcome): TotalTerm => ({ outcome, cell: null, kept: false })),
    ];
    const total = totalOf(this.tree, terms, plain, language);
    if (anchor === null) {
      this.say('mergedCell', row, 'score', {
        id: phrase('scoresheet.total'),
        column: phrase('scoresheet.column_score'),
      });
      return total.kept;
    }
    const lost = missing.filter(({ computed }) => !computed.equals(0));
    const points = decimal(sum(lost.map(({ computed }) => computed)));
    const short =
      lost.length === 0
        ? null
        : phrase('recognise.notInSheet', {
            ids: lost.map(({ node }) => node.id).join('、'),
            points,
          });
    if (short !== null) this.findings.push(finding('warning', short, this.at(row, 'score')));
    const style = (of: FilledColumn): Pick<PlannedCell, 'style'> =>
      own.added.includes(of)
        ? { style: of === 'score' ? STYLES.totalScore : STYLES.totalText }
        : {};
    const { value, formula, kept } = total;
    const foreign = this.sheet.formula(anchor, columns.score);
    if (foreign !== undefined && !isOurTotal(foreign, plain))
      this.checkTotal(foreign, anchor, value);
    else
      this.cells.plan({
        row: anchor,
        column: columns.score,
        value,
        formula,
        ...style('score'),
        afresh: this.cells.edits.length > 0,
        ours: (other) => isOurTotal(other, plain) || other === blankableSum(plain),
        conflict: phrase('scoresheet.typedTotal', { computed: decimal(this.tree.total.lo) }),
      });
    const why = this.anchor(row, 'why');
    if (why !== null)
      this.cells.plan({
        row: why,
        column: columns.why,
        value: total.why === '' ? null : total.why,
        ...style('why'),
        conflict: phrase('scoresheet.typedText', {
          id: phrase('scoresheet.total'),
          column: phrase('scoresheet.column_why'),
        }),
      });
    return kept;
  }

  /** The unit's own formula stays; what it will come to is compared with what was computed. */
  private checkTotal(formula: string, row: number, computed: number | string): void {
    const { score } = this.remembered.columns;
    const planned = new Map<string, CellValue>(
      this.cells.edits.flatMap((edit) =>
        edit.kind === 'setCell' ? [[toA1(edit), edit.value] as const] : [],
      ),
    );
    const value = valueOf(formula, (at, column) => {
      const address = toA1({ row: at, column });
      return planned.has(address) ? (planned.get(address) ?? null) : this.sheet.cell(at, column);
    });
    const figure = decimal(fraction(computed === '' ? 0 : computed));
    if (value === null)
      this.findings.push(
        finding(
          'hint',
          phrase('recognise.totalUnchecked', { formula: `=${formula}`, computed: figure }),
          { sheet: this.sheet.name, address: toA1({ row, column: score }) },
        ),
      );
    else if (decimal(value) !== figure)
      this.findings.push(
        finding(
          'warning',
          phrase('recognise.totalDiffers', { value: decimal(value), computed: figure }),
          { sheet: this.sheet.name, address: toA1({ row, column: score }) },
        ),
      );
  }

  /** Only a cell that still says what our template or a fill wrote there. */
  private planAsOf(): void {
    const { asOf } = this.remembered;
    const { language } = this.context;
    if (asOf === null) return;
    const text = this.sheet.cell(asOf.row, asOf.column);
    if (typeof text !== 'string' || !isAsOf(text)) return;
    this.cells.plan({
      ...asOf,
      value: asOfText(this.tree.asOf, language),
      initial: text,
      conflict: phrase('scoresheet.asOf', { value: this.tree.asOf }),
    });
  }

  /** Figures in rows that nobody knows the clause of. */
  private sayUncounted(): void {
    const { header, total, columns, own } = this.remembered;
    if (total === null || own.added.includes('score')) return;
    const known = new Set(own.rows.flatMap(({ row, shown: rows }) => [row, ...rows]));
    for (let row = header + 1; row < total; row += 1) {
      const value = this.sheet.cell(row, columns.score);
      if (known.has(row) || typeof value !== 'number') continue;
      this.say('notCounted', row, 'score', { value });
    }
  }

  private at(row: number, what: FilledColumn): { sheet: string; address: string } {
    const column = this.remembered.columns[what];
    return { sheet: this.sheet.name, address: toA1({ row, column }) };
  }

  private say(
    what: 'notInTable' | 'mergedCell' | 'notCounted',
    row: number,
    column: FilledColumn,
    params: Readonly<Record<string, string | number | Phrase>>,
  ): void {
    const message = phrase(`recognise.${what}`, params);
    this.findings.push(finding('warning', message, this.at(row, column)));
  }
}
