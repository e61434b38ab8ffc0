import type { Place } from '../locales';
import type { Path } from '../rubric';
import { isPlain } from './plain';

const keyOf = (path: Path): string => path.map(String).join('\u0000');

/** Which cell says what stands at a path of the scheme. */
export class Places {
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

  /** The cell of a path, or of the nearest thing around it that a cell says. */
  of(path: Path): Place | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.places.get(keyOf(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
