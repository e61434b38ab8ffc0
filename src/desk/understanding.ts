import { type Finding } from '../locales';
import type { Mapping, MappingCorrections, RawRecognition } from '../records';
import type { Corrections, Memory, RecognisedSheet } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import type { Snapshot } from '../workbook';
import type { DataColumns } from './data';
import {
  besideRemembered,
  type Matched,
  matched,
  matchView,
  ownCorrections,
  rememberedView,
  unknownSheets,
  withMapping,
  withMatched,
} from './matching';
import { formSheets, locatedBy, mappingOf, recogniseRaw, unassigned } from './raw';
import type { SheetMatch } from './views';

/** What a workbook's sheets are, as far as they tell by themselves and as the user corrected it. */
export class Understanding {
  /** Score sheets that our template did not make. */
  readonly found: readonly RecognisedSheet[];
  private corrections = new Map<string, Corrections>();
  private rawCorrections: MappingCorrections = {};
  private raw: RawRecognition | null = null;

  /** `memory`: of the scheme in hand; another scheme's says nothing of these sheets. */
  constructor(
    private readonly snapshot: Snapshot,
    private memory: Memory | null,
    schemes: readonly LoadedScheme[],
  ) {
    this.found = unknownSheets(snapshot, memory, schemes);
  }

  /** What the user said of a sheet before is kept beside what is said now. */
  correct(sheet: string, change: Corrections): void {
    const before = this.corrections.get(sheet);
    const rows = new Map([...(before?.rows ?? []), ...(change.rows ?? [])]);
    const columns = { ...before?.columns, ...change.columns };
    this.corrections.set(sheet, { ...before, ...change, rows, columns });
  }

  correctRaw(change: MappingCorrections): void {
    const { sheets = {}, columns = {} } = this.rawCorrections;
    const merged = { ...columns };
    for (const [sheet, own] of Object.entries(change.columns ?? {}))
      merged[sheet] = { ...merged[sheet], ...own };
    this.rawCorrections = { sheets: { ...sheets, ...change.sheets }, columns: merged };
  }

  /** Everything that follows for one scheme. */
  under(scheme: LoadedScheme, memory: Memory | null): Understood {
    this.memory = memory;
    const own = this.found.filter((one) => one.scheme.id === scheme.standard.id);
    this.raw ??= recogniseRaw(this.snapshot, memory, [
      ...this.found.map(({ sheet }) => sheet),
      ...formSheets(scheme),
    ]);
    const each = own.map((one) =>
      matched(one, { ...ownCorrections(one, memory), ...this.heard(one, memory) }),
    );
    const sheets = besideRemembered(each, memory, this.snapshot);
    const mapping = mappingOf(this.raw, this.rawCorrections);
    return {
      draft: withMapping(withMatched(memory, scheme, sheets), scheme, mapping),
      mapping,
      sheets,
      located: locatedBy(this.raw, mapping, this.rawCorrections),
      unassigned: unassigned(this.raw),
      findings: this.raw.findings,
    };
  }

  private heard(found: RecognisedSheet, memory: Memory | null): Corrections {
    const said = this.corrections.get(found.sheet);
    if (said === undefined) return {};
    const before =
      ownCorrections(found, memory).rows ?? new Map<number, readonly string[] | null>();
    return { ...said, rows: new Map([...before, ...(said.rows ?? [])]) };
  }

  /** Score sheets of the workbook and what their rows are. */
  views(scheme: LoadedScheme, level: string | null, sheets: readonly Matched[]): SheetMatch[] {
    const known = new Set(this.memory?.tables.map(({ sheet }) => sheet));
    const matchedNames = new Set(sheets.map(({ found }) => found.sheet));
    const remembered = (this.memory?.tables ?? []).filter(({ sheet }) => !matchedNames.has(sheet));
    return [
      ...remembered.flatMap((one) => rememberedView(scheme, this.snapshot, one, level) ?? []),
      ...sheets.map((one) => matchView(scheme, one, level, known.has(one.found.sheet))),
    ];
  }
}

export interface Understood {
  /** What a fill remembers: the memory with the sheets and names recognised. */
  readonly draft: Memory | null;
  readonly mapping: Mapping | undefined;
  readonly sheets: readonly Matched[];
  readonly located: DataColumns;
  readonly unassigned: readonly string[];
  readonly findings: readonly Finding[];
}
