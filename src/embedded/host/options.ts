import type { Calculator } from '../model';
import type { Faults } from './faults';

/** How a host behaves; what is left out is what a quiet desktop Excel does. */
export interface HostOptions {
  /** Milliseconds before a request is looked at. */
  readonly latency?: number;
  /** Injected faults; a test keeps the object and switches them. */
  readonly faults?: Faults;
  /** Calculates the model's formulas: a read waits until it has settled. */
  readonly calculator?: Calculator;
  /** Bytes of one request and of one reply; 5 MB as in Excel on the web. */
  readonly limits?: { readonly request: number; readonly response: number };
  /** The year that typed dates without one fall in; 2025. */
  readonly year?: number;
  /** The workbook's name; 内置工作簿.xlsx. */
  readonly name?: string;
  /** The language of Excel; zh-CN. */
  readonly locale?: string;
  /** What `Excel.createWorkbook` hands over: the new workbook as Base64, or null for an empty one. */
  readonly onCreateWorkbook?: (base64: string | null) => void;
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  readonly onPaneVisibility?: (visible: boolean) => void;
  /** `Office.ribbon.requestUpdate`: the buttons that are switched off now. */
  readonly onRibbon?: (disabled: ReadonlySet<string>) => void;
}

export const EXCEL_LIMITS = { request: 5 * 1024 * 1024, response: 5 * 1024 * 1024 };
/** Cells of one read beyond which Excel answers null. */
export const MAX_READ_CELLS = 5_000_000;
