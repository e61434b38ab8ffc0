import { type Phrase, phrase } from '../locales';
import type { Path } from '../rubric';
import { CLAUSE_COLUMNS, clauseFields, type ClauseContext, MEASURE } from './node-fields';
import { ELSEWHERE, KIND } from './names';
import { type Measure, measureOf, readMeasure, usualMeasure } from './measure';
import { at, copyOf, isPlain, type Plain, same } from './plain';
import {
  type CellProblem,
  type Cells,
  type Field,
  readRest,
  readRow,
  type ReadRow,
  type WrittenRow,
  writeRow,
} from './row';
import { REST } from './names';
import type { Levels } from './text/choice';
import { Unclear } from './text/unclear';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The row of a clause, without its children. Reading it gives the same clause. */
export function writeNode(node: Plain, levels: Levels): WrittenRow {
  const kind = text(at(node, ['rule', 'kind']));
  const measure = kind === null || KIND.write(kind) === null ? null : measureIn(node, kind);
  const selection = measure?.selection ?? null;
  const sheet = selection === null ? null : text(at(node, [...selection, 'from']));
  const written = writeRow(node, clauseFields({ kind, measure, sheet, levels }));
  const { cells, rest } = written;
  if (measure !== null && measure.text !== '') cells.set(MEASURE, measure.text);
  else if (kind !== null && measure === null) cells.set(MEASURE, ELSEWHERE);
  if (kind === null && isPlain(node.rule)) cells.set('计分方式', ELSEWHERE);
  const back = readNode(textsOf(cells), levels, rest);
  if (back.problems.length === 0 && same(back.value, node)) return written;
  // Whatever the columns could not hold together stands whole in 其他设定.
  return { cells: new Map([['名称', ELSEWHERE]]), rest: copyOf(node) as Plain };
}

/** Words for what the clause counts, if they mean just what stands there. */
function measureIn(node: Plain, kind: string): Measure | null {
  const measure = measureOf(node, kind);
  const isSaid = measure?.says.every(([path, value]) => same(at(node, path), value));
  return isSaid === true ? measure : null;
}

export function textsOf(cells: ReadonlyMap<string, string | number>): Cells {
  return new Map(
    [...cells].flatMap(([header, cell]) => (cell === ELSEWHERE ? [] : [[header, String(cell)]])),
  );
}

/** A clause as read, with the columns that were asked for it. */
export interface ReadNode extends ReadRow {
  readonly fields: readonly Field[];
}

/** The clause that a row is about. `rest`: what 其他设定 holds, where it has been read before. */
export function readNode(cells: Cells, levels: Levels, rest?: Plain): ReadNode {
  const problems: CellProblem[] = [];
  let given: Plain = {};
  try {
    given = rest ?? readRest(cells);
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    problems.push({ header: REST, message: error.phrase });
  }
  const kind = kindOf(cells, given);
  const measure = kind === null ? null : measureSaid(cells, given, kind, problems);
  const selection = measure?.selection ?? null;
  const sheet =
    selection === null
      ? null
      : (cells.get('取数表')?.trim() ?? text(at(given, [...selection, 'from'])));
  const context: ClauseContext = { kind, measure, sheet, levels };
  const fields = clauseFields(context);
  const known = new Set(fields.map(({ header }) => header));
  // Of a way of scoring that nobody can read, that alone is told: which columns it takes is not known.
  const misread = kind === null && cells.has('计分方式');
  for (const header of CLAUSE_COLUMNS) {
    if (misread || header === MEASURE || known.has(header) || !cells.has(header)) continue;
    problems.push({ header, message: strayColumn(header, kind, cells) });
  }
  const read = readRow(cells, fields, given);
  return { ...read, fields, problems: [...problems, ...read.problems] };
}

function strayColumn(header: string, kind: string | null, cells: Cells): Phrase {
  const way = kind === null ? null : KIND.write(kind);
  return way === null
    ? phrase('schemesheet.noKind', { header })
    : phrase('schemesheet.strayColumn', { header, kind: way, counted: cells.get(MEASURE) ?? '' });
}

function kindOf(cells: Cells, rest: Plain): string | null {
  const word = cells.get('计分方式');
  if (word === undefined) return text(at(rest, ['rule', 'kind']));
  try {
    return text(KIND.read(word));
  } catch (error) {
    // Reading the row says what is wrong with it.
    if (error instanceof Unclear) return null;
    throw error;
  }
}

function measureSaid(
  cells: Cells,
  rest: Plain,
  kind: string,
  problems: CellProblem[],
): Measure | null {
  const said = cells.get(MEASURE);
  const words = said ?? (cells.has('取数表') ? usualMeasure(kind) : '');
  try {
    const measure = readMeasure(words, kind);
    // A selection that 其他设定 holds whole is no business of the columns.
    return said === undefined && hidden(measure, rest) ? { ...measure, selection: null } : measure;
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    problems.push({ header: MEASURE, message: error.phrase });
    return null;
  }
}

function hidden({ selection }: Measure, rest: Plain): boolean {
  if (selection === null) return false;
  const parent: Path = selection.slice(0, -1);
  const chosen = at(rest, selection) ?? at(rest, parent);
  return isPlain(chosen) && typeof chosen.choose === 'string';
}
