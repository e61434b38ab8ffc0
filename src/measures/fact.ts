import { fraction } from '../exact';
import { phrase } from '../locales';
import { factChoice, factDate, factFlag, factList, factNumber } from '../records';
import type { FactValue, MeasureContext } from './context';
import { NO_TRACE, type Trace, unknown } from './trace';

/** What 基本事项 says of a fact, with the row behind it. An unreadable cell is 未填, and the reader has reported it. */
export function factValue(
  name: string,
  context: MeasureContext,
): { value: FactValue; trace: Trace } {
  const declared = context.facts[name];
  if (declared === undefined) throw new TypeError(`fact not declared: ${name}`);
  const reported = context.records.facts.get(name);
  const blank = {
    value: { kind: 'blank' } as const,
    trace: unknown('unreported', phrase('measures.factBlank', { name })),
  };
  if (reported === undefined) return blank;
  const trace: Trace = {
    ...NO_TRACE,
    rows: [
      {
        sheet: reported.place.sheet,
        count: 1,
        ranges: [rowOf(reported.place.address)],
        more: 0,
        keys: [name],
      },
    ],
  };
  switch (declared.kind) {
    case 'flag': {
      const read = factFlag(reported);
      return 'known' in read ? { value: { kind: 'flag', value: read.known }, trace } : blank;
    }
    case 'number': {
      const read = factNumber(reported, reported.unit ?? declared.unit);
      return 'known' in read
        ? { value: { kind: 'number', value: fraction(read.known) }, trace }
        : blank;
    }
    case 'date': {
      const read = factDate(reported, context.records.date1904);
      return 'known' in read ? { value: { kind: 'date', value: read.known }, trace } : blank;
    }
    case 'choice': {
      const read = factChoice(reported, declared.options ?? []);
      return 'known' in read ? { value: { kind: 'texts', values: [read.known] }, trace } : blank;
    }
    case 'list': {
      const read = factList(reported);
      return 'known' in read ? { value: { kind: 'texts', values: read.known }, trace } : blank;
    }
  }
}

const rowOf = (address = ''): string => address.replace(/^[A-Z]+/, '');
