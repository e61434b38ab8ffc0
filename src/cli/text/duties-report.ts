import { dueItemPhrases, dueNotePhrase, dueStatePhrase, headCountPhrase } from '../../desk';
import { type MessageKey, type Phrase, phrase, type PhraseParam } from '../../locales';
import type { DueUse, LoadedScheme, Progress } from '../../scoring';
import type { Session } from '../session';
import { pad, width, wrap } from './width';

/** Deadlines by date with what to hand in, then what has no day, head counts and case tasks. */
export function dutiesReport(given: Progress, scheme: LoadedScheme, session: Session): string[] {
  const say = (key: MessageKey, params: Readonly<Record<string, PhraseParam>> = {}): string =>
    session.words(phrase(key, params));
  const section = (key: MessageKey, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', say(key), ...lines];
  const { dues, undated, quotas, allocations, asOf, level } = given;
  const levelName = level === null ? undefined : scheme.standard.levels[level];
  const heading = [
    given.schemeName,
    ...(levelName === undefined ? [] : [levelName]),
    session.say('cli.headingAsOf', { day: asOf }),
  ];
  const listed = (texts: readonly Phrase[]): string[] =>
    texts.flatMap((one) => indented(session.words(one), session));
  return [
    heading.join(' · '),
    dues.length === 0 ? say('duties.noDues') : summary(dues, say),
    ...section('duties.sectionDues', dueLines(dues, session, say)),
    ...section(
      'duties.sectionUndated',
      undated.flatMap(({ id, name, materials }) =>
        indented(
          materials.length === 0
            ? `${id} ${name}`
            : say('duties.undated', { id, name, materials: materials.join('、') }),
          session,
        ),
      ),
    ),
    ...section('duties.sectionQuotas', listed(quotas.map(headCountPhrase))),
    ...section(
      'duties.sectionAllocations',
      allocations.flatMap(({ id, name, why }) =>
        indented(say('duties.allocation', { id, name, why }), session),
      ),
    ),
  ];
}

type Say = (key: MessageKey, params?: Readonly<Record<string, PhraseParam>>) => string;

/** 「共 9 个截止日：已完成 3，逾期完成 1，已过期未报送 2，未到期 3。」 */
function summary(dues: readonly DueUse[], say: Say): string {
  const of = (...states: readonly DueUse['state'][]): number =>
    dues.filter(({ state }) => states.includes(state)).length;
  const parts = [
    ['duties.countDone', of('done', 'doneOnDueDay')],
    ['duties.countLate', of('late')],
    ['duties.countIncomplete', of('incomplete', 'overdue')],
    ['duties.countOpen', of('unsaid', 'unreported')],
    ['duties.countNotDue', of('notDue')],
  ] as const;
  const told = parts.filter(([, count]) => count > 0).map(([key, count]) => say(key, { count }));
  return say('duties.summary', { count: dues.length, parts: told.join(say('duties.comma')) });
}

function dueLines(dues: readonly DueUse[], session: Session, say: Say): string[] {
  const states = dues.map((use) => session.words(dueStatePhrase(use)));
  const room = Math.max(0, ...states.map(width));
  return dues.flatMap((use, index) => {
    const lead = `  ${use.due}  ${pad(states[index] ?? '', room)}  `;
    const indent = ' '.repeat(width(lead));
    const pieces = dueItemPhrases(use).map((one) => session.words(one));
    const copy = use.copyTo === null ? [] : [say('duties.copy', { to: use.copyTo })];
    const items = [...pieces, ...copy].join(session.say('cli.listComma'));
    const aim = use.strength === 'aim' ? say('duties.aim') : '';
    const note = dueNotePhrase(use);
    const lines = [
      `${use.id} ${use.name}${aim}`,
      ...(items === '' ? [] : [say('duties.toHandIn', { items })]),
      ...(note === null ? [] : [session.words(note)]),
    ].flatMap((line) => wrap(line, session.width - width(lead)));
    return lines.map((line, at) => `${at === 0 ? lead : indent}${line}`);
  });
}

function indented(text: string, session: Session): string[] {
  return wrap(text, session.width - 2).map((line) => `  ${line}`);
}
