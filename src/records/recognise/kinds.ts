import type { SheetSnapshot } from '../../workbook';
import { type Phrase, phrase } from '../../locales';
import { bare } from '../clean';
import { DICTIONARY } from '../dictionary';
import type { SheetDictionary } from '../dictionary-types';
import { CLEARLY_LESS, TELLS_ENOUGH, contradicts, saysEnough, telling } from '../read/evidence';
import { HEADER_ROWS, headersOf } from '../read/header';
import { type Located, headerPlaces, locateHeader } from '../read/locate';
import { namesOf } from '../read/match';
import type { Mapping } from '../read/options';
import { coreOfSheet, similarity } from './words';

/** A sheet of the workbook seen as one sheet of the dictionary. */
export interface Likely {
  readonly dictionary: SheetDictionary;
  readonly located: Located;
  readonly sure: boolean;
  readonly confidence: number;
  readonly why: Phrase;
}

/** Fewer names than that are no header. */
const FEWEST_NAMES = 3;

/** Where no header is known: the row that looks most like one, so that a person can say what its columns are. */
function looseHeader(sheet: SheetSnapshot): Located | null {
  let [most, row] = [FEWEST_NAMES - 1, 0];
  for (let each = 1; each <= Math.min(HEADER_ROWS, sheet.rowCount); each += 1) {
    const names = headersOf(sheet, { top: each, bottom: each }).length;
    if (names > most) [most, row] = [names, each];
  }
  if (row === 0) return null;
  const band = { top: row, bottom: row };
  return { sheet, band, headerRow: row, table: null, columns: new Map(), ambiguous: new Map() };
}

type NameEvidence = { readonly score: number; readonly why: Phrase } | null;

/** Names shorter than this stand in too many names of other sheets. */
const LONG_NAME = 4;
const ALIKE = 0.6;

function nameEvidence(sheet: string, dictionary: SheetDictionary): NameEvidence {
  const [whole, core] = [bare(sheet), coreOfSheet(sheet)];
  const name = bare(dictionary.name);
  const synonyms = (dictionary.synonyms ?? []).map(bare);
  const like = (): Phrase => phrase('intake.sheetNameLike', { kind: dictionary.name });
  if (whole === name) return { score: 1, why: like() };
  if (synonyms.includes(whole)) return { score: 0.95, why: like() };
  const cores = [name, ...synonyms].flatMap((each) => [each, coreOfSheet(each)]);
  if (core !== '' && cores.includes(core)) return { score: 0.9, why: like() };
  const contained = [name, ...synonyms.filter((each) => each.length >= LONG_NAME)];
  if (contained.some((each) => whole.includes(each))) return { score: 0.8, why: like() };
  const best = Math.max(...[name, ...synonyms].map((each) => similarity(core, each)));
  return best < ALIKE ? null : { score: best * 0.7, why: like() };
}

interface Evidence {
  readonly dictionary: SheetDictionary;
  readonly located: Located;
  readonly name: NameEvidence;
  readonly telling: number;
  /** Share of the sheet's headers that are columns of this sheet of the dictionary. */
  readonly share: number;
  readonly enough: boolean;
}

const TELLS_SOMETHING = 1;
const GOOD_NAME = 0.8;

function judge(one: Evidence, rivals: readonly Evidence[]): Likely | null {
  const { dictionary, located, name } = one;
  const rival = Math.max(0, ...rivals.map((each) => each.telling));
  const rivalName = Math.max(0, ...rivals.map((each) => each.name?.score ?? 0));
  const count = located.columns.size;
  const clear = rival <= CLEARLY_LESS * one.telling;
  const score = name?.score ?? 0;
  const headers = (): Phrase =>
    phrase('intake.sheetHeaders', {
      kind: dictionary.name,
      count,
      columns: [...located.columns.keys()].join('、'),
    });
  const likely = (sure: boolean, confidence: number, why: Phrase): Likely => {
    return { dictionary, located, sure, confidence, why };
  };
  const contradicted = contradicts(rival, one.telling);
  if (name !== null && score >= GOOD_NAME && score > rivalName && one.enough && !contradicted)
    return likely(true, score, name.why);
  const byHeaders = one.telling >= TELLS_ENOUGH && count >= 3 && one.share >= 0.5 && clear;
  if (byHeaders && one.enough && rivalName < GOOD_NAME) return likely(true, 0.85, headers());
  if (name !== null && (score >= GOOD_NAME || (score >= 0.4 && count > 0)))
    return likely(false, Math.min(0.75, score * 0.8), name.why);
  if (one.telling >= TELLS_SOMETHING && count >= 3 && one.share >= 0.4)
    return likely(false, Math.min(0.6, one.telling / 10 + 0.3 * one.share), headers());
  return null;
}

/** What a sheet may be: at most one is sure, and then it is the only one; else the likeliest first. */
export function likelyKinds(sheet: SheetSnapshot, mapping: Mapping | undefined): Likely[] {
  const remembered = Object.entries(mapping?.sheets ?? {}).find(
    ([, actual]) => actual !== '' && bare(actual) === bare(sheet.name),
  )?.[0];
  const free = DICTIONARY.filter(({ name }) => mapping?.sheets?.[name] === undefined);
  const places = headerPlaces(sheet);
  const locatedAs = (dictionary: SheetDictionary): Located | null =>
    locateHeader(sheet, namesOf(dictionary, mapping), places);
  const own = DICTIONARY.find(({ name }) => name === remembered);
  if (own !== undefined) {
    const located = locatedAs(own) ?? looseHeader(sheet);
    if (located === null) return [];
    return [
      { dictionary: own, located, sure: true, confidence: 1, why: phrase('intake.sheetMapped') },
    ];
  }
  const called = free.find(({ name }) => bare(name) === bare(sheet.name));
  const canonical = called === undefined ? null : locatedAs(called);
  // The reader takes a sheet of the canonical name without asking what else it may be.
  if (called !== undefined && canonical !== null)
    return [
      {
        dictionary: called,
        located: canonical,
        sure: true,
        confidence: 1,
        why: phrase('intake.sheetName'),
      },
    ];
  const evidence = free.flatMap((dictionary): Evidence[] => {
    const name = nameEvidence(sheet.name, dictionary);
    const named = name !== null && name.score >= GOOD_NAME;
    const located = locatedAs(dictionary) ?? (named ? looseHeader(sheet) : null);
    if (located === null) return [];
    const { table, band, columns } = located;
    const [left, right] =
      table === null ? [1, sheet.columnCount] : [table.area.left, table.area.right];
    let headers = 0;
    for (let column = left; column <= right; column += 1) {
      const value = sheet.cell(band.bottom, column) ?? sheet.cell(band.top, column);
      if (value !== null) headers += 1;
    }
    return [
      {
        dictionary,
        located,
        name,
        telling: telling(located),
        share: columns.size / Math.max(1, headers),
        enough: saysEnough(dictionary, columns),
      },
    ];
  });
  const likely = evidence
    .map((one) =>
      judge(
        one,
        evidence.filter((each) => each !== one),
      ),
    )
    .filter((each) => each !== null)
    .sort((one, other) => other.confidence - one.confidence);
  const sure = likely.filter((each) => each.sure);
  if (sure.length === 1) return sure;
  return likely.map((each) => ({ ...each, sure: false }));
}
