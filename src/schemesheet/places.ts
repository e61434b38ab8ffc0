import type { Place } from '../locales';
import type { Path } from '../rubric';
import { isPlain } from './plain';

const keyOf = (path: Path): string => path.map(String).join('\u0000');

/** A row of an item: its cells, and the column for a part of the item. */
export interface RowPlace {
  readonly spot: (header: string) => Place;
  readonly fields: readonly { readonly header: string; readonly paths: readonly Path[] }[];
}

/** Which cell says what stands at a path of the scheme. */
export class Places {
  private readonly rows = new Map<string, RowPlace>();
  private readonly places = new Map<string, Place>();

  set(path: Path, place: Place): void {
    const key = keyOf(path);
    if (!this.places.has(key)) this.places.set(key, place);
  }

  /** Everything inside a value is said by one cell. */
  setAll(path: Path, value: unknown, place: Place): void {
    if (isPlain(value))
      for (const [key, one] of Object.entries(value)) this.setAll([...path, key], one, place);
    else if (Array.isArray(value))
      value.forEach((one, index) => {
        this.setAll([...path, index], one, place);
      });
    if (path.length > 0) this.set(path, place);
  }

  /** The row that an item was read from, by its columns. */
  setRow(path: Path, row: RowPlace): void {
    this.rows.set(keyOf(path), row);
  }

  /** The row of the item that a path lies in, and the rest of the path. */
  rowOf(path: Path): { readonly row: RowPlace; readonly inside: Path } | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const row = this.rows.get(keyOf(path.slice(0, length)));
      if (row !== undefined) return { row, inside: path.slice(length) };
    }
    return undefined;
  }

  /** The cell of a path, or of the nearest thing around it that a cell says. */
  of(path: Path): Place | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.places.get(keyOf(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
