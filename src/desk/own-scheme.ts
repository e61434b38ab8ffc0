import { phrase, Refusal } from '../locales';
import { holdsScheme, isSchemeSheet, openSheets } from '../schemesheet';
import { emptyMemory, type Memory, readMemory, writeMemory } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import type { Snapshot, WorkbookSpec } from '../workbook';
import type { OwnScheme } from './library';

/** Whether the workbook holds a scheme of the user's own: 细则 with its columns. */
export const hasOwnScheme = (snapshot: Pick<Snapshot, 'sheets'>): boolean => holdsScheme(snapshot);

/** Sheets that are part of such a scheme: neither records nor scores. */
export const schemeSheetsOf = ({ sheets }: Pick<Snapshot, 'sheets'>): readonly string[] =>
  holdsScheme({ sheets }) ? sheets.filter(isSchemeSheet).map(({ name }) => name) : [];

/**
 * The scheme that stands in the sheets of a workbook; `name`: the workbook's file. The text is YAML and goes
 * through the loader like any other.
 * @throws Refusal with sheet and cell of every problem.
 */
export function ownSchemeOf(
  snapshot: Snapshot,
  name: string,
  from: OwnScheme['from'],
): { readonly own: OwnScheme; readonly scheme: LoadedScheme } {
  if (!holdsScheme(snapshot)) throw new Refusal(phrase('desk.ownSchemeNoSheet', { name }));
  const { scheme, text } = openSheets(snapshot, name);
  return { own: { name, text, from }, scheme };
}

/** What a workbook remembers, and with it the scheme itself where that is the user's own. */
export function withOwnScheme(
  memory: Memory | null,
  ownScheme: OwnScheme | null,
  { standard: { id, version } }: LoadedScheme,
): Memory | null {
  return ownScheme === null ? memory : { ...(memory ?? emptyMemory({ id, version })), ownScheme };
}

/** A new workbook that remembers the scheme it is made from where that is the user's own. */
export function bookWithOwnScheme(
  spec: WorkbookSpec,
  own: OwnScheme | null,
  scheme: LoadedScheme,
): WorkbookSpec {
  const memory = withOwnScheme(readMemory(spec.memory ?? null).memory, own, scheme);
  return memory === null ? spec : { ...spec, memory: writeMemory(memory) };
}
