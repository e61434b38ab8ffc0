import { distinctFindings, placeText } from '../../desk';
import type { Finding, Phrase } from '../../locales';
import { type LoadedScheme, type ScoreTree, totalNotes, treeToJson } from '../../scoring';
import type { Filled } from '../filling';
import type { Session } from '../session';
import { headingText } from './figures';
import { findingLine, findingLines } from './findings';
import { rankingLines, scoreReport } from './score-report';
import { scoreTable, summaryTable } from './score-table';
import { wrap } from './width';

export interface FillResult {
  readonly trees: readonly ScoreTree[];
  readonly filled: Filled;
  /** Findings besides those of the trees. */
  readonly findings: readonly Finding[];
  /** What was said of recognised sheets while working; programs hear it too. */
  readonly hints: readonly Finding[];
  readonly out: string;
}

export interface Shown {
  readonly json?: boolean;
  readonly full?: boolean;
}

/** The result on stdout: tables and where they were written, or one JSON value alone. */
export function printFill(
  session: Session,
  scheme: LoadedScheme,
  result: FillResult,
  { json = false, full = false }: Shown,
): void {
  const { out, filled } = result;
  const written = session.say('cli.written', { path: out, count: filled.report.changed });
  if (json) {
    printJson(session, result);
    session.note(written);
    return;
  }
  printTables(session, scheme, result, full);
  session.print(written);
}

function printJson(session: Session, { trees, findings, hints, filled }: FillResult): void {
  const more = [...findings, ...hints, ...filled.report.losses, ...filled.report.notes];
  const all = trees.map((tree) =>
    treeToJson(
      { ...tree, findings: distinctFindings([...tree.findings, ...more]) },
      session.language,
    ),
  );
  const [only] = all;
  session.print(JSON.stringify(all.length === 1 ? only : all, null, 2));
}

function printTables(
  session: Session,
  scheme: LoadedScheme,
  result: FillResult,
  full: boolean,
): void {
  const { trees, filled } = result;
  const print = (line: string): void => {
    for (const piece of wrap(line, session.width)) session.print(piece);
  };
  for (const table of new Set(trees.map((tree) => tree.table))) {
    const mine = trees.filter((tree) => tree.table === table);
    const [first] = mine;
    if (first !== undefined && mine.length > 1) {
      print(headingText(first, scheme, session, 'table'));
      summaryTable(mine, session).forEach((line) => {
        session.print(line);
      });
      // What is the same for all of them is said once.
      for (const note of totalNotes({ ...first, rate: null })) print(session.words(note));
      if (first.ranking !== null && !full)
        rankingLines(first.ranking, session).forEach((line) => {
          session.print(line);
        });
      session.print();
    }
    if (mine.length > 1 && !full) continue;
    for (const tree of mine) {
      print(headingText(tree, scheme, session));
      for (const line of [
        ...scoreTable(tree, session),
        ...scoreReport(tree, scheme, session, { full, kept: keptTotal(tree, filled) }),
      ])
        session.print(line);
      session.print();
    }
  }
  for (const line of [
    ...typedLines(filled, session),
    ...listLines('cli.lossesTitle', filled.report.losses, session),
    ...listLines('cli.notesTitle', filled.report.notes, session),
    ...findingLines([...trees.flatMap((tree) => tree.findings), ...result.findings], session, full),
  ])
    print(line);
}

/** What 合计 of a subject's sheet comes to, where it is not what was computed. */
function keptTotal({ table, subject }: ScoreTree, { totals, sheets }: Filled): Phrase | null {
  const sheet = sheets.find((one) => one.table === table && one.subject === subject)?.sheet;
  return sheet === undefined ? null : (totals.get(sheet) ?? null);
}

function typedLines({ typed, totals }: Filled, session: Session): string[] {
  if (typed.length === 0) return [];
  return [
    session.say('cli.typedTitle', { count: typed.length }),
    ...typed.map(({ sheet, address, id, typed: by, computed, kept }) => {
      const params = { place: placeText({ sheet, address }), id, typed: by, computed };
      return `  ${session.say(kept ? 'cli.typedKept' : 'cli.typedReplaced', params)}`;
    }),
    ...[...totals].map(
      ([place, message]) => `  ${session.say('cli.findingLine', { place, message })}`,
    ),
  ];
}

export function listLines(
  title: 'cli.lossesTitle' | 'cli.notesTitle',
  findings: readonly Finding[],
  session: Session,
): string[] {
  if (findings.length === 0) return [];
  return [
    session.say(title, { count: findings.length }),
    ...findings.map((one) => `  ${findingLine(one, session)}`),
  ];
}
