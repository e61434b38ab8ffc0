import { readTextFile } from '../../../src/workbook/texts';
import { checkFile } from '../../../src/cli/check-file';
import {
  type Finding,
  type Place as FindingPlace,
  Refusal,
  render,
  type Severity,
} from '../../../src/locales';
import { parseA1 } from '../../../src/workbook';
import type { Kind, OutsideMaterial, Place } from './defects';
import { docx } from './docx';
import type { Book } from './model/book';

/** One thing that the check says of a workbook. */
export interface Said {
  readonly severity: Severity;
  readonly code: string;
  /** Every cell or area that it names, its own first. */
  readonly where: readonly { readonly sheet: string; readonly address: string | null }[];
  /** Name of the text outside the workbook that it is about. */
  readonly text: string | null;
  readonly words: string;
}

export async function saidOf(
  book: Book,
  asOf: string,
  texts: readonly OutsideMaterial[] = [],
): Promise<Said[]> {
  const outside = texts.map(({ name, text }) =>
    readTextFile(name, name.endsWith('.docx') ? docx(text) : new TextEncoder().encode(text)),
  );
  try {
    const { problems } = await checkFile(book.bytes(), { asOf, texts: outside });
    return problems.map((one): Said => {
      const places = [...(one.where === undefined ? [] : [one.where]), ...one.also];
      return { ...common(one), where: places.map(placeOf), text: one.inText?.text ?? null };
    });
  } catch (error) {
    // What stands in the way of a check altogether is said too, with its places.
    if (!(error instanceof Refusal)) throw error;
    return error.findings.map((one): Said => ({
      ...common(one),
      where: one.where === undefined ? [] : [placeOf(one.where)],
      text: null,
    }));
  }
}

const common = ({ severity, code, message }: Finding): Omit<Said, 'where' | 'text'> => ({
  severity,
  code,
  words: render(message, 'zh-CN'),
});

const placeOf = ({ sheet, address }: FindingPlace): Said['where'][number] => ({
  sheet,
  address: address ?? null,
});

/** What is said now and was not said of the workbook before. */
export function newlySaid(before: readonly Said[], now: readonly Said[]): Said[] {
  const known = new Set(before.map(keyOf));
  return now.filter((one) => !known.has(keyOf(one)));
}

const keyOf = ({ severity, code, where, text, words }: Said): string =>
  JSON.stringify([severity, code, where, text, words]);

const RANK: Record<Severity, number> = { error: 2, warning: 1, hint: 0 };

const reaches = (severity: Severity, least: Severity): boolean => RANK[severity] >= RANK[least];

interface Extent {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function extentOf(address: string): Extent | null {
  const [from = '', to = from] = address.split(':');
  const [first, last] = [parseA1(from), parseA1(to)];
  if (first !== undefined && last !== undefined)
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  const rows = /^(\d+):(\d+)$/u.exec(address);
  return rows === null
    ? null
    : { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: 16_384 };
}

/** Whether a finding points at one of the cells of a place, as near as the kind asks for. */
export function isAt(said: Said, { spots, texts }: Place, within: Kind['within']): boolean {
  if (texts !== undefined) return said.text !== null;
  return said.where.some(({ sheet, address }) =>
    spots.some((spot) => {
      if (spot.sheet !== sheet) return false;
      if (within === 'sheet') return true;
      const extent = address === null ? null : extentOf(address);
      if (extent === null) return false;
      return spot.cells.some((cell) => {
        const at = parseA1(cell);
        if (at === undefined) return false;
        const rowFits = extent.top <= at.row && at.row <= extent.bottom;
        return (
          rowFits && (within === 'row' || (extent.left <= at.column && at.column <= extent.right))
        );
      });
    }),
  );
}

export type Outcome = 'found' | 'mild' | 'elsewhere' | 'missed';

/**
 * found: at the place and as severe as it should be; mild: at the place, less severe; elsewhere: something new is
 * said, but not there; missed: nothing is.
 */
export function outcomeOf(fresh: readonly Said[], place: Place, kind: Kind): Outcome {
  const there = fresh.filter((one) => isAt(one, place, kind.within));
  if (there.some(({ severity }) => reaches(severity, place.least ?? kind.least))) return 'found';
  if (there.length > 0) return 'mild';
  return fresh.length > 0 ? 'elsewhere' : 'missed';
}
