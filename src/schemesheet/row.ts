import { parse, stringify } from 'yaml';
import { type Phrase, phrase } from '../locales';
import type { Path } from '../rubric';
import { ELSEWHERE, REST } from './names';
import {
  at,
  copyOf,
  isPlain,
  obstacle,
  ordered,
  type Plain,
  put,
  same,
  sameInOrder,
  takeOut,
} from './plain';
import { type Codec, isSafe } from './text/codec';
import { Unclear } from './text/unclear';

/** Excel's limit for the text of one cell. */
const MOST_TEXT = 32_767;

/** A column and the part of an item that it shows. Several paths: the codec takes a list of values. */
export interface Field {
  readonly header: string;
  readonly paths: readonly Path[];
  readonly codec: Codec;
}

export const field = (header: string, path: Path, codec: Codec): Field => ({
  header,
  paths: [path],
  codec,
});

export interface WrittenRow {
  readonly cells: Map<string, string | number>;
  /** What no column says. */
  readonly rest: Plain;
}

export interface CellProblem {
  readonly header: string;
  readonly message: Phrase;
}

export interface ReadRow {
  readonly value: Plain;
  /** Which column says what stands at a path. */
  readonly said: readonly (readonly [Path, string])[];
  readonly problems: readonly CellProblem[];
}

/** Texts by header, as they stand in a row; empty cells are left out. */
export type Cells = ReadonlyMap<string, string>;

/** Writes what the columns have words for; every cell is read back before it counts as written. */
export function writeRow(item: Plain, fields: readonly Field[]): WrittenRow {
  const cells = new Map<string, string | number>();
  const rest = copyOf(item) as Plain;
  for (const { header, paths, codec } of fields) {
    const values = paths.map((path) => at(rest, path));
    if (values.every((one) => one === undefined)) continue;
    const text = wordsFor(codec, paths.length === 1 ? values[0] : values);
    if (text === null) continue;
    cells.set(header, text);
    for (const path of paths) takeOut(rest, path);
  }
  for (const { header, paths } of fields) {
    const hidden = paths.some((path) => obstacle(rest, path) !== undefined);
    if (hidden && !cells.has(header)) cells.set(header, ELSEWHERE);
  }
  return { cells, rest };
}

function wordsFor(codec: Codec, value: unknown): string | number | null {
  const text = codec.write(value);
  if (text === null || text === '' || text === ELSEWHERE) return null;
  if (typeof text === 'string' && text.length > MOST_TEXT) return null;
  try {
    const back = codec.read(String(text));
    const equal = codec.inOrder === true ? sameInOrder : same;
    return equal(back, value) ? text : null;
  } catch (error) {
    if (error instanceof Unclear) return null;
    throw error;
  }
}

/** Puts together what the columns and 其他设定 say. A column and 其他设定 must not say different things. */
export function readRow(cells: Cells, fields: readonly Field[], rest: Plain = {}): ReadRow {
  const value = copyOf(rest) as Plain;
  const said: (readonly [Path, string])[] = [];
  const problems: CellProblem[] = [];
  for (const { header, paths, codec } of fields) {
    const text = cells.get(header);
    if (text === undefined) continue;
    try {
      const read = codec.read(text);
      const values = paths.length === 1 ? [read] : (read as readonly unknown[]);
      paths.forEach((path, index) => {
        const one = values[index];
        if (one === undefined) return;
        if (obstacle(value, path) !== undefined && !same(at(value, path), one)) {
          const place = path.join('.');
          problems.push({ header, message: phrase('schemesheet.saidTwice', { header, place }) });
          return;
        }
        put(value, path, one);
        said.push([path, header]);
      });
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      problems.push({ header, message: error.phrase });
    }
  }
  // What people know an item by comes first, in the text as well.
  const first = fields.flatMap(({ paths }) => paths.map(([key]) => String(key)));
  return { value: ordered(value, [...new Set(first)]), said, problems };
}

/** What 其他设定 holds, as YAML in as many cells as it takes. */
export function writeRest(rest: Plain): string[] {
  if (Object.keys(rest).length === 0) return [];
  const yaml = stringify(rest, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
  // JSON is YAML as well, and holds what the end of a block or a program's idea of blanks would change.
  const text = isSafe(yaml) && same(parse(yaml), rest) ? yaml : JSON.stringify(rest);
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > MOST_TEXT) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** The columns over which 其他设定 runs where one cell cannot hold it. */
export const restHeader = (index: number): string =>
  index === 0 ? REST : `${REST}（续${index + 1}）`;

/** @throws Unclear for what is no YAML, or no map. */
export function readRest(cells: Cells): Plain {
  let text = '';
  for (let index = 0; ; index += 1) {
    const piece = cells.get(restHeader(index));
    if (piece === undefined) break;
    text += piece;
  }
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new Unclear(phrase('schemesheet.badRest', { message }));
  }
  if (!isPlain(value)) throw new Unclear(phrase('schemesheet.restNoMap'));
  return value;
}
