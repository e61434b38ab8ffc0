import type { Finding } from '../locales';
import type { LoadedScheme, ScoreTree } from '../scoring';
import type { ApplyReport } from '../workbook';
import type { Opened } from './open';
import type { Choices } from './plan';
import type { Session } from './session';

export interface FillRequest {
  readonly session: Session;
  readonly opened: Opened;
  readonly scheme: LoadedScheme;
  readonly trees: readonly ScoreTree[];
  readonly choices: Choices & { readonly asOf: string };
  readonly typed: 'keep' | 'replace';
}

/** A score that somebody typed by hand where the calculation comes to another. */
export interface TypedScore {
  readonly sheet: string;
  readonly address: string;
  readonly id: string;
  readonly typed: string;
  readonly computed: string;
  readonly kept: boolean;
}

export interface Filled {
  readonly bytes: Uint8Array;
  readonly report: ApplyReport;
  /** What the filled workbook would not have as it was. */
  readonly losses: readonly Finding[];
  readonly findings: readonly Finding[];
  readonly typed: readonly TypedScore[];
}

export async function fillSheets({ opened }: FillRequest): Promise<Filled> {
  const report = await opened.workbook.apply([]);
  return {
    bytes: opened.workbook.toBytes(),
    report,
    losses: report.losses,
    findings: [],
    typed: [],
  };
}
