import { phrase, Refusal } from '../locales';
import type { Rule } from '../mechanisms';
import type { Scheme, Scorecard } from '../rubric';
import type { LoadedScheme } from '../scoring';

export interface Settled {
  readonly scheme: Scheme<Rule>;
  readonly card: Scorecard<Rule>;
  /** Null where the table is the same at every level. */
  readonly level: string | null;
}

/** A table under settled choices. @throws Refusal for a table or a level that the scheme does not have. */
export function settled(
  loaded: LoadedScheme,
  table: string,
  level: string | null,
  readings: Readonly<Record<string, string>>,
): Settled {
  const { standard } = loaded;
  const byReading = Object.entries(standard.readings).find(([, one]) => one.sets === 'level');
  const preferred =
    byReading === undefined ? undefined : (readings[byReading[0]] ?? byReading[1].default);
  const chosen = level ?? preferred ?? Object.keys(standard.levels)[0] ?? null;
  const known = Object.keys(standard.levels);
  if (chosen !== null && !known.includes(chosen)) {
    const levels = Object.entries(standard.levels).map(([id, name]) => `${id}（${name}）`);
    throw new Refusal(
      phrase('scoresheet.noSuchLevel', { level: chosen, levels: levels.join('、') }),
    );
  }
  const scheme = loaded.settle({ level: chosen, readings });
  const card = scheme.tables[table];
  if (card === undefined) {
    const tables = Object.entries(standard.tables).map(([id, one]) => `${id}（${one.name}）`);
    throw new Refusal(
      phrase('scoring.noSuchTable', { scheme: standard.id, table, tables: tables.join('、') }),
    );
  }
  return { scheme, card, level: card.levels.length === 0 ? null : chosen };
}
