import { type Language, type Phrase, render } from '../locales';
import { rangesText, type RowSet } from '../measures';
import { type Progress, progress, type ProgressRequest } from '../scoring';
import type { Source } from '../rubric';
import { dueStatePhrase, headCountPhrase } from './wording';

export const PROGRESS_VERSION = 1;

/** Deadlines, head counts and case tasks of a workbook on a day. @throws Refusal for an unknown level or reading. */
export function progressOf(request: ProgressRequest): Progress {
  return progress(request);
}

interface RowsJson {
  readonly sheet: string;
  readonly rows: string;
}

/** What `drill duties --json` prints; see docs/cli.md. */
export interface ProgressJson {
  readonly version: typeof PROGRESS_VERSION;
  readonly scheme: { readonly id: string; readonly name: string };
  readonly level: string | null;
  readonly asOf: string;
  readonly dues: readonly {
    readonly id: string;
    readonly name: string;
    readonly table: string | null;
    readonly due: string;
    readonly daysLeft: number;
    readonly strength: 'must' | 'aim';
    readonly state: string;
    readonly label: string;
    readonly lateBy: number;
    /** To whom a copy goes; '' where nobody says to whom, null where none is asked for. */
    readonly copyTo: string | null;
    readonly items: readonly {
      readonly material: string;
      readonly count: number;
      readonly found: number;
    }[];
    readonly why: string;
    readonly rows: readonly RowsJson[];
    readonly source: Source;
  }[];
  readonly undated: Progress['undated'];
  readonly quotas: readonly (Progress['quotas'][number] & { readonly why: string })[];
  readonly allocations: readonly (Omit<Progress['allocations'][number], 'why' | 'rows'> & {
    readonly why: string;
    readonly rows: readonly RowsJson[];
  })[];
}

/** The same as data for other programs, its sentences in one language. */
export function progressToJson(given: Progress, language: Language): ProgressJson {
  const words = (one: Phrase): string => render(one, language);
  return {
    version: PROGRESS_VERSION,
    scheme: { id: given.scheme, name: given.schemeName },
    level: given.level,
    asOf: given.asOf,
    dues: given.dues.map((use) => {
      const { id, name, table, due, daysLeft, strength, state, lateBy, copyTo, items } = use;
      return {
        id,
        name,
        table,
        due,
        daysLeft,
        strength,
        state,
        label: words(dueStatePhrase(use)),
        lateBy,
        copyTo,
        items,
        why: words(use.why),
        rows: use.rows.map(rowsJson),
        source: use.source,
      };
    }),
    undated: given.undated,
    quotas: given.quotas.map((one) => ({ ...one, why: words(headCountPhrase(one)) })),
    allocations: given.allocations.map((one) => ({
      ...one,
      why: words(one.why),
      rows: one.rows.map(rowsJson),
    })),
  };
}

const rowsJson = (rows: RowSet): RowsJson => ({ sheet: rows.sheet, rows: rangesText(rows) });
