import { distinctFindings, type ImportSheet, placeText } from '../../desk';
import { render } from '../../locales';
import { type Difference, sheetDictionary } from '../../records';
import type { ApplyReport } from '../../workbook';
import type { Session } from '../session';
import { findingLines } from './findings';
import { wrap } from './width';

/** Differences that are printed without `--full`. */
const SHOWN = 20;

/** What was new, the same and different, sheet by sheet. */
export function printImport(
  sheets: readonly ImportSheet[],
  report: ApplyReport,
  session: Session,
  full: boolean,
): void {
  const print = (line: string): void => {
    for (const piece of wrap(line, session.width)) session.print(piece);
  };
  for (const one of sheets.filter(({ target }) => target !== null)) {
    const { sheet, target, added, same, changed } = one;
    print(
      session.say('cli.importLine', {
        sheet,
        target: target ?? '',
        added,
        same,
        changed: changed.length,
      }),
    );
    const lines = changed.flatMap((row) =>
      row.differences.map((cell) => `  ${differenceLine(one, row.decision, cell, session)}`),
    );
    const shown = full ? lines : lines.slice(0, SHOWN);
    shown.forEach(print);
    if (shown.length < lines.length)
      print(`  ${session.say('cli.moreLines', { count: lines.length - shown.length })}`);
  }
  const findings = [...sheets.flatMap((one) => one.findings), ...report.losses, ...report.notes];
  findingLines(findings, session, full).forEach(print);
}

/** Figures and days are shown; other contents may be names, so that only their place is. */
function differenceLine(
  { sheet, kind, target, findings }: ImportSheet,
  decision: 'keep' | 'take',
  { column, sourceAddress, targetAddress, now, then, formula }: Difference,
  session: Session,
): string {
  const spec = sheetDictionary(kind ?? '')?.columns.find(({ name }) => name === column);
  const open = spec !== undefined && ['number', 'date', 'month', 'flag'].includes(spec.kind);
  // What nobody can read is not taken, whatever was decided; its finding says so.
  const refused = findings.some(
    ({ code, where }) =>
      code === 'intake.notTaken' && where?.sheet === sheet && where.address === sourceAddress,
  );
  const taken = decision === 'take' && !formula && !refused;
  const params = {
    place: placeText({ sheet: target ?? '', address: targetAddress }),
    source: placeText({ sheet, address: sourceAddress }),
    column,
    now: now === '' ? session.say('cli.emptyCell') : now,
    then,
  };
  return open
    ? session.say(taken ? 'cli.differsTaken' : 'cli.differsKept', params)
    : session.say(taken ? 'cli.differsTakenUnseen' : 'cli.differsKeptUnseen', params);
}

/** The same for programs: counts, places and findings, no contents. */
export function importJson(
  sheets: readonly ImportSheet[],
  { changed, losses, notes }: ApplyReport,
  session: Session,
): string {
  const more = [...losses, ...notes];
  const findings = distinctFindings([...sheets.flatMap((one) => one.findings), ...more]);
  return JSON.stringify(
    {
      cells: changed,
      sheets: sheets.map(({ sheet, kind, target, added, same, changed: differing }) => ({
        sheet,
        kind,
        target,
        added,
        same,
        different: differing.map(({ sourceRow, targetRow, decision, differences }) => ({
          sourceRow,
          targetRow,
          decision,
          columns: differences.map(({ column }) => column),
        })),
      })),
      findings: findings.map(({ code, severity, where, message }) => ({
        code,
        severity,
        ...(where === undefined ? {} : { where }),
        message: render(message, session.language),
      })),
    },
    null,
    2,
  );
}
