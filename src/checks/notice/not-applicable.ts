import { decimal } from '../../exact';
import { phrase, type Severity } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { Exemption, SchemeNode } from '../../rubric';
import { headerWords } from '../../scoresheet';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { figureAt, type ScoreTable } from '../score-table';
import { boundsText, shownFigure } from './figures';
import { isFilled } from './last-fill';
import { listed } from '../listed';
import { openMark } from './mark-words';
import { rowAbout, rowText, type ScorePlace, scorePlaces } from './score-places';

/** 不适用 counted as 0 or as full against the notice, or said where the notice or the records say otherwise. */
export const notApplicable: TableCheck = {
  scope: 'table',
  code: 'notice.notApplicable',
  group: 'table',
  run(table, { snapshot }) {
    if (table.card === null) return listed(bySheet(table));
    const exemptions = exemptionsOf(table);
    const drafts = scorePlaces(table).flatMap((place): Draft[] => {
      if (place.outcomes.length > 1 || isFilled(snapshot, table.sheet.name, place.figure))
        return [];
      const found = mistakeOf(place, exemptions.get(place.about) ?? null);
      if (found === null) return [];
      const { clause, figure, where, about } = place;
      const [{ node }] = place.outcomes;
      const points = node.points === null ? '' : decimal(node.points);
      const params = {
        clause,
        typed: shownFigure(figure),
        points,
        computed: boundsText(place.bounds),
      };
      return [
        {
          severity: found.severity,
          where,
          message: phrase(`noticeChecks.${found.key}`, params),
          about,
        },
      ];
    });
    return listed(drafts);
  },
};

const SAID = /不适用|不涉及|无此项|没有此项/u;
/** The points may have gone elsewhere, or the row be for what does apply. */
const SETTLED = /满分|计入|转入|折算|其余|其他|部分|除外|另/u;

/** A table of which no scheme is known: the reason says that the row does not apply, and it has a score. */
function bySheet({ rows, columns, sheet, header }: ScoreTable): Draft[] {
  // Where nobody has a column for reasons, they stand in 备注.
  const why =
    columns.why ?? header.columns.find(({ text }) => headerWords(text) === '备注')?.column ?? null;
  if (why === null) return [];
  return rows.flatMap((row): Draft[] => {
    const { score } = row;
    if (score?.row !== row.row || score.number === null) return [];
    const reason = figureAt(sheet, row.row, why).value;
    if (typeof reason !== 'string' || !SAID.test(reason) || SETTLED.test(reason)) return [];
    // The notice itself may say what the row is worth then.
    if (SAID.test(row.text) && /满分|得\d|计入|折算/u.test(row.text)) return [];
    const isZero = score.number.equals(0);
    return [
      {
        severity: isZero ? 'hint' : 'warning',
        where: { sheet: sheet.name, address: score.address },
        message: phrase(isZero ? 'noticeChecks.exemptSaidZero' : 'noticeChecks.exemptSaid', {
          row: rowText(row),
          score: shownFigure(score),
        }),
        about: rowAbout(row),
      },
    ];
  });
}

interface Mistake {
  readonly severity: Severity;
  readonly key:
    | 'exemptCounted'
    | 'exemptZeroMoved'
    | 'exemptZeroScaled'
    | 'exemptNotAwarded'
    | 'exemptUnknown'
    | 'exemptNot'
    | 'exemptOpen';
}

function mistakeOf(place: ScorePlace, exemption: Exemption | null): Mistake | null {
  const { figure, outcomes } = place;
  const [{ node, state }] = outcomes;
  const { number } = figure;
  const isWord = openMark(figure.value) === 'notApplicable';
  if (state === 'notApplicable') {
    if (number === null) return null;
    if (!number.equals(0)) return { severity: 'error', key: 'exemptCounted' };
    if (exemption?.effect === 'reweight') return { severity: 'warning', key: 'exemptZeroMoved' };
    return exemption?.effect === 'rescale'
      ? { severity: 'warning', key: 'exemptZeroScaled' }
      : null;
  }
  if (node.why.key === 'scoring.exempt_award')
    return isWord || number?.equals(0) === true
      ? { severity: 'error', key: 'exemptNotAwarded' }
      : null;
  if (!isWord || state === 'vetoed') return null;
  if (exemption === null) return { severity: 'warning', key: 'exemptUnknown' };
  const { lo, hi } = node.score;
  return hi?.equals(lo) === true && node.missing.length === 0
    ? { severity: 'error', key: 'exemptNot' }
    : { severity: 'hint', key: 'exemptOpen' };
}

/** What the notice says of clauses that do not apply, by clause: their own rule, or that of a node above. */
function exemptionsOf({ card }: ScoreTable): ReadonlyMap<string, Exemption> {
  const found = new Map<string, Exemption>();
  const visit = (node: SchemeNode<Rule>, above: Exemption | null): void => {
    const own = node.exempt ?? above;
    if (own !== null) found.set(node.id, own);
    // A row stands for its parts: where one of them may not apply, the row may say so.
    const below = partsOf(node).find(({ exempt }) => exempt !== undefined)?.exempt;
    if (own === null && below !== undefined) found.set(node.id, below);
    node.children.forEach((child) => {
      visit(child, own);
    });
  };
  card?.nodes.forEach((node) => {
    visit(node, null);
  });
  return found;
}

const partsOf = (node: SchemeNode<Rule>): SchemeNode<Rule>[] => [
  ...node.children,
  ...node.children.flatMap(partsOf),
];
