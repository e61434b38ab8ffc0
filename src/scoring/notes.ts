import { decimal } from '../exact';
import { type Phrase, phrase } from '../locales';
import { figure } from '../mechanisms';
import type { RankedCandidate, RankingUse, RateUse, ScoreTree } from './tree';

/** What has to be said beside a total: that it is provisional, and what clauses that do not apply make of it. */
export function totalNotes({ provisional, rate, max }: ScoreTree): Phrase[] {
  const notes: Phrase[] = [];
  if (provisional !== null) notes.push(phrase('scoring.provisional', { ...provisional }));
  if (rate !== null) notes.push(ratePhrase(rate, max === null ? '' : decimal(max)));
  return notes;
}

function ratePhrase({ of, percent, before }: RateUse, full: string): Phrase {
  if (before === null) return phrase('scoring.rate', { of: decimal(of), percent: figure(percent) });
  return phrase('scoring.rescaled', { of: decimal(of), before: figure(before), full });
}

/** How the candidates stand, a line each: first whether the list is settled. Empty groups are left out. */
export function rankingPhrases(ranking: RankingUse): Phrase[] {
  const { places, status, chosen, tied, others, removed, unchecked, unscored } = ranking;
  const left = places - chosen.length;
  const names = (keys: readonly string[]): Phrase[] =>
    keys.map((key) => phrase('mechanisms.mark', { value: key }));
  const line = (
    key:
      | 'scoring.rankingChosen'
      | 'scoring.rankingTied'
      | 'scoring.rankingOthers'
      | 'scoring.rankingRemoved'
      | 'scoring.rankingUnchecked'
      | 'scoring.rankingUnscored',
    list: readonly Phrase[],
  ): Phrase[] => (list.length === 0 ? [] : [phrase(key, { count: list.length, left, list })]);
  return [
    phrase('scoring.rankingTitle', { places, status: phrase(`scoring.ranking_${status}`) }),
    ...line('scoring.rankingChosen', chosen.map(candidatePhrase)),
    ...line('scoring.rankingTied', tied.map(candidatePhrase)),
    ...line('scoring.rankingOthers', others.map(candidatePhrase)),
    ...line(
      'scoring.rankingRemoved',
      removed.map(({ key, rules }) =>
        phrase('scoring.rankingRemovedOne', { key, rules: rules.join('、') }),
      ),
    ),
    ...line('scoring.rankingUnchecked', names(unchecked)),
    ...line('scoring.rankingUnscored', names(unscored)),
  ];
}

const candidatePhrase = ({ key, place, score }: RankedCandidate): Phrase =>
  phrase('scoring.rankingOne', { key, place, score: decimal(score) });

/** Where the subject stands among the candidates; null where it is not among those who are compared. */
export function standingAmong({ ranking, subject }: ScoreTree): Phrase | null {
  if (ranking === null) return null;
  const { places, status } = ranking;
  for (const group of ['chosen', 'tied', 'others'] as const) {
    const own = ranking[group].find(({ key }) => key === subject);
    if (own === undefined) continue;
    const others = ranking.tied.map(({ key }) => key).filter((key) => key !== subject);
    const standing = phrase(`scoring.standing_${group}`, {
      place: own.place,
      places,
      with: others.join('、'),
    });
    return status === 'open' ? phrase('scoring.standingOpen', { standing }) : standing;
  }
  return null;
}
