import './codec';
import { readFileSync } from 'node:fs';
import { dayOf } from '../../../src/measures';
import { readRecords, type RecordSet } from '../../../src/records';
import { type LoadedScheme, openScheme, score } from '../../../src/scoring';
import type { Result } from '../../../src/taskpane/store/state';
import { openWorkbookFile } from '../../../src/workbook/file';

const SCHEME = 'src/schemes/banan-2025/scheme.yaml';

export interface Sample {
  readonly scheme: LoadedScheme;
  readonly records: RecordSet;
}

let known: Promise<Sample> | null = null;

/** The sample workbook's records. */
export function sample(): Promise<Sample> {
  known ??= (async () => {
    const scheme = openScheme(readFileSync(SCHEME, 'utf8'), SCHEME);
    const bytes = new Uint8Array(readFileSync('assets/samples/banan-2025.xlsx'));
    const snapshot = await (await openWorkbookFile(bytes)).read();
    const { period, facts } = scheme.standard;
    const records = readRecords(snapshot, {
      period: { from: dayOf(period.from), to: dayOf(period.to) },
      facts,
    });
    return { scheme, records };
  })();
  return known;
}

export interface Chosen {
  readonly readings: Readonly<Record<string, string>>;
  readonly pins: Readonly<Record<string, string | null>>;
  readonly level: string;
}

const worked = new Map<string, Result[]>();

/** The unit's table and those of some candidates, scored as the pane would; worked out once. */
export function resultsOf(sampled: Sample, people: readonly string[], chosen: Chosen): Result[] {
  const key = JSON.stringify([people, chosen]);
  const known = worked.get(key) ?? scoreAll(sampled, people, chosen);
  worked.set(key, known);
  // Trees of their own, as scoring makes them.
  return known.map(({ job, tree }) => ({ job, tree: { ...tree } }));
}

function scoreAll(
  { scheme, records }: Sample,
  people: readonly string[],
  { readings, pins, level }: Chosen,
): Result[] {
  const jobs = [
    { table: 'collective', subject: '集体', level },
    ...people.map((subject) => ({ table: 'individual', subject })),
  ];
  return jobs.map((job) => {
    const card = scheme.standard.tables[job.table];
    const places = (card?.assignments ?? []).flatMap(({ groups }) => [
      ...Object.keys(groups),
      ...Object.values(groups).flat(),
    ]);
    const mine = Object.entries(pins).filter(
      ([, place]) => place === null || places.includes(place),
    );
    const tree = score({
      scheme,
      records,
      ...job,
      asOf: '2025-10-10',
      readings,
      pins: Object.fromEntries(mine),
    });
    return { job: `${job.table} ${job.subject}`, tree };
  });
}
