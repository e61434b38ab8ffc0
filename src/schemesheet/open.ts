import { type Finding, finding, type Phrase, phrase, Refusal } from '../locales';
import { type Path, SchemeError } from '../rubric';
import { type LoadedScheme, openForeignScheme } from '../scoring';
import type { Snapshot } from '../workbook';
import { SHEETS } from './names';
import type { Places } from './places';
import { holdsScheme, readSheets } from './read-book';
import { readScheme } from './read-scheme';
import { pathsByLine, yamlOf } from './yaml-text';

/** A scheme that stands in the sheets of a workbook. */
export interface SheetScheme {
  readonly scheme: LoadedScheme;
  /** The same scheme as YAML: what a workbook remembers of it. */
  readonly text: string;
  /** What is odd about the sheets; nothing of it is an error. */
  readonly findings: readonly Finding[];
}

/** What a workbook's sheets say, as YAML, whether or not it is a good scheme. */
export interface SheetText {
  readonly text: string;
  readonly places: Places;
  readonly findings: readonly Finding[];
}

/** @throws Refusal where the workbook has no sheet 细则. */
export function textOfSheets(snapshot: Snapshot): SheetText {
  if (!holdsScheme(snapshot))
    throw new Refusal(phrase('schemesheet.noClauses', { sheet: SHEETS.clauses }));
  const { sheets, findings } = readSheets(snapshot);
  const missing = (['head', 'tables'] as const).flatMap((key) =>
    sheets.has(key)
      ? []
      : [finding('error', phrase('schemesheet.missingSheet', { sheet: SHEETS[key] }))],
  );
  const { scheme, places, findings: found } = readScheme(sheets);
  return { text: yamlOf(scheme), places, findings: [...findings, ...missing, ...found] };
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** What is wrong with the scheme of a workbook, each thing with sheet and cell. */
export function lintSheets(snapshot: Snapshot, name: string): readonly Finding[] {
  const { findings } = tryOpen(textOfSheets(snapshot), name);
  return findings;
}

/**
 * Opens the scheme that a workbook's sheets hold, through the same door as a YAML file.
 * @throws Refusal with what is wrong, by sheet and cell.
 */
export function openSheets(snapshot: Snapshot, name: string): SheetScheme {
  const read = textOfSheets(snapshot);
  const { scheme, findings } = tryOpen(read, name);
  if (scheme === null) {
    const errors = findings.filter(isError);
    throw new Refusal(phrase('schemesheet.notUsable', { count: errors.length }), errors);
  }
  return { scheme, text: read.text, findings };
}

function tryOpen(
  { text, places, findings }: SheetText,
  name: string,
): { readonly scheme: LoadedScheme | null; readonly findings: readonly Finding[] } {
  // What the sheets do not say clearly would only be complained of again.
  if (findings.some(isError)) return { scheme: null, findings };
  try {
    return { scheme: openForeignScheme(text, name), findings };
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
    return { scheme: null, findings: [...findings, ...inCells(error, text, places)] };
  }
}

/** Something that must be there and is not: the empty cell that asks for it. */
function missingCell(
  { path: settled, message }: Phrase['params'],
  path: Path,
  places: Places,
): Finding | null {
  if (typeof settled !== 'string' || typeof message !== 'string') return null;
  const found = places.rowOf(path);
  if (found === undefined || !message.endsWith('undefined')) return null;
  const keys = settled.split('.');
  const { fields, spot } = found.row;
  for (const length of [3, 2, 1]) {
    const tail = keys.slice(-length);
    const field = fields.find(({ paths }) =>
      paths.some((one) => tail.every((key, index) => String(one[index]) === key)),
    );
    if (field === undefined) continue;
    const { header } = field;
    return finding('error', phrase('schemesheet.required', { header }), spot(header));
  }
  return null;
}

/** Problems of a scheme's text, told of the cells that it was made of. */
function inCells({ problems }: SchemeError, text: string, places: Places): Finding[] {
  const paths = pathsByLine(text);
  return problems.map(({ line, id, message }) => {
    const path = paths.get(line) ?? [];
    const { params, key } = message;
    const missing = key === 'rubric.shape' ? missingCell(params, path, places) : null;
    if (missing !== null) return missing;
    const said =
      key === 'rubric.shape' && params.message !== undefined
        ? phrase('schemesheet.shape', {
            message: params.message,
            place: id === '' ? path.join('.') : id,
          })
        : message;
    return finding('error', said, places.of(path) ?? { sheet: SHEETS.clauses });
  });
}
