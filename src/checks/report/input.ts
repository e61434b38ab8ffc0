import type { Language } from '../../locales';
import type { Problem } from '../problem';

/** What a check found, to be handed on as a sheet or as a printed report. */
export interface ReportInput {
  /** What was checked, as people call it: the file or the notice. */
  readonly title: string;
  /** `2025-10-10` */
  readonly asOf: string;
  /** In the order in which they are shown. */
  readonly problems: readonly Problem[];
  readonly ignored: readonly { readonly problem: Problem; readonly reason: string }[];
  readonly language: Language;
}
