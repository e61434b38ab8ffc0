import { dayOf, type MeasureContext } from '../../measures';
import type { Given, Scored } from '../check';

/** What measures look at for one subject, under the level and the readings in use. */
export function contextFor(
  { records, asOf }: Given,
  { settled }: Scored,
  subject: string,
): MeasureContext {
  return {
    records,
    subject: { key: subject },
    period: { from: dayOf(settled.period.from), to: dayOf(settled.period.to) },
    year: settled.year,
    asOf: dayOf(asOf),
    facts: settled.facts,
    cache: new Map(),
  };
}
