import {
  casePlaceText,
  eligibilityPhrase,
  eligibilityRulePhrase,
  missingPhrase,
  quotaPhrase,
  totalPhrase,
} from '../../desk';
import { decimal } from '../../exact';
import { type Phrase, phrase } from '../../locales';
import type { Unknown } from '../../measures';
import {
  type AssignmentUse,
  fullMarksOf,
  type LoadedScheme,
  planPhrase,
  rankingPhrases,
  type RankingUse,
  type ScoreNode,
  type ScoreTree,
  totalNotes,
} from '../../scoring';
import type { Session } from '../session';
import { cut, widest, wrap } from './width';

/** Lines of one list that are printed without `--full`. */
const SHOWN = 12;

/** The total and what it rests on: what is missing, who may stand, readings, places of cases. */
export function scoreReport(
  tree: ScoreTree,
  scheme: LoadedScheme,
  session: Session,
  { full, kept }: { readonly full: boolean; readonly kept: Phrase | null },
): string[] {
  return [
    ...totalLines(tree, kept, session),
    ...totalNotes(tree).flatMap((note) => wrap(session.words(note), session.width)),
    ...missingLines(tree, session, full),
    ...standingLines(tree, session),
    ...(tree.ranking === null ? [] : rankingLines(tree.ranking, session)),
    ...readingLines(tree, scheme, session),
    ...tree.assignments.flatMap((use) => assignmentLines(use, session, full)),
  ];
}

/** 「合计：目前 2.5，最多 3（满分 100，按规则最多可得 99）」 */
function totalLine(tree: ScoreTree, session: Session): string {
  const total = session.words(totalPhrase(tree.total));
  const full = fullMarksOf(tree);
  switch (full.kind) {
    case 'printed':
      return session.say('cli.totalLineOf', {
        total,
        max: decimal(full.max),
        attainable: decimal(tree.attainable ?? full.max),
      });
    case 'stated': {
      const stated = phrase('plan.stated', { total, max: decimal(full.max) });
      return session.say('cli.totalLine', { total: session.words(stated) });
    }
    case 'missing': {
      const none = phrase('plan.noTotal', { lo: decimal(tree.total.lo) });
      return session.say('cli.totalLine', { total: session.words(none) });
    }
    case 'none': {
      const counts = planPhrase(tree);
      return counts === null ? session.say('cli.totalLine', { total }) : session.words(counts);
    }
  }
}

/** Where typed scores stay, the sheet's own total comes first and both are told apart. */
function totalLines(tree: ScoreTree, kept: Phrase | null, session: Session): string[] {
  if (kept === null) return [totalLine(tree, session)];
  const computed = session.say('cli.totalComputed', { total: totalLine(tree, session) });
  return [...wrap(session.words(kept), session.width), computed];
}

function missingLines(tree: ScoreTree, session: Session, full: boolean): string[] {
  const lines = [...new Set(tree.indicators.flatMap((node) => missingOf(node, session)))];
  if (lines.length === 0) return [];
  return [
    session.say('cli.missingTitle', { count: lines.length }),
    ...limited(lines, session, full),
  ];
}

/** 「6.3a：未填：…」, by the clause that waits for it. */
function missingOf({ id, missing, children }: ScoreNode, session: Session): string[] {
  const below = new Set(children.flatMap((child) => child.missing.map(keyOf)));
  const own = missing.filter((one) => !below.has(keyOf(one)));
  return [
    ...own.map((one) =>
      session.say('cli.missingAt', { id, what: session.words(missingPhrase(one)) }),
    ),
    ...children.flatMap((child) => missingOf(child, session)),
  ];
}

const keyOf = ({ kind, what }: Unknown): string => JSON.stringify([kind, what]);

function standingLines(tree: ScoreTree, session: Session): string[] {
  const rules = tree.eligibilityRules.flatMap((rule) =>
    rule.state === 'eligible' ? [] : [`  ${session.words(eligibilityRulePhrase(rule))}`],
  );
  const quotas = tree.quotas
    .filter((quota) => quota.found > quota.count)
    .map((quota) => session.words(quotaPhrase(quota)));
  const title =
    tree.eligibilityRules.length === 0
      ? []
      : [
          session.say('cli.eligibilityLine', {
            standing: session.words(eligibilityPhrase(tree.eligibility)),
          }),
        ];
  return [...title, ...rules, ...quotas].map((line) => oneLine(line, session));
}

/** Who is chosen among the candidates: first whether that is settled. */
export function rankingLines(ranking: RankingUse, session: Session): string[] {
  const [title, ...groups] = rankingPhrases(ranking).map((line) => session.words(line));
  // Nobody may fall out of a list of those who are chosen for want of room.
  const below = groups.flatMap((line) => wrap(line, session.width - 2));
  return [title ?? '', ...below.map((line) => `  ${line}`)];
}

function readingLines(tree: ScoreTree, scheme: LoadedScheme, session: Session): string[] {
  if (tree.readings.length === 0) return [];
  const { readings } = scheme.standard;
  return [
    session.say('cli.readingsTitle', { count: tree.readings.length }),
    ...tree.readings.map(({ key, chosen, label }) => {
      const standard = readings[key]?.default ?? chosen;
      const shown =
        chosen === standard
          ? label
          : session.say('cli.readingGiven', {
              label,
              standard: readings[key]?.options[standard] ?? standard,
            });
      return oneLine(`  ${key} ${shown}`, session);
    }),
  ];
}

export function assignmentLines(use: AssignmentUse, session: Session, full: boolean): string[] {
  const used = use.cases.filter((one) => one.used.length > 0);
  const unused = use.cases.length - used.length;
  const lines = used.map((one) => {
    const nextBest =
      one.nextBest === null
        ? ''
        : one.nextBest.place === null
          ? session.say('cli.nextBestNowhere', { total: decimal(one.nextBest.total) })
          : session.say('cli.nextBest', {
              place: casePlaceText(use, one.nextBest.place),
              total: decimal(one.nextBest.total),
            });
    return session.say('cli.assignedCase', {
      case: one.caseId,
      places: one.used.join(session.say('cli.listComma')),
      pinned: one.pinned ? session.say('cli.pinned') : '',
      nextBest,
    });
  });
  if (use.cases.length === 0) return [];
  return [
    session.say('cli.assignmentTitle', {
      id: use.id,
      total: decimal(use.total),
      used: used.length,
      unused,
    }),
    ...limited(lines, session, full),
  ];
}

/** The first lines of a list and how many more there are; `full` prints all, wrapped. */
function limited(lines: readonly string[], session: Session, full: boolean): string[] {
  if (full) return lines.flatMap((line) => wrap(line, session.width - 2).map((one) => `  ${one}`));
  const left = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN).map((line) => `  ${cut(line, session.width - 2, widest)}`),
    ...(left > 0 ? [`  ${session.say('cli.moreLines', { count: left })}`] : []),
  ];
}

function oneLine(line: string, session: Session): string {
  const indent = line.startsWith('  ') ? '  ' : '';
  return indent + cut(line, session.width - indent.length, widest);
}
