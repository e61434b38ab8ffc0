import { readFileSync } from 'node:fs';
import { dayOf, measure, type MeasureContext } from '../../src/measures';
import { readRecords } from '../../src/records';
import { emptyMemory, planFill } from '../../src/scoresheet';
import { type LoadedScheme, openScheme, score, type ScoreRequest } from '../../src/scoring';
import { assign, assignGreedy } from '../../src/scoring/assignment';
import { findNode } from '../../src/scoring/cases';
import { openWorkbookFile } from '../../src/workbook/file';
import { cases } from './assignment';
import { barePass, CHECKS, snapshotOf } from './checks';
import type { AssignmentFigures, FillFigures, ScoringFigures } from './figures';
import { compare, spent, timed } from './timing';
import { writeWorkbook } from './xlsx';

const SCHEME = 'src/schemes/banan-2025/scheme.yaml';
const TABLE = 'collective';

const open = (): LoadedScheme => openScheme(readFileSync(SCHEME, 'utf8'), SCHEME);

function request(scheme: LoadedScheme, records: ScoreRequest['records']): ScoreRequest {
  return { scheme, table: TABLE, level: 'county', records, subject: '集体', asOf: '2025-12-31' };
}

/** Clause 6.2a by itself: the figure with its bounds, the rows that counted and those that did not, by reason. */
function clause({ scheme, records, subject, asOf }: ScoreRequest): () => unknown {
  const { standard } = scheme;
  const rule = findNode(standard.tables[TABLE]?.nodes ?? [], '6.2a')?.rule;
  if (rule?.kind !== 'tier') throw new TypeError('6.2a is no share');
  return () => {
    const context: MeasureContext = {
      records,
      subject: { key: subject },
      period: { from: dayOf(standard.period.from), to: dayOf(standard.period.to) },
      year: standard.year,
      asOf: dayOf(asOf),
      facts: standard.facts,
      cache: new Map(),
    };
    return measure(rule.value, context);
  };
}

function scoring(size: number): ScoringFigures {
  const snapshot = snapshotOf(size);
  const { result: records, ms: encode } = timed(() => readRecords(snapshot));
  if (records.table(CHECKS).size !== size) throw new Error('not every check was read');
  const asked = request(open(), records);
  const { ms: first } = timed(() => score(asked));
  const medians = compare(size > 100_000 ? 15 : 40, {
    bare: barePass(records),
    clause: clause(asked),
    table: () => score({ ...asked, brief: true }),
    alternatives: () => score(asked),
  });
  return { size, encode, first, ...medians };
}

async function fill(size: number, path: string): Promise<FillFigures> {
  const start = { wall: performance.now(), cpu: spent() };
  const bytes = readFileSync(path);
  const workbook = await openWorkbookFile(bytes);
  const snapshot = await workbook.read();
  const read = spent();
  const scheme = open();
  const records = readRecords(snapshot, { facts: scheme.standard.facts });
  const encoded = spent();
  const tree = score(request(scheme, records));
  const scored = spent();
  const { id, version } = scheme.standard;
  const plan = planFill({
    snapshot,
    trees: [tree],
    memory: emptyMemory({ id, version }),
    scheme,
    policy: 'ask',
    language: 'zh-CN',
    records,
  });
  await workbook.apply(plan.edits);
  const written = workbook.toBytes().length;
  const end = { wall: performance.now(), cpu: spent() };
  const peak = process.resourceUsage().maxRSS / 1024;
  const bare = compare(15, { bare: barePass(records) }).bare;
  return {
    size,
    fileMb: bytes.length / 1024 / 1024,
    writtenMb: written / 1024 / 1024,
    seconds: (end.wall - start.wall) / 1000,
    peakMb: peak,
    read: read - start.cpu,
    encode: encoded - read,
    score: scored - encoded,
    write: end.cpu - scored,
    bare,
  };
}

function assignment(count: number): AssignmentFigures {
  const problem = cases(count);
  const medians = compare(count > 500 ? 3 : 15, {
    greedy: () => assignGreedy(problem),
    best: () => assign(problem, { nextBest: false }),
    nextBest: () => assign(problem),
  });
  return { count, ...medians };
}

const [kind, figure, path = ''] = process.argv.slice(2);
const size = Number(figure);
if (kind === 'make') writeWorkbook(path, size);
else if (kind === 'fill') console.log(JSON.stringify(await fill(size, path)));
else if (kind === 'scoring') console.log(JSON.stringify(scoring(size)));
else if (kind === 'assignment') console.log(JSON.stringify(assignment(size)));
else throw new RangeError(`no such bench: ${kind ?? ''}`);
