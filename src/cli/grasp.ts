import {
  hasOwnScheme,
  type Job,
  type Matched,
  type OwnScheme,
  recordsOf,
  Understanding,
  withOwnScheme,
} from '../desk';
import { type Finding, finding, phrase, Refusal } from '../locales';
import type { RecordSet } from '../records';
import { isSchemeless, type Memory, memoryUnder, type RecognisedSheet } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import { peopleGiven } from './choices';
import type { Opened } from './open';
import type { Asked } from './plan';
import { type SheetOptions, tellRawColumns, tellSheets } from './said';
import type { SchemeStore } from './schemes';
import type { Session } from './session';
import { recognisedHints } from './text/recognised';

/** What a workbook is: its scheme, its score sheets and its records, whoever made them. */
export interface Grasped {
  readonly scheme: LoadedScheme;
  /** What a fill starts from: the workbook's memory with what was recognised in it. */
  readonly memory: Memory | null;
  /** The scheme itself, where it does not come with the product. */
  readonly ownScheme: OwnScheme | null;
  /** What this scheme makes of the sheets, also where the workbook remembers another one. */
  readonly draft: Memory | null;
  readonly records: RecordSet;
  /** Score sheets that our template did not make. */
  readonly sheets: readonly Matched[];
  /** What was recognised for the first time, and what is uncertain about it. */
  readonly hints: readonly Finding[];
  readonly findings: readonly Finding[];
}

/**
 * Makes sense of a workbook: what the options say wins, then what the workbook remembers, then what its
 * sheets show. What was recognised is said at once. @throws Refusal where several schemes come into question.
 */
export async function grasp(
  session: Session,
  opened: Opened,
  asked: Pick<Asked, 'scheme' | 'person'>,
  options: SheetOptions,
): Promise<Grasped> {
  const { snapshot } = opened;
  const { scheme, ownScheme, understanding, from } = await schemeOf(
    session.schemes,
    opened,
    asked.scheme,
  );
  const { id, version } = scheme.standard;
  const remembered = memoryUnder(opened.memory, { id, version });
  const own = remembered?.scheme.id === id ? remembered : null;
  const sheets = { snapshot, scheme, understanding };
  const columns = tellSheets(sheets, options);
  takePerson(understanding, own, scheme, asked, options);
  const first = understanding.under(scheme, own);
  tellRawColumns(sheets, first, columns);
  const understood = columns.length === 0 ? first : understanding.under(scheme, own);
  const hints = recognisedHints(scheme, from === 'sheets', own, understood);
  for (const { message } of hints) session.note(session.words(message));
  const records = recordsOf(
    opened,
    scheme,
    (share) => {
      session.progress.step(session.say('cli.progressRecords'), share);
    },
    understood.mapping,
  );
  return {
    scheme,
    // Another scheme's memory is refused when it comes to filling, not written over.
    memory:
      own === null && remembered !== null
        ? remembered
        : withOwnScheme(understood.draft, ownScheme, scheme),
    ownScheme,
    draft: understood.draft,
    records,
    sheets: understood.sheets,
    hints,
    findings: [...understood.findings, ...understood.sheets.flatMap(({ found }) => found.findings)],
  };
}

interface SchemeFound {
  readonly scheme: LoadedScheme;
  readonly ownScheme: OwnScheme | null;
  readonly understanding: Understanding;
  readonly from: 'options' | 'memory' | 'sheets';
}

/** Only where nobody says which scheme it is are all of them opened. */
async function schemeOf(
  store: SchemeStore,
  { path, snapshot, memory: remembered }: Opened,
  wanted: string | undefined,
): Promise<SchemeFound> {
  // What a check left in a workbook of which nobody knew the scheme says nothing of the scheme.
  const memory = remembered !== null && isSchemeless(remembered) ? null : remembered;
  const isHere = wanted === undefined && memory === null && hasOwnScheme(snapshot);
  if (wanted !== undefined || memory !== null || isHere) {
    const scheme =
      wanted !== undefined
        ? await store.find(wanted)
        : memory === null
          ? store.ofSheets(snapshot, path, 'sheet')
          : await store.remembered(memory, snapshot);
    const own = memory?.scheme.id === scheme.standard.id ? memory : null;
    const understanding = new Understanding(snapshot, own, [scheme]);
    const ownScheme = store.ownOf(scheme);
    return { scheme, ownScheme, understanding, from: wanted === undefined ? 'memory' : 'options' };
  }
  const schemes = await store.all();
  const understanding = new Understanding(snapshot, null, schemes);
  const shown = new Set(understanding.found.map(({ scheme }) => scheme.id));
  const found = schemes.filter(({ standard }) => shown.has(standard.id));
  const [scheme] = found;
  const ids = (await store.ids()).join('、');
  if (scheme === undefined) throw new Refusal(phrase('cli.whichScheme', { schemes: ids }));
  if (found.length > 1)
    throw new Refusal(
      phrase('cli.severalSchemes', {
        schemes: found.map(({ standard: { id, name } }) => `${id}（${name}）`).join('、'),
      }),
      understanding.found.map((one) => finding('error', candidate(one), { sheet: one.sheet })),
    );
  return { scheme, ownScheme: null, understanding, from: 'sheets' };
}

const candidate = ({ scheme, tableName, confidence }: RecognisedSheet) =>
  phrase('cli.schemeCandidate', {
    scheme: scheme.id,
    table: tableName,
    share: Math.round(confidence * 100),
  });

/** One person was asked for and one sheet does not say whose it is: it is that person's. */
function takePerson(
  understanding: Understanding,
  memory: Memory | null,
  scheme: LoadedScheme,
  { person }: Pick<Asked, 'person'>,
  { whose = [] }: SheetOptions,
): void {
  const people = peopleGiven(person);
  const [only] = people;
  if (only === undefined || people.length > 1 || whose.length > 0) return;
  const found = understanding.found.filter((one) => one.scheme.id === scheme.standard.id);
  const known = [...found, ...(memory?.tables ?? [])];
  if (known.some(({ subject }) => subject === only)) return;
  const claimed = new Set(memory?.tables.map(({ sheet }) => sheet));
  const open = found.filter(({ subject, sheet }) => subject === null && !claimed.has(sheet));
  const [sheet] = open;
  if (sheet !== undefined && open.length === 1)
    understanding.correct(sheet.sheet, { subject: only });
}

/** Tables of sheets that wait for a word of somebody. */
export const openTables = ({ sheets }: Grasped): string[] =>
  sheets.flatMap(({ found, problem }) => (problem === null ? [] : [found.table]));

/** @throws Refusal where a person has to say something of a sheet before these jobs can be filled in. */
export function checkOpen({ sheets, memory }: Grasped, jobs: readonly Job[]): void {
  const hasSheet = ({ table, subject }: Job): boolean =>
    memory?.tables.some((one) => one.table === table && one.subject === subject) === true;
  const open = sheets.flatMap(({ found: { table, subject, sheet }, problem }) => {
    const waiting = jobs.some(
      (job) => job.table === table && (subject === null ? !hasSheet(job) : job.subject === subject),
    );
    return problem === null || !waiting ? [] : [finding('error', problem, { sheet })];
  });
  if (open.length > 0) throw new Refusal(phrase('cli.sheetsOpen', { count: open.length }), open);
}
