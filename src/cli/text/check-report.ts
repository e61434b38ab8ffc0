import { CHECK_GROUPS, countsPhrase, type Problem } from '../../checks';
import { placeText } from '../../desk';
import { phrase } from '../../locales';
import { isCellError } from '../../workbook';
import { numbered, type NumberedProblem, type ShownCheck } from '../check-json';
import type { CopyOutcome } from '../checked-copy';
import type { Session } from '../session';
import { listLines } from './fill-report';
import { findingLine } from './findings';
import { pad, width, wrap } from './width';

/** Problems of one group that are printed without `--full`. */
const SHOWN = 30;

/** Cells of one fix that are printed without `--full`. */
const CELLS = 20;

/** What was looked at, the problems by group, what was put right, and the counts at the end. */
export function checkReport(shown: ShownCheck, session: Session, full: boolean): string[] {
  const { view, outcome, severity } = shown;
  const all = numbered(view, severity);
  const standing = all.filter(({ reason }) => reason === null);
  const ignored = all.filter(({ reason }) => reason !== null);
  const line = (text: string): string[] => wrap(text, session.width);
  const room = String(all.length).length + 2;
  const listed = (title: string, own: readonly NumberedProblem[]): string[] => {
    if (own.length === 0) return [];
    const some = full ? own : own.slice(0, SHOWN);
    const left = own.length - some.length;
    return [
      '',
      title,
      ...some.flatMap((one) => problemLines(one, session, room)),
      ...(left === 0 ? [] : [`  ${session.say('cli.moreFindings', { count: left })}`]),
    ];
  };
  return [
    ...line(heading(shown, session)),
    ...line(looked(shown, session)),
    ...(outcome === null ? [] : fixedLines(outcome, session, full)),
    ...CHECK_GROUPS.flatMap((group) => {
      const own = standing.filter(({ problem }) => problem.group === group);
      const name = phrase(`checks.group_${group}`);
      return listed(session.say('cli.checkGroup', { name, count: own.length }), own);
    }),
    ...listed(session.say('cli.checkIgnored', { count: ignored.length }), ignored),
    '',
    ...(severity === 'hint'
      ? []
      : line(session.say('cli.checkOnly', { severity: phrase(`checks.severity_${severity}`) }))),
    ...line(total(shown, session)),
    ...safeHint(shown, session).flatMap(line),
  ];
}

/** How much was found; of a workbook in which nothing was recognised, that nothing was looked at. */
function total({ view, file }: ShownCheck, session: Session): string {
  const { tables, sheets, problems, ignored } = view;
  const blank = tables.length + sheets.length + problems.length + ignored.length === 0;
  return blank
    ? session.say('cli.checkBlank')
    : session.words(countsPhrase({ ...view, title: file, language: session.language }));
}

/** 「自评.xlsx · 巴南区2025年… · 县级 · 截至 2025-10-10」 */
function heading({ file, found, view }: ShownCheck, session: Session): string {
  const { scheme, belonging, level } = found;
  const levelName = level === null ? undefined : belonging.scheme?.standard.levels[level];
  return [
    file,
    ...(scheme === null ? [] : [scheme.name]),
    ...(levelName === undefined ? [] : [levelName]),
    session.say('cli.headingAsOf', { day: view.asOf }),
  ].join(' · ');
}

function looked({ found, view }: ShownCheck, session: Session): string {
  const { tables, sheets } = view;
  const comma = session.say('cli.listComma');
  const counts = {
    tables: tables.length,
    names: tables.join(comma),
    sheets: sheets.length,
  };
  const what =
    tables.length === 0
      ? session.say('cli.checkLookedNoTable', counts)
      : session.say('cli.checkLooked', counts);
  return found.scheme === null ? `${session.say('cli.checkNoScheme')}\n${what}` : what;
}

/** The place first, then what is wrong; further lines below it. */
function problemLines(
  { number, problem, reason }: NumberedProblem,
  session: Session,
  room: number,
): string[] {
  const { where, inText, severity, message, also, fix } = problem;
  const place =
    inText === null
      ? placeText(where)
      : session.say('cli.checkTextPlace', {
          text: inText.text,
          place: phrase('checkReport.textPlace', {
            paragraph: inText.paragraph,
            character: inText.character,
          }),
        });
  const level = session.words(phrase(`checks.severity_${severity}`));
  const what = session.say('cli.checkLine', { level, message });
  const first = place === '' ? what : `${place}  ${what}`;
  const more = [
    ...(also.length === 0
      ? []
      : [session.say('cli.checkAlso', { places: alsoText(also, session) })]),
    ...(reason === null ? [] : [session.say('cli.checkReason', { reason })]),
    ...(fix === null || reason !== null
      ? []
      : [session.say(fix.safe ? 'cli.checkFixSafe' : 'cli.checkFixReview', { what: fix.what })]),
  ];
  const indent = ' '.repeat(room + 2);
  const lines = [first, ...more].flatMap((text) => wrap(text, session.width - width(indent)));
  return lines.map((text, at) =>
    at === 0 ? `${pad(String(number), room, 'right')}  ${text}` : `${indent}${text}`,
  );
}

/** Further places that are named. */
const NAMED = 5;

function alsoText(also: Problem['also'], session: Session): string {
  const named = also.slice(0, NAMED).map(placeText).join(session.say('cli.listComma'));
  return also.length > NAMED ? `${named} …` : named;
}

function fixedLines(outcome: CopyOutcome, session: Session, full: boolean): string[] {
  const { fixed, waiting, blocked, undoable } = outcome;
  const line = (text: string): string[] => wrap(text, session.width);
  // One problem may stand at hundreds of cells: what is done is said once.
  const kinds = [...new Set(fixed.map(({ what }) => session.words(what)))];
  return [
    ...(fixed.length === 0 ? [] : ['', session.say('cli.checkFixed', { count: fixed.length })]),
    ...kinds.flatMap((kind) => {
      const own = fixed.filter(({ what }) => session.words(what) === kind);
      const some = full ? own : own.slice(0, CELLS);
      const left = own.length - some.length;
      return [
        ...line(`  ${kind}`),
        ...some.flatMap((cell) => line(`    ${fixedCell(cell, session)}`)),
        ...(left === 0 ? [] : [`    ${session.say('cli.moreFindings', { count: left })}`]),
      ];
    }),
    ...(waiting === 0 ? [] : line(session.say('cli.checkWaiting', { count: waiting }))),
    ...(blocked.length === 0
      ? []
      : [
          session.say('cli.checkBlocked', { count: blocked.length }),
          ...blocked.flatMap((one) => line(`  ${findingLine(one, session)}`)),
        ]),
    ...(undoable ? [] : line(session.say('cli.checkNoUndo'))),
    ...listLines('cli.lossesTitle', outcome.report.losses, session).flatMap(line),
    ...listLines('cli.notesTitle', outcome.report.notes, session).flatMap(line),
  ];
}

function fixedCell(cell: CopyOutcome['fixed'][number], session: Session): string {
  const { old, oldFormula, now, nowIsDay, nowFormula } = cell;
  return session.say('cli.checkFixedCell', {
    place: placeText(cell),
    old: shownValue(old, oldFormula, session),
    now: nowIsDay && typeof now === 'string' ? now : shownValue(now, nowFormula, session),
  });
}

function shownValue(
  value: CopyOutcome['fixed'][number]['old'],
  formula: string | null,
  session: Session,
): string {
  const text =
    value === null
      ? session.say('cli.blankCell')
      : isCellError(value)
        ? value.error
        : typeof value === 'string'
          ? `“${value}”`
          : String(value);
  return formula === null ? text : session.say('cli.checkFormula', { formula, value: text });
}

/** How many problems `--fix` would put right. */
function safeHint({ view, outcome }: ShownCheck, session: Session): string[] {
  const count = view.problems.filter(({ fix }) => fix?.safe === true).length;
  return count === 0 || outcome !== null ? [] : [session.say('cli.checkCanFix', { count })];
}
