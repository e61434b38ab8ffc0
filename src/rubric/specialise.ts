import { phrase, Refusal } from '../locales';
import { isObject, type Raw } from './raw';

/** What settles every `choose` of a scheme. */
export interface Choices {
  readonly level: string | null;
  /** Reading key, or `KEY@nodeId` for one clause, → option. Unnamed readings keep their defaults. */
  readonly readings: Readonly<Record<string, string>>;
}

export type Path = readonly (string | number)[];

export interface Specialised {
  readonly plain: unknown;
  /** Where an object of the plain tree stands in the file. */
  readonly origin: WeakMap<object, Path>;
}

/**
 * Settles every `{choose: KEY, option: …}` of a scheme file, for one level and one set of readings,
 * so that nothing behind the loader ever sees a choice. KEY is `level` or a declared reading;
 * `default` beside the options overrides the reading's default for that place. A node learns which
 * readings shape its own fields (`readings`).
 */
export function specialise(raw: unknown, choices: Choices): Specialised {
  const declared = isObject(raw) && isObject(raw.readings) ? raw.readings : {};
  const origin = new WeakMap<object, Path>();

  const optionOf = (key: string, nodeId: string | null, places: Raw): string => {
    if (key === 'level') {
      if (choices.level === null) throw new Refusal(phrase('rubric.levelNeeded'));
      return choices.level;
    }
    const reading = declared[key];
    if (!isObject(reading)) throw new Refusal(phrase('rubric.unknownReading', { key }));
    const atClause = nodeId === null ? undefined : choices.readings[`${key}@${nodeId}`];
    const fallback = (places.default ?? reading.default) as string;
    return atClause ?? choices.readings[key] ?? fallback;
  };

  const walk = (value: unknown, path: Path, nodeId: string | null, used: Set<string>): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((item, index) => walk(item, [...path, index], nodeId, used));
      origin.set(list, path);
      return list;
    }
    if (!isObject(value)) return value;
    if (typeof value.choose === 'string') {
      const key = value.choose;
      const option = optionOf(key, nodeId, value);
      if (key !== 'level') used.add(key);
      if (!(option in value)) {
        throw new Refusal(phrase('rubric.noSuchOption', { key, option, path: path.join('.') }));
      }
      return walk(value[option], [...path, option], nodeId, used);
    }
    const isNode = typeof value.id === 'string' && isObject(value.source);
    const inside = isNode && ('children' in value || 'rule' in value || 'role' in value);
    const own = inside ? new Set<string>() : used;
    const id = inside ? (value.id as string) : nodeId;
    const plain: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      plain[key] = walk(item, [...path, key], id, own);
    }
    if (inside) plain.readings = [...own].sort();
    origin.set(plain, path);
    return plain;
  };

  return { plain: walk(raw, [], null, new Set()), origin };
}
