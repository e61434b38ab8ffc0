import { fillRequest, undoable } from '../desk';
import { type Finding, type Phrase, phrase, Refusal } from '../locales';
import { type FilledRow, type FillPlan, type Memory, planFill } from '../scoresheet';
import type { ScoreTree } from '../scoring';
import { type ApplyReport, isCellError, toA1 } from '../workbook';
import type { Grasped } from './grasp';
import type { Opened } from './open';
import type { Choices } from './plan';
import type { Session } from './session';
import type { TypedChoices } from './typed';

export interface FillRequest {
  readonly session: Session;
  readonly opened: Opened;
  readonly grasped: Grasped;
  readonly trees: readonly ScoreTree[];
  readonly choices: Choices;
  readonly typed: TypedChoices;
}

/** A score that somebody typed by hand, beside the one that was calculated. */
export interface TypedScore {
  readonly sheet: string;
  readonly address: string;
  readonly id: string;
  readonly typed: string;
  readonly computed: string;
  readonly kept: boolean;
}

export interface Filled {
  readonly report: ApplyReport;
  readonly findings: readonly Finding[];
  readonly typed: readonly TypedScore[];
  /** By sheet, where typed scores stay: what its 合计 comes to beside what was computed. */
  readonly totals: ReadonlyMap<string, Phrase>;
  /** Where each table of each subject stands. */
  readonly sheets: Memory['tables'];
}

/**
 * Fills the score sheets in memory. What the tables were scored with is remembered in the workbook,
 * so that the next run gives the same. @throws Refusal where typed scores need a decision.
 */
export async function fillSheets(request: FillRequest): Promise<Filled> {
  const { session, opened, grasped, trees, choices } = request;
  const { scheme, memory: known, records } = grasped;
  const plan = planFill({
    ...fillRequest({
      book: opened,
      scheme,
      records,
      trees,
      choices,
      language: session.language,
      memory: known,
    }),
    policy: request.typed.policy,
  });
  request.typed.check();
  const typed = typedScores(plan);
  // A typed cell that nothing was said of is an error with its place; others are about the memory.
  const undecided = plan.findings.filter(
    ({ severity, where }) => severity === 'error' && where?.address !== undefined,
  );
  if (undecided.length > 0)
    throw new Refusal(phrase('cli.typedUndecided', { count: undecided.length }), undecided);
  const report = await opened.workbook.apply(undoable(opened, plan));
  const { findings, totals, memory } = plan;
  return { report, findings, typed, totals, sheets: memory.tables };
}

function typedScores({ rows, memory }: FillPlan): TypedScore[] {
  return rows
    .filter(({ typed }) => typed)
    .map(({ sheet, row, nodeId, old, computedCell, kept }) => {
      const column = memory.tables.find((one) => one.sheet === sheet)?.columns.score;
      return {
        sheet,
        address: column === undefined ? `${row}:${row}` : toA1({ row, column }),
        id: nodeId,
        typed: valueText(old),
        computed: valueText(computedCell),
        kept,
      };
    });
}

function valueText(value: FilledRow['old']): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
