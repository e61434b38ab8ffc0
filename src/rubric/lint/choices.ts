import { phrase } from '../../locales';
import type { SchemeFile } from '../load';
import { isObject, type Raw } from '../raw';
import type { Path } from '../specialise';
import type { Problems } from './problems';

const keysOf = (value: unknown): readonly string[] => (isObject(value) ? Object.keys(value) : []);

/** Checks every `choose` as it stands in the file, before any of them is settled. */
export function lintChoices(file: SchemeFile<unknown>, problems: Problems): void {
  const { raw } = file;
  const readings: Raw = isObject(raw.readings) ? raw.readings : {};
  const levels = keysOf(raw.levels);
  const used = new Set<string>();

  const choice = (value: Raw & { choose: string }, path: Path): void => {
    const key = value.choose;
    used.add(key);
    const reading = readings[key];
    if (key !== 'level' && !isObject(reading)) {
      problems.at(path, phrase('rubric.unknownReading', { key }));
      return;
    }
    const known = key === 'level' ? levels : isObject(reading) ? keysOf(reading.options) : [];
    const given = Object.keys(value).filter((name) => name !== 'choose' && name !== 'default');
    for (const option of given) {
      if (!known.includes(option))
        problems.at([...path, option], phrase('rubric.strangeOption', { key, option }));
    }
    for (const option of known) {
      if (!given.includes(option))
        problems.at(path, phrase('rubric.missingOption', { key, option }));
    }
    if (value.default !== undefined) {
      const option = typeof value.default === 'string' ? value.default : '?';
      if (!known.includes(option))
        problems.at([...path, 'default'], phrase('rubric.strangeOption', { key, option }));
    }
  };

  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(item, [...path, index]);
      });
      return;
    }
    if (!isObject(value)) return;
    if (typeof value.choose === 'string') choice({ ...value, choose: value.choose }, path);
    for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
  };
  walk(raw, []);

  for (const [key, reading] of Object.entries(readings)) {
    const path = ['readings', key];
    if (isObject(reading) && reading.sets === 'level') {
      for (const option of keysOf(reading.options)) {
        if (!levels.includes(option))
          problems.at(
            [...path, 'options', option],
            phrase('rubric.strangeLevel', { level: option }),
          );
      }
    } else if (!used.has(key)) problems.at(path, phrase('rubric.unusedReading', { key }));
  }
}

/** Settings to try: every level with the defaults, then every option of every reading singly. */
export function settingsOf(file: SchemeFile<unknown>): {
  readonly level: string | null;
  readonly readings: Readonly<Record<string, string>>;
  /** Nothing but defaults: printed points are checked under these only. */
  readonly standard: boolean;
}[] {
  const { raw } = file;
  const levels: readonly (string | null)[] = keysOf(raw.levels);
  const readings: Raw = isObject(raw.readings) ? raw.readings : {};
  const single = Object.entries(readings).flatMap(([key, reading]) =>
    isObject(reading) && reading.sets !== 'level'
      ? keysOf(reading.options).map((option) => ({ [key]: option }))
      : [],
  );
  const tried = levels.length === 0 ? [null] : levels;
  return tried.flatMap((level) => [
    { level, readings: {}, standard: true },
    ...single.map((one) => ({ level, readings: one, standard: false })),
  ]);
}
