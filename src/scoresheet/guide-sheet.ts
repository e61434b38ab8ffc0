import { type Language, type MessageKey, phrase, type PhraseParam, render } from '../locales';
import { FACTS_SHEET, ROSTER_SHEET, type SheetDictionary } from '../records';
import { HAND_IN_SHEET } from '../mechanisms';
import type { CellSpec, SheetSpec } from '../workbook';
import { BODY_POINT, FILLS, HEADING_POINT, STYLES, swatch, TABS } from './styles';
import { rowHeight, textLines } from './text-size';

const GUIDE_SHEET = '填表说明';
const WIDTHS = [18, 84] as const;

export interface GuideRequest {
  readonly scheme: string;
  readonly table: string;
  readonly scoreSheets: readonly string[];
  readonly rawSheets: readonly SheetDictionary[];
  /** 材料时限 lists what is due. */
  readonly handIns: boolean;
  /** Forms of the notice, by sheet. */
  readonly forms: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  /** A table of commitments: results instead of points. */
  readonly plan: boolean;
  readonly language: Language;
}

type Line =
  | { readonly is: 'title' | 'section' | 'paragraph'; readonly text: string }
  | { readonly is: 'pair'; readonly term: string; readonly text: string; readonly fill?: string };

/** 填表说明: what to fill in where, what the states mean, what the colours mean. */
export function guideSheet(request: GuideRequest): SheetSpec {
  const lines = linesOf(request);
  const merged = lines.flatMap((line, index) => (line.is === 'pair' ? [] : [index + 1]));
  return {
    name: GUIDE_SHEET,
    rows: lines.map(cellsOf),
    columnWidths: [...WIDTHS],
    rowHeights: new Map(lines.map((line, index): [number, number] => [index + 1, heightOf(line)])),
    merges: merged.map((row) => ({ top: row, left: 1, bottom: row, right: 2 })),
    print: {
      paper: 'A4',
      landscape: false,
      area: { top: 1, left: 1, bottom: lines.length, right: 2 },
      fitToWidth: true,
      footer: render(phrase('scoresheet.footer'), request.language),
    },
    tabColor: TABS.guide,
  };
}

function linesOf({
  scheme,
  table,
  scoreSheets,
  rawSheets,
  handIns,
  forms,
  period,
  plan,
  language,
}: GuideRequest): Line[] {
  const say = (key: MessageKey, params: Readonly<Record<string, PhraseParam>> = {}): string =>
    render(phrase(key, params), language);
  const section = (key: MessageKey): Line => ({ is: 'section', text: say(key) });
  const paragraph = (
    key: MessageKey,
    params: Readonly<Record<string, PhraseParam>> = {},
  ): Line => ({
    is: 'paragraph',
    text: say(key, params),
  });
  const pair = (term: string, text: string, fill?: string): Line =>
    fill === undefined ? { is: 'pair', term, text } : { is: 'pair', term, text, fill };
  const [first = ''] = scoreSheets;
  const shown = scoreSheets.length > 3 ? `${first} …` : scoreSheets.join('、');
  return [
    { is: 'title', text: say('scoresheet.guideTitle', { table }) },
    paragraph('scoresheet.guideAbout', { scheme, ...period }),
    section('scoresheet.guideHow'),
    paragraph('scoresheet.guideStep1', { sheet: FACTS_SHEET }),
    paragraph('scoresheet.guideStep2'),
    paragraph('scoresheet.guideStep3'),
    paragraph('scoresheet.guideStep4'),
    paragraph(plan ? 'plan.guideStep5' : 'scoresheet.guideStep5'),
    section('scoresheet.guideSheets'),
    pair(shown, say(plan ? 'plan.guideSheet' : 'scoresheet.guideScoreSheet')),
    pair(FACTS_SHEET, say('scoresheet.guideFacts')),
    ...rawSheets.map(({ name, row }) => {
      if (handIns && name === HAND_IN_SHEET) return pair(name, say('duties.guideHandIns'));
      const roster = name === ROSTER_SHEET;
      return pair(name, say(roster ? 'scoresheet.guideRoster' : 'scoresheet.guideRaw', { row }));
    }),
    ...forms.map((name) => pair(name, say('duties.guideForm'))),
    section(plan ? 'plan.guideStates' : 'scoresheet.guideStates'),
    ...(plan ? PLAN_STATES : STATES).map(([term, text]) => pair(say(term), say(text))),
    section('scoresheet.guideColours'),
    pair(say('scoresheet.colourNotice'), say('scoresheet.guideColourNotice'), FILLS.notice),
    pair(say('scoresheet.colourComputed'), say('scoresheet.guideColourComputed'), FILLS.computed),
    pair(say('scoresheet.colourRaw'), say('scoresheet.guideColourRaw'), FILLS.raw),
    section('scoresheet.guidePrivacy'),
    paragraph('scoresheet.guidePrivacyText'),
  ];
}

/** What may stand in the column of the scores, and what it means. */
const STATES = [
  ['scoresheet.unreported', 'scoresheet.guideUnreported'],
  ['scoresheet.pending', 'scoresheet.guidePending'],
  ['scoresheet.notDue', 'scoresheet.guideNotDue'],
  ['scoresheet.notApplicable', 'scoresheet.guideNotApplicable'],
  ['scoresheet.vetoed', 'scoresheet.guideVetoed'],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[];

/** The same of a table of commitments. */
const PLAN_STATES = [
  ['scoresheet.met', 'plan.guideMet'],
  ['scoresheet.unmet', 'plan.guideUnmet'],
  ['scoresheet.hint', 'plan.guideHint'],
  ['scoresheet.unreported', 'plan.guideUnreported'],
  ['scoresheet.notDue', 'plan.guideNotDue'],
  ['scoresheet.notApplicable', 'plan.guideNotApplicable'],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[];

function cellsOf(line: Line): (CellSpec | null)[] {
  switch (line.is) {
    case 'title':
      return [{ value: line.text, style: STYLES.title }, null];
    case 'section':
      return [{ value: line.text, style: STYLES.section }, null];
    case 'paragraph':
      return [{ value: line.text, style: STYLES.paragraph }, null];
    case 'pair':
      return [
        {
          value: line.term,
          style: line.fill === undefined ? STYLES.centred : swatch(line.fill),
        },
        { value: line.text, style: STYLES.text },
      ];
  }
}

function heightOf(line: Line): number {
  const [left, right] = WIDTHS;
  switch (line.is) {
    case 'title':
      return 40;
    case 'section':
      return 26;
    case 'paragraph':
      return rowHeight(textLines(line.text, left + right, BODY_POINT), BODY_POINT);
    case 'pair': {
      const lines = Math.max(
        textLines(line.term, left, BODY_POINT),
        textLines(line.text, right, BODY_POINT),
      );
      return Math.max(rowHeight(lines, BODY_POINT), HEADING_POINT + 8);
    }
  }
}
