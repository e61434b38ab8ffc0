import {
  evaluate,
  FunctionError,
  parse,
  type Reference,
  referencesOf,
  UnreadableFormula,
} from '../../../functions';
import { type Phrase, phrase, Refusal } from '../../../locales';
import type { LiveWorkbook } from '../../../workbook';

/** What a formula would show in a cell, or why it cannot be tried. */
export type Preview =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: string; readonly reason: Phrase }
  | { readonly kind: 'untried'; readonly reason: Phrase };

/** Calculates without touching the workbook. */
export async function preview(formula: string, live: LiveWorkbook | null): Promise<Preview> {
  try {
    const expression = parse(formula);
    const cells = await cellsOf(referencesOf(expression), live);
    const value = evaluate(expression, (reference) => cells.get(keyOf(reference)));
    return value instanceof FunctionError
      ? { kind: 'error', code: value.code, reason: value.phrase }
      : { kind: 'value', value };
  } catch (error) {
    if (error instanceof UnreadableFormula || error instanceof Refusal)
      return { kind: 'untried', reason: error.phrase };
    throw error;
  }
}

const keyOf = ({ sheet, address }: Reference): string => JSON.stringify([sheet, address]);

async function cellsOf(
  references: readonly Reference[],
  live: LiveWorkbook | null,
): Promise<ReadonlyMap<string, unknown>> {
  const cells = new Map<string, unknown>();
  if (references.length === 0) return cells;
  if (live === null) throw new Refusal(phrase('functions.pageNeedsWorkbook'));
  for (const reference of references) {
    if (cells.has(keyOf(reference))) continue;
    const sheet = reference.sheet ?? (await live.selection())?.sheet;
    if (sheet === undefined) throw new Refusal(phrase('functions.pageNoSelection'));
    const values = await live.values({ sheet, address: reference.address });
    // A blank single cell is a blank scalar, not an area of one blank cell.
    const [[first] = []] = values;
    cells.set(keyOf(reference), reference.address.includes(':') ? values : first);
  }
  return cells;
}
