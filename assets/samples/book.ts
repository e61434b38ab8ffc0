import { readFileSync } from 'node:fs';
import { openScheme } from '../../src/scoring';
import { readMemory, templateSpec, writeMemory, type Memory } from '../../src/scoresheet';
import type { WorkbookSpec } from '../../src/workbook';
import { answered } from './sheets/facts';
import { filled } from './sheets/fill';
import type { SampleSource } from './source';

export function memoryOf(spec: WorkbookSpec): Memory {
  const { memory } = readMemory(spec.memory ?? null);
  if (memory === null) throw new Error('the template remembers nothing');
  return memory;
}

/** The template of all tables of a source, with the day until when it is filled in. */
function templateOf({ scheme: id, level, tables, asOf }: SampleSource): WorkbookSpec {
  const path = `src/schemes/${id}/scheme.yaml`;
  const [first, ...also] = Object.entries(tables).map(([table, subjects]) => ({ table, subjects }));
  if (first === undefined) throw new RangeError(`${id}: no tables`);
  const spec = templateSpec({
    scheme: openScheme(readFileSync(path, 'utf8'), path),
    level: level ?? null,
    ...first,
    also,
  });
  const memory = { ...memoryOf(spec), lastFill: { asOf, cells: [] } };
  return { ...spec, memory: writeMemory(memory) };
}

/**
 * The sample workbook of a source.
 *
 * @throws RangeError for a 事项, sheet or column that the template does not have.
 */
export function sourceBook(source: SampleSource): WorkbookSpec {
  const template = templateOf(source);
  const known = new Set(template.sheets.map(({ name }) => name));
  const stray = Object.keys(source.rows).filter((name) => !known.has(name));
  if (stray.length > 0)
    throw new RangeError(`${source.scheme}: the template has no sheet ${stray.join('、')}`);
  const sheets = template.sheets.map((sheet) => {
    if (sheet.name === '基本事项') return answered(sheet, source);
    const own = source.rows[sheet.name];
    return own === undefined ? sheet : filled(sheet, own);
  });
  return { ...template, sheets, title: source.title };
}
