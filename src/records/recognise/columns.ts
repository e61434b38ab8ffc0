import { type Phrase, phrase } from '../../locales';
import { bare } from '../clean';
import type { ColumnSpec, SheetDictionary } from '../dictionary-types';
import { type Header, headersOf } from '../read/header';
import type { Located } from '../read/locate';
import { type MatchedBy, nameForMapping, namesOfHeader } from '../read/match';
import { contentsFit } from './contents';
import type { RecognisedAs, RecognisedColumn } from './types';
import { similarity, stemOf } from './words';

/** From this likeness on a column is offered to the user. */
const OFFERED = 0.6;
const MOST_CANDIDATES = 5;
const CONFIDENCE = { mapped: 1, name: 1, synonym: 0.95, variant: 0.85, part: 0.7 } as const;

const WHY: Readonly<Record<MatchedBy, () => Phrase>> = {
  mapped: () => phrase('intake.columnMapped'),
  name: () => phrase('intake.columnName'),
  synonym: () => phrase('intake.columnSynonym'),
};

/** Headers that number or comment the rows of a list; they are no column of any sheet. */
const SERIAL = new Set(['序号', '编号序号', '行号', 'NO', 'NO.', 'No', 'No.', '#']);

export function isSerialHeader({ plain }: Header): boolean {
  return SERIAL.has(plain);
}

function likeness(header: Header, spec: ColumnSpec): RecognisedAs | null {
  const accepted = [spec.name, ...(spec.synonyms ?? [])].map(bare);
  const own = namesOfHeader(header);
  const stem = (name: string): string => stemOf(name, spec.kind === 'flag');
  const stems = new Set(accepted.map(stem));
  const named = (confidence: number, why: Phrase): RecognisedAs => ({
    name: spec.name,
    confidence,
    why,
  });
  if (own.some((name) => stems.has(stem(name))))
    return named(CONFIDENCE.variant, phrase('intake.columnVariant'));
  const part = accepted.some(
    (name) =>
      name.length >= 3 &&
      own.some((text) => text.includes(name) || (text.length >= 3 && name.includes(text))),
  );
  if (part) return named(CONFIDENCE.part, phrase('intake.columnPart'));
  const best = Math.max(...accepted.flatMap((name) => own.map((text) => similarity(name, text))));
  // Likeness alone never comes near to certainty.
  return best < OFFERED ? null : named(best * CONFIDENCE.part, phrase('intake.columnAlike'));
}

/** The headers of a sheet seen as the columns of one sheet of the dictionary. */
export function recogniseColumns(
  located: Located,
  dictionary: SheetDictionary,
  rows: Int32Array,
  date1904: boolean,
): { columns: RecognisedColumn[]; unfit: Header[]; serial: ReadonlySet<number> } {
  const { sheet, band, table } = located;
  const headers = headersOf(sheet, band, table?.area.left, table?.area.right);
  const specs = new Map(dictionary.columns.map((spec) => [spec.name, spec]));
  const taken = new Map(
    [...located.columns].map(([name, { column, by }]) => [column, { name, by }] as const),
  );
  const fits = (header: Header, spec: ColumnSpec): boolean | null =>
    contentsFit(sheet, rows, header.column, spec, date1904, header.note);
  const open = dictionary.columns.filter(({ name }) => !located.columns.has(name));
  const offers = new Map<Header, RecognisedAs[]>();
  for (const header of headers) {
    if (taken.has(header.column) || isSerialHeader(header)) continue;
    const offered = open
      .map((spec) => likeness(header, spec))
      .filter((each) => each !== null)
      .sort((one, other) => other.confidence - one.confidence);
    offers.set(header, offered.slice(0, MOST_CANDIDATES));
  }
  for (const [name, rivals] of located.ambiguous)
    for (const header of headers.filter(({ column }) => rivals.some((r) => r.column === column)))
      offers.set(header, [
        { name, confidence: CONFIDENCE.variant, why: phrase('intake.columnAmbiguous') },
      ]);
  const claims = new Map<string, number>();
  for (const offered of offers.values())
    for (const { name, confidence } of offered)
      if (confidence >= CONFIDENCE.variant) claims.set(name, (claims.get(name) ?? 0) + 1);
  const unfit: Header[] = [];
  const columns = headers.map((header): RecognisedColumn => {
    const place = {
      column: header.column,
      header: header.label,
      reference: nameForMapping(headers, header),
    };
    const found = taken.get(header.column);
    if (found !== undefined) {
      const { name, by } = found;
      const spec = specs.get(name);
      if (spec !== undefined && fits(header, spec) === false) unfit.push(header);
      const candidates = [{ name, confidence: CONFIDENCE[by], why: WHY[by]() }];
      return { ...place, certainty: 'sure', name, candidates, needsMapping: false };
    }
    const candidates = offers.get(header) ?? [];
    const [best, second] = candidates;
    if (best === undefined)
      return { ...place, certainty: 'none', name: null, candidates, needsMapping: false };
    const spec = specs.get(best.name);
    const sure =
      best.confidence >= CONFIDENCE.variant &&
      (second === undefined || second.confidence < CONFIDENCE.variant) &&
      claims.get(best.name) === 1 &&
      spec !== undefined &&
      fits(header, spec) !== false;
    return sure
      ? { ...place, certainty: 'sure', name: best.name, candidates: [best], needsMapping: true }
      : { ...place, certainty: 'unsure', name: null, candidates, needsMapping: false };
  });
  const serial = new Set(headers.filter(isSerialHeader).map(({ column }) => column));
  return { columns, unfit, serial };
}
