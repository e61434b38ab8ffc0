import type { WorkbookSpec } from '../../src/workbook';
import { sampleBook } from './banan/book';
import { sourceBook } from './book';
import { SOURCES } from './schemes';

/** The sample that the demonstration, the pane's trial page and most tests use. */
export const MAIN_SAMPLE = 'banan-2025';

/** Every sample workbook by the id of its scheme; its file is `assets/samples/<id>.xlsx`. */
export function sampleBooks(): ReadonlyMap<string, WorkbookSpec> {
  return new Map([
    [MAIN_SAMPLE, sampleBook()],
    ...SOURCES.map((source) => [source.scheme, sourceBook(source)] as const),
  ]);
}
