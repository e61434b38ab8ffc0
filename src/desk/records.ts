import { dayOf } from '../measures';
import {
  type Mapping,
  readingRecords,
  type ReadOptions,
  readRecords,
  type RecordSet,
} from '../records';
import type { LoadedScheme } from '../scoring';
import type { Work } from '../workbook';
import type { Book } from './book';
import { pause } from './pause';
import { mappingOf, recogniseRaw } from './raw';

type Read = Pick<Book, 'snapshot' | 'memory'>;

/** Reads the raw sheets of a workbook the way a scheme asks for them. */
export function recordsOf(
  book: Read,
  scheme: LoadedScheme,
  onProgress?: (share: number) => void,
  mapping: Mapping | undefined = book.memory?.mapping,
): RecordSet {
  return readRecords(book.snapshot, {
    ...optionsFor(scheme, mapping),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

/** Raw data of a workbook of which nobody knows the scheme. `besides`: sheets that are known to hold something else. */
export function recordsAlone({ snapshot, memory }: Read, besides: readonly string[]): RecordSet {
  const mapping = mappingOf(recogniseRaw(snapshot, memory, besides), {});
  return readRecords(snapshot, mapping === undefined ? {} : { mapping });
}

/** Share of the cells after which whoever waits has a turn. */
const TURN = 0.02;

/** The same in turns: the pane stays alive, and 取消 is heard. @throws the signal's reason when aborted. */
export async function recordsInTurns(
  book: Read,
  scheme: LoadedScheme,
  mapping: Mapping | undefined,
  { onProgress, signal }: Work,
): Promise<RecordSet> {
  const steps = readingRecords(book.snapshot, optionsFor(scheme, mapping));
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value - told < TURN) continue;
    told = step.value;
    onProgress?.(step.value);
    await pause(signal);
  }
}

function optionsFor(scheme: LoadedScheme, mapping: Mapping | undefined): ReadOptions {
  const { period, facts } = scheme.standard;
  return {
    ...(mapping === undefined ? {} : { mapping }),
    period: { from: dayOf(period.from), to: dayOf(period.to) },
    facts,
  };
}
