import { finding, type Finding, LANGUAGES, phrase, Refusal, render } from '../../locales';
import { isCellError, type SheetSnapshot, type Snapshot, toA1 } from '../../workbook';
import { joinsAbove } from '../layout';
import { type Memory, type RememberedSheet, rememberedSheetOf } from '../memory';
import type { PrintedRow } from '../printed-rows';
import type { ScoreSheet } from '../score-sheet';
import type { LayoutColumn } from '../../rubric';

/** Where a table's score sheet stands in the workbook; `sheet` null: it has to be made. */
export interface FoundSheet {
  readonly sheet: SheetSnapshot | null;
  readonly remembered: RememberedSheet;
  /** The sheet's name until now. */
  readonly oldName: string;
  readonly findings: readonly Finding[];
}

export interface Wanted {
  readonly rows: readonly PrintedRow[];
  readonly layout: readonly LayoutColumn[];
  /** The sheet as the template makes it. */
  readonly made: ScoreSheet;
}

/**
 * Finds the score sheet: where the memory says, or under another name if it was renamed, or under
 * the template's own name if the memory is gone.
 *
 * @throws Refusal naming sheet and row where the rows are not where they are remembered.
 */
export function findSheet(snapshot: Snapshot, memory: Memory, wanted: Wanted): FoundSheet {
  const { remembered: fresh } = wanted.made;
  const remembered = rememberedSheetOf(memory, fresh);
  const named = (name: string): SheetSnapshot | undefined =>
    snapshot.sheets.find((sheet) => sheet.name === name);
  if (remembered === undefined) {
    const sheet = named(fresh.sheet);
    const taken = memory.tables.some((one) => one.sheet === fresh.sheet);
    const adopted = sheet !== undefined && !taken && misplaced(sheet, fresh, wanted).length === 0;
    const name = adopted ? fresh.sheet : freeName(snapshot, memory.tables, fresh.sheet);
    return {
      sheet: adopted ? sheet : null,
      remembered: { ...fresh, sheet: name },
      oldName: name,
      findings: [],
    };
  }
  const sheet = named(remembered.sheet);
  if (sheet !== undefined) {
    const findings = misplaced(sheet, remembered, wanted);
    if (findings.length > 0)
      throw new Refusal(phrase('scoresheet.layoutChanged', { sheet: sheet.name }), findings);
    return { sheet, remembered, oldName: sheet.name, findings: [] };
  }
  return renamedOrGone(snapshot, memory, remembered, wanted);
}

function renamedOrGone(
  snapshot: Snapshot,
  memory: Memory,
  remembered: RememberedSheet,
  wanted: Wanted,
): FoundSheet {
  const known = new Set(memory.tables.map(({ sheet }) => sheet));
  const alike = snapshot.sheets.filter(
    (sheet) => !known.has(sheet.name) && misplaced(sheet, remembered, wanted).length === 0,
  );
  const [only] = alike;
  // Candidates' sheets all look the same: of several it cannot be told which one it was.
  if (only !== undefined && alike.length === 1) {
    const message = phrase('scoresheet.sheetRenamed', { old: remembered.sheet });
    return {
      sheet: only,
      remembered: { ...remembered, sheet: only.name },
      oldName: remembered.sheet,
      findings: [finding('hint', message, { sheet: only.name })],
    };
  }
  const others = memory.tables.filter((one) => one !== remembered);
  const name = freeName(snapshot, others, wanted.made.remembered.sheet);
  const message = phrase('scoresheet.sheetGone', { old: remembered.sheet });
  return {
    sheet: null,
    remembered: { ...wanted.made.remembered, sheet: name },
    oldName: remembered.sheet,
    findings: [finding('warning', message, { sheet: name })],
  };
}

/** Rows whose own words are not where they should be. */
function misplaced(
  sheet: SheetSnapshot,
  { rows, columns, total }: RememberedSheet,
  wanted: Wanted,
): Finding[] {
  const { identity } = columns;
  const findings: Finding[] = [];
  if (identity !== null)
    wanted.rows.forEach((printed, index) => {
      const column = wanted.layout[identity - 1];
      if (column === undefined || joinsAbove(printed, wanted.rows[index - 1], column)) return;
      const { id, name } = printed.node;
      const row = rows[id];
      const text = column.show === 'source' ? printed.node.source.text : name;
      if (row !== undefined && bare(textAt(sheet, row, identity)) === bare(text)) return;
      const address = row === undefined ? undefined : toA1({ row, column: identity });
      findings.push(
        finding(
          'error',
          phrase('scoresheet.rowMoved', { id, name }),
          address === undefined ? { sheet: sheet.name } : { sheet: sheet.name, address },
        ),
      );
    });
  // Rows put in just above 合计 move it alone.
  const labels = LANGUAGES.map((language) => render(phrase('scoresheet.total'), language));
  if (total !== null && !labels.includes(bare(textAt(sheet, total, 1))))
    findings.push(
      finding('error', phrase('scoresheet.totalMoved'), {
        sheet: sheet.name,
        address: toA1({ row: total, column: 1 }),
      }),
    );
  return findings;
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = sheet.cell(row, column);
  return value === null || isCellError(value) ? '' : String(value);
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** The name, or the name with a number behind it. */
export function freeName(
  snapshot: Snapshot,
  tables: readonly RememberedSheet[],
  name: string,
): string {
  const names = [...snapshot.sheets.map((one) => one.name), ...tables.map(({ sheet }) => sheet)];
  const taken = new Set(names.map((one) => one.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const behind = ` (${number})`;
    const next = `${name.slice(0, 31 - behind.length)}${behind}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}
