import { phrase, Refusal } from '../locales';
import { lintSchemeText, type Rule, ruleSchema } from '../mechanisms';
import {
  type Choices,
  loadScheme,
  type Scheme,
  SchemeError,
  type SchemeFile,
  type Scorecard,
} from '../rubric';
import { NodePool } from './share-nodes';

export type SubjectKind = Scorecard<Rule>['subject'];

/** A scheme file ready to be scored with: the YAML is read once, its settled forms are kept. */
export interface LoadedScheme {
  readonly file: SchemeFile<Rule>;
  /** Settled for its default level and readings: names, tables, facts, readings. */
  readonly standard: Scheme<Rule>;
  settle(choices: Choices): Scheme<Rule>;
}

/** Reads a scheme. @throws SchemeError naming file, line and id. */
export function openScheme(text: string, fileName: string): LoadedScheme {
  const file = loadScheme(text, fileName, ruleSchema);
  const settled = new Map<string, Scheme<Rule>>();
  const pool = new NodePool();
  const settle = (choices: Choices): Scheme<Rule> => {
    const key = JSON.stringify([choices.level, Object.entries(choices.readings).sort()]);
    const known = settled.get(key) ?? pool.share(file.settle(choices).scheme);
    settled.set(key, known);
    return known;
  };
  return { file, standard: settle({ level: defaultLevel(file.raw), readings: {} }), settle };
}

/**
 * Reads a scheme that does not come with the product. What lint has against it is refused here, so that
 * scoring never meets a column that there is not.
 *
 * @throws SchemeError
 */
export function openForeignScheme(text: string, fileName: string): LoadedScheme {
  const problems = lintSchemeText(text, fileName);
  if (problems.length > 0) throw new SchemeError(problems);
  return openScheme(text, fileName);
}

/** The level that the scheme's level reading picks, else the first declared level. */
function defaultLevel(raw: Readonly<Record<string, unknown>>): string | null {
  const readings = Object.values(
    (raw.readings ?? {}) as Record<string, { sets?: string; default?: string }>,
  );
  const reading = readings.find((one) => one.sets === 'level');
  const [first = null] = Object.keys(raw.levels ?? {});
  return reading?.default ?? first;
}

/** The table of a scheme. @throws Refusal naming the tables there are. */
export function tableOf(scheme: Scheme<Rule>, table: string): Scorecard<Rule> {
  const found = scheme.tables[table];
  if (found !== undefined) return found;
  const tables = Object.entries(scheme.tables).map(([id, one]) => `${id}（${one.name}）`);
  throw new Refusal(
    phrase('scoring.noSuchTable', { scheme: scheme.id, table, tables: tables.join('、') }),
  );
}
