import { type Finding, finding, phrase, Refusal } from '../locales';
import type { LoadedScheme, Pins, SubjectKind } from '../scoring';

/** A word for the kind of table, for people who do not know its id. */
const KIND_WORDS: ReadonlyMap<string, SubjectKind> = new Map([
  ['集体', 'unit'],
  ['个人', 'person'],
  ['组织单位', 'organiser'],
]);

/** The table of a scheme by id, name, part of its name, or 集体/个人. @throws Refusal */
export function tableNamed(scheme: LoadedScheme, wanted: string): string {
  const tables = Object.entries(scheme.standard.tables);
  const kind = KIND_WORDS.get(wanted);
  const tests: ((id: string, table: (typeof tables)[number][1]) => boolean)[] = [
    (id) => id === wanted,
    (_, { name }) => name === wanted,
    (_, { subject }) => subject === kind,
    (_, { name }) => name.includes(wanted),
  ];
  for (const test of tests) {
    const found = tables.filter(([id, table]) => test(id, table));
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only[0];
  }
  throw new Refusal(
    phrase('cli.noSuchTable', {
      scheme: scheme.standard.id,
      table: wanted,
      tables: tableList(scheme),
    }),
  );
}

/** 「collective（集体）、individual（个人）」 */
export function tableList({ standard }: LoadedScheme): string {
  return listOf(Object.entries(standard.tables).map(([id, { name }]) => [id, name]));
}

function listOf(choices: readonly (readonly [string, string])[]): string {
  return choices.map(([id, name]) => `${id}（${name}）`).join('、');
}

/** The level of a scheme by id or name. @throws Refusal */
export function levelNamed(scheme: LoadedScheme, wanted: string): string {
  const levels = Object.entries(scheme.standard.levels);
  const found = levels.find(([id, name]) => id === wanted || name === wanted);
  if (found !== undefined) return found[0];
  if (levels.length === 0)
    throw new Refusal(phrase('cli.noLevels', { scheme: scheme.standard.id }));
  throw new Refusal(
    phrase('cli.noSuchLevel', {
      scheme: scheme.standard.id,
      level: wanted,
      levels: listOf(levels),
    }),
  );
}

/** `KEY=VALUE` as typed; the value may be the option's own text. @throws Refusal */
export function readingsGiven(
  scheme: LoadedScheme,
  given: readonly string[],
): Record<string, string> {
  const { readings } = scheme.standard;
  return Object.fromEntries(
    given.map((text): [string, string] => {
      const [place, value] = pair(text, '--reading', 'D5=net-then-cap');
      const key = place.split('@')[0] ?? place;
      const options = readings[key]?.options;
      if (options === undefined)
        throw new Refusal(
          phrase('scoring.noSuchReading', { key, keys: Object.keys(readings).join('、') }),
        );
      const found = Object.entries(options).find(([id, label]) => id === value || label === value);
      if (found !== undefined) return [place, found[0]];
      throw new Refusal(
        phrase('scoring.noSuchOption', {
          key,
          option: value,
          options: listOf(Object.entries(options)),
        }),
      );
    }),
  );
}

/** Readings that settle the level, by key: they and `--level` say the same thing. */
export function levelReadings({ standard }: LoadedScheme): string[] {
  return Object.entries(standard.readings).flatMap(([key, { sets }]) =>
    sets === 'level' ? [key] : [],
  );
}

/** @throws Refusal where `--level` and a reading that settles the level were both typed and differ. */
export function checkLevel(
  scheme: LoadedScheme,
  wanted: string | undefined,
  readings: Readonly<Record<string, string>>,
): void {
  if (wanted === undefined) return;
  const level = levelNamed(scheme, wanted);
  for (const key of levelReadings(scheme)) {
    const option = readings[key];
    if (option !== undefined && option !== level)
      throw new Refusal(phrase('cli.levelContradicted', { level: wanted, key, option }));
  }
}

const NOWHERE = new Set(['无', '不用', 'none']);

export const isNowhere = (text: string): boolean => NOWHERE.has(text);

/** `CASE=NODE` as typed; 无 pins a case to nowhere. @throws Refusal */
export function pinsGiven(given: readonly string[]): Pins {
  return Object.fromEntries(
    given.map((text): [string, string | null] => {
      const [id, node] = pair(text, '--pin', 'C001=3.1a');
      return [id, isNowhere(node) ? null : node];
    }),
  );
}

/** `KEY=VALUE` as typed. @throws Refusal */
export function pair(text: string, option: string, example: string): [string, string] {
  const at = text.lastIndexOf('=');
  const [key, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || key === '' || value === '')
    throw new Refusal(phrase('cli.badPair', { option, text, example }));
  return [key, value];
}

/** People in a list: `P01,P02、P03`. */
export function peopleGiven(given: readonly string[]): string[] {
  const people = given.flatMap((text) => text.split(/[,，、;；\s]+/));
  return [...new Set(people.filter((one) => one !== ''))];
}

/** Without signs between them, year, month and day take eight digits: 2025111 may be two days. */
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;

/** A day as people write it → `2025-10-10`. @throws Refusal for no real day. */
export function dayGiven(text: string): string {
  const [, year, spelt, speltDay, month = spelt, day = speltDay] = DATE.exec(text.trim()) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (date.toISOString().slice(0, 10) === written) return written;
  }
  throw new Refusal(phrase('cli.badDay', { text }));
}

/** A day before the scheme's period, or more than a year after it, is likely a slip of the pen. */
export function checkDay({ standard }: LoadedScheme, day: string): Finding[] {
  const { from, to } = standard.period;
  const [year = '', ...monthAndDay] = to.split('-');
  const late = [String(Number(year) + 1), ...monthAndDay].join('-');
  if (day >= from && day <= late) return [];
  return [finding('warning', phrase('cli.dayOutside', { day, from, to }))];
}

/** Megabytes as typed → bytes. @throws Refusal */
export function sizeGiven(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const size = Number(text);
  if (!Number.isFinite(size) || size <= 0) throw new Refusal(phrase('cli.badSize', { text }));
  return Math.floor(size * 1024 * 1024);
}
