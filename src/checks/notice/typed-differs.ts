import { decimal } from '../../exact';
import { phrase, type Severity } from '../../locales';
import type { Given, TableCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreTable } from '../score-table';
import { boundsText, reasonOf, roundingOf, shownFigure } from './figures';
import { isFilled } from './last-fill';
import { listed } from '../listed';
import { keptMark, vetoMark } from './mark-words';
import { type ScorePlace, scorePlaces } from './score-places';

/** A score typed by hand that is not what the records give. */
export const typedDiffers: TableCheck = {
  scope: 'table',
  code: 'notice.typedDiffers',
  group: 'table',
  run(table, given) {
    const places = typedPlaces(table, given);
    const drafts = places.flatMap((place) => differenceOf(place) ?? []);
    return [...listed(drafts), ...unchecked(table, places)];
  },
};

/** Score cells that somebody filled in. */
export function typedPlaces(table: ScoreTable, { snapshot }: Given): ScorePlace[] {
  return scorePlaces(table).filter(
    ({ figure }) => shownFigure(figure) !== '' && !isFilled(snapshot, table.sheet.name, figure),
  );
}

function differenceOf(place: ScorePlace): Draft | null {
  const { outcomes, figure, where, clause, about } = place;
  const [first] = outcomes;
  const said = (
    severity: Severity,
    key: 'typedDiffers' | 'typedCoarse' | 'typedSign' | 'typedOutside' | 'typedOpen' | 'typedWord',
  ): Draft => ({
    severity,
    where,
    message: phrase(`noticeChecks.${key}`, {
      clause,
      typed: shownFigure(figure),
      computed: typeof place.computed === 'string' ? place.computed : boundsText(place.bounds),
      reason: reasonOf(place),
    }),
    about,
  });
  if (first.state === 'veto') {
    // A veto that happened and is not marked is told by the check of vetoes.
    const isWrong =
      vetoMark(figure.value) === 'happened' && vetoMark(place.computed) === 'notHappened';
    return isWrong ? said('error', 'typedWord') : null;
  }
  if (first.node.verdict !== null) {
    const typed = keptMark(figure.value);
    if (typed === 'met' && first.node.verdict === 'unmet') return said('error', 'typedWord');
    if (typed === 'met' && first.node.verdict === 'hint') return said('warning', 'typedWord');
    if (typed === 'unmet' && first.node.verdict === 'met') return said('warning', 'typedWord');
    return null;
  }
  // What does not apply and what a veto takes is told by checks of their own.
  if (outcomes.some(({ state }) => state === 'vetoed' || state === 'notApplicable')) return null;
  const { number } = figure;
  if (number === null || isAwarded(place)) return null;
  const { lo, hi } = place.bounds;
  if (hi?.equals(lo) === true && outcomes.every(({ veto }) => veto === null)) {
    if (number.equals(lo)) return null;
    if (first.node.role === 'deduction' && number.equals(lo.neg()))
      return said('hint', 'typedSign');
    switch (roundingOf(number, lo)) {
      case 'fine':
        return null;
      case 'coarse':
        return said('hint', 'typedCoarse');
      case 'other':
        return said('error', 'typedDiffers');
    }
  }
  if (isUnreported(place)) {
    const most = hi === null ? null : pointsOf(place);
    return hi !== null && most !== null && number.compare(hi) > 0 && number.compare(most) <= 0
      ? said('warning', 'typedOutside')
      : null;
  }
  const isOutside = number.compare(lo) < 0 || (hi !== null && number.compare(hi) > 0);
  return isOutside ? said('warning', 'typedOutside') : said('hint', 'typedOpen');
}

/** Full points because the clause does not apply: a check of its own looks at what stands there instead. */
const isAwarded = ({ outcomes: [{ node }], figure }: ScorePlace): boolean =>
  node.why.key === 'scoring.exempt_award' && figure.number?.equals(0) === true;

function pointsOf({ outcomes: [{ node }], outcomes }: ScorePlace) {
  return outcomes.length === 1 ? (node.effectivePoints ?? node.points) : null;
}

/** Nobody has reported anything that the figure could be held against. */
const isUnreported = ({ outcomes }: ScorePlace): boolean =>
  outcomes.every(
    ({ state }) => state === 'unreported' || state === 'notDue' || state === 'pending',
  );

/** Scores that cannot be checked for want of records: one sentence for all of them. */
function unchecked({ sheet }: ScoreTable, places: readonly ScorePlace[]): Draft[] {
  const open = places.filter(
    (place) =>
      place.figure.number !== null &&
      place.figure.number.compare(0) !== 0 &&
      place.outcomes.every(({ state }) => state === 'unreported'),
  );
  const [first] = open;
  if (first === undefined) return [];
  const clauses = open.slice(0, 5).map(({ about }) => about);
  return [
    {
      severity: 'hint',
      where: first.where,
      message: phrase('noticeChecks.typedUnchecked', {
        count: open.length,
        clauses: clauses.join('、') + (open.length > clauses.length ? '…' : ''),
      }),
      about: 'unchecked',
      also: open.slice(1, 20).map(({ figure }) => ({ sheet: sheet.name, address: figure.address })),
    },
  ];
}

/** Filled in by the last fill, and not what the records give by now. */
export const outdated: TableCheck = {
  scope: 'table',
  code: 'notice.outdated',
  group: 'table',
  run(table, given) {
    const drafts = scorePlaces(table).flatMap((place): Draft[] => {
      const { figure, computed, where, clause, about } = place;
      if (!isFilled(given.snapshot, table.sheet.name, figure)) return [];
      if (figure.value === computed || sameFigure(figure.value, computed)) return [];
      if (vetoMark(figure.value) === 'notHappened' && vetoMark(computed) === 'happened') return [];
      const filled = shownFigure(figure);
      const params = { clause, filled, reason: reasonOf(place) };
      const { lo, hi } = place.bounds;
      const { number } = figure;
      // By the records of now it may still be so: something that was there cannot be read any more.
      const isOpen =
        number !== null &&
        hi?.equals(lo) !== true &&
        number.compare(lo) >= 0 &&
        (hi === null || number.compare(hi) <= 0);
      const now = typeof computed === 'string' ? computed : decimal(lo);
      return [
        isOpen
          ? {
              severity: 'hint',
              where,
              message: phrase('noticeChecks.outdatedOpen', {
                ...params,
                bounds: boundsText(place.bounds),
              }),
              about,
            }
          : {
              severity: 'warning',
              where,
              message: phrase('noticeChecks.outdated', { ...params, computed: now }),
              about,
            },
      ];
    });
    return listed(drafts);
  },
};

/** Files keep doubles; the same figure may come back with another last bit. */
const sameFigure = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < 1e-9;
