import { type Finding, finding, phrase } from '../locales';
import { rowAddress } from '../measures';
import { type RecordSet, textAt } from '../records';
import type { LoadedScheme } from './scheme';
import { settledLevels } from './settled-levels';

const SHEET = '否决资格';
const MATTER = '事项';
const HAPPENED = '是否发生';

/**
 * Matters of 否决资格 that are not ruled out and that no rule of the scheme knows by the name they are given: a veto
 * would be lost without a word. The cell may hold anything, so the message names only what there is to choose from.
 */
export function strayMatters(scheme: LoadedScheme, records: RecordSet): Finding[] {
  const table = records.table(SHEET);
  if (table.size === 0) return [];
  const known = new Set(settledLevels(scheme).flatMap(({ tables }) => mattersIn(tables)));
  // A scheme without vetoes reads nothing here: the sheet serves another one.
  if (known.size === 0) return [];
  const [matters, happened] = [table.column(MATTER), table.column(HAPPENED)];
  if (happened.kind !== 'flag') throw new TypeError(`${HAPPENED} is no flag column`);
  const params = { known: [...known].join('、') };
  return Array.from({ length: table.size }, (_, row) => row).flatMap((row): Finding[] => {
    const matter = textAt(matters, row);
    if (matter === '' || known.has(matter) || happened.values[row] === 0) return [];
    const place = { sheet: table.actualSheet, address: rowAddress(table, row) };
    return [finding('error', phrase('scoring.strayMatter', params), place)];
  });
}

/** Every value of 事项 that a selection of this sheet asks for, wherever the rule keeps it. */
function mattersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('from' in value && value.from === SHEET) return namedIn(value);
  return Object.values(value).flatMap(mattersIn);
}

function namedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === MATTER
      ? [inner].flat().filter((one): one is string => typeof one === 'string')
      : namedIn(inner),
  );
}
