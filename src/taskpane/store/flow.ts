import type { DataSheet, DataStatus, Desk, Opening, SchemeEntry } from '../../desk';
import type { Work } from '../../workbook';
import { BLANK } from './blank';
import { type Core, NotReread } from './store';
import type { CheckStep, Doing, PaneActions, PaneState } from './state';
import { files } from './files';

/** The actions of a pane over its core. */
export function flow(core: Core): PaneActions {
  const { get, set, run } = core;

  /** Reads the workbook and goes as far as it can: scheme, records, scores. */
  const open = async (desk: Desk, work: Work, fresh = false): Promise<void> => {
    const workbook = core.workbook ?? (await connect(core));
    const before = get();
    const { changes } = core;
    const opening = await desk.read(workbook, work);
    core.decisions = new Map();
    set({
      ...BLANK,
      unsaved: !fresh && before.unsaved,
      checks: fresh ? BLANK.checks : { ...before.checks, preview: null, done: null },
      workbook: {
        name: core.file?.name ?? null,
        stale: core.changes !== changes,
        findings: opening.findings,
      },
      undo: opening.undo,
      schemeSheet: opening.schemeSheet,
      readings: opening.readings,
      pins: opening.pins,
    });
    await wholly(() => goOn(desk, work, fresh, before, opening));
  };

  /** Nothing of what was begun shows as a result when it is broken off: it has to be read again. */
  const wholly = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      const { workbook } = get();
      const stale = workbook === null ? null : { ...workbook, stale: true };
      set({ results: [], progress: null, preview: null, workbook: stale });
      throw error;
    }
  };

  const goOn = async (
    desk: Desk,
    work: Work,
    fresh: boolean,
    before: PaneState,
    opening: Opening,
  ): Promise<void> => {
    // What the user chose of this workbook stands when it is read again; else what it remembers.
    const kept = !fresh && before.scheme !== null && before.schemeFrom !== null ? before : null;
    const same =
      kept !== null && (kept.schemeFrom === 'user' || kept.scheme?.id === opening.scheme);
    const id = same ? (kept.scheme?.id ?? null) : opening.scheme;
    const from = same ? kept.schemeFrom : opening.schemeFrom;
    if (id !== null) {
      if (same)
        set({ readings: kept.readings, pins: kept.pins, picked: kept.picked, jobs: kept.jobs });
      await take(desk, work, id, from, same ? kept.level : opening.level);
    }
    // The other schemes are a choice only: the table that is there comes first.
    if (get().schemes.length === 0) set({ schemes: await desk.schemes() });
  };

  /** What is written stands, even when the reading after it fails: it is not broken off with 取消. */
  const reread = async (desk: Desk, { onProgress }: Work, fresh = false): Promise<void> => {
    const { busy } = get();
    if (busy !== null) set({ busy: { ...busy, share: null, cancellable: false } });
    try {
      await open(desk, onProgress === undefined ? {} : { onProgress }, fresh);
    } catch (error) {
      await wholly(() => Promise.reject(new NotReread('', { cause: error })));
    }
  };

  const take = async (
    desk: Desk,
    work: Work,
    id: string,
    from: PaneState['schemeFrom'],
    level: string | null,
  ): Promise<void> => {
    const entry = await desk.entry(id);
    const settled = level ?? entry.defaultLevel;
    set({
      scheme: entry,
      schemes: withEntry(get().schemes, entry),
      schemeFrom: from,
      level: settled,
      data: null,
      results: [],
      progress: null,
      preview: null,
    });
    const data = await desk.use(id, settled, work);
    const forgotten = desk.forgottenPins(get().pins);
    set({ data: { ...data, findings: [...forgotten, ...data.findings] } });
    await scoreAll(desk, work);
  };

  /** Scores every table afresh; what the user picked stays picked. */
  const scoreAll = async (desk: Desk, work: Work): Promise<void> => {
    const { picked, jobs: before, asOf, readings, pins } = get();
    const jobs = desk.jobs();
    const results = await desk.score(jobs, { asOf, readings, pins }, work);
    const known = new Set(before.map(({ id }) => id));
    const still = jobs.filter(({ id }) => !known.has(id) || picked.includes(id));
    set({
      sheets: desk.sheets(),
      jobs,
      results,
      progress: desk.progress({ asOf, readings }),
      picked: still.map(({ id }) => id),
      preview: null,
    });
  };

  const planNow = async (desk: Desk): Promise<void> => {
    const { picked, readings, pins } = get();
    set({ preview: await desk.plan(picked, { readings, pins }, core.decisions) });
  };

  /** Scores with another choice; when that is refused the earlier one stands. */
  const choose = async (change: Partial<PaneState>): Promise<void> => {
    const { readings, pins, asOf } = get();
    if (get().busy !== null) return;
    set(change);
    const done = await run('score', true, scoreAll);
    if (!done) set({ readings, pins, asOf });
  };

  const sheetOf = (canonical: string): DataSheet | undefined =>
    get().data?.sheets.find((one) => one.canonical === canonical);

  /** A file holds nothing of what is written until it is saved. */
  const wrote = (): void => {
    set({ unsaved: get().host === 'page' });
  };

  /** Takes a scheme of the user's own for the workbook, which remembers it. */
  const bring = async (takeIn: (desk: Desk, work: Work) => Promise<SchemeEntry>): Promise<void> => {
    await run('scheme', true, async (desk, work) => {
      const { id } = await takeIn(desk, work);
      set({ schemes: await desk.schemes() });
      if (get().workbook === null) return;
      set({ readings: {}, pins: {}, picked: [], jobs: [] });
      await wholly(() => take(desk, work, id, 'user', null));
      if (await desk.rememberOwn()) wrote();
    });
  };

  /** Hears a correction, and scores with it. */
  const correct = async (
    change: (desk: Desk, work: Work) => Promise<DataStatus>,
  ): Promise<void> => {
    await run('read', true, (desk, work) =>
      wholly(async () => {
        set({ data: await change(desk, work) });
        wrote();
        await scoreAll(desk, work);
      }),
    );
  };

  return {
    ...files(core, { open, reread, wrote }),
    loadSchemes: async () => {
      if (get().schemes.length > 0) return;
      await run('start', false, async (desk) => {
        set({ schemes: await desk.schemes() });
      });
    },
    read: async () => {
      await run('read', true, open);
    },
    chooseScheme: async (id) => {
      const { scheme } = get();
      await run('read', true, async (desk, work) => {
        if (scheme !== null && scheme.id !== id)
          set({ readings: {}, pins: {}, picked: [], jobs: [] });
        await wholly(() => take(desk, work, id, 'user', null));
      });
    },
    loadScheme: (file) => bring((desk, work) => desk.takeIn(file, work)),
    useSchemeSheet: () => bring((desk) => desk.takeInSheet(core.file?.name ?? null)),
    chooseLevel: async (level) => {
      const { scheme, schemeFrom } = get();
      if (scheme === null) return;
      await run('read', true, (desk, work) =>
        wholly(() => take(desk, work, scheme.id, schemeFrom, level)),
      );
    },
    setAsOf: (asOf) => choose({ asOf }),
    pick: (picked) => {
      if (get().busy !== null) return;
      set({ picked, preview: null });
    },
    correctRows: (sheet, rows) =>
      correct((desk, work) => desk.correct(sheet, { rows: rowsOf(rows) }, work)),
    correctMatch: (sheet, change) => correct((desk, work) => desk.correct(sheet, change, work)),
    correctSheet: (canonical, actual) => {
      const before = sheetOf(canonical)?.actual ?? null;
      const away = before === null || before === actual ? {} : { [before]: null };
      const sheets = { ...away, ...(actual === null ? {} : { [actual]: canonical }) };
      return correct((desk, work) => desk.correctRaw({ sheets }, work));
    },
    correctColumn: (canonical, column, header) => {
      const sheet = sheetOf(canonical);
      const actual = sheet?.actual ?? null;
      if (sheet === undefined || actual === null) return Promise.resolve();
      const before = sheet.columns.find((one) => one.column === column)?.header ?? null;
      const away = before === null || before === header ? {} : { [before]: null };
      const own = { ...away, ...(header === null ? {} : { [header]: column }) };
      const columns = { [actual]: own };
      return correct((desk, work) => desk.correctRaw({ columns }, work));
    },
    setReading: (key, option, clause) => {
      const place = clause === undefined ? key : `${key}@${clause}`;
      const { readings } = get();
      const others = Object.entries(readings).filter(
        ([one]) => one !== place && (clause !== undefined || !one.startsWith(`${key}@`)),
      );
      return choose({ readings: { ...Object.fromEntries(others), [place]: option } });
    },
    pinCase: (caseId, place) => {
      const others = Object.entries(get().pins).filter(([one]) => one !== caseId);
      return choose({
        pins: {
          ...Object.fromEntries(others),
          ...(place === undefined ? {} : { [caseId]: place }),
        },
      });
    },
    plan: async () => {
      await run('plan', false, planNow);
    },
    decide: async (cell, choice) => {
      const { preview, busy } = get();
      if (preview === null || busy !== null) return;
      for (const one of preview.cells) {
        const named = cell !== 'all' && cell.sheet === one.sheet && cell.address === one.address;
        if (one.typed && (cell === 'all' ? one.decision === null : named))
          core.decisions.set(`${one.sheet}!${one.address}`, choice);
      }
      await run('plan', false, planNow);
    },
    fill: async () => {
      await run('fill', true, async (desk, work) => {
        const outcome = await desk.fill(work);
        wrote();
        try {
          await reread(desk, work);
        } finally {
          set({ outcome });
        }
      });
    },
    undoLast: async () => {
      await run('undo', false, async (desk, work) => {
        await desk.undo(work);
        wrote();
        await reread(desk, work);
      });
    },
    check: async (step) => {
      const [doing, cancellable] = CHECK_DOINGS[step.do];
      await run(doing, cancellable, async (desk, work) =>
        (await core.engine()).checking(core, { open, reread, wrote }, step, desk, work),
      );
    },
    keepChecks: (change) => {
      set({ checks: { ...get().checks, ...change } });
    },
    cancel: () => {
      core.abort();
    },
    dismissFailure: () => {
      set({ failure: null });
    },
    dismissPreview: () => {
      set({ preview: null });
    },
    forget: async () => {
      await run('remember', false, async (desk, work) => {
        await desk.forget();
        await reread(desk, work, true);
        wrote();
      });
    },
    reveal: async ({ sheet, address }) => {
      const { liveWorkbook } = core;
      if (liveWorkbook === null) return;
      await run('reveal', false, () => liveWorkbook.reveal({ sheet, address: address ?? 'A1' }));
    },
  };
}

/** The choice with what was taken in since it was made. */
function withEntry(schemes: PaneState['schemes'], entry: SchemeEntry): PaneState['schemes'] {
  if (schemes.length === 0) return schemes;
  const known = schemes.some(({ id }) => id === entry.id);
  return known ? schemes.map((one) => (one.id === entry.id ? entry : one)) : [...schemes, entry];
}

function rowsOf(rows: Readonly<Record<number, string | null>>): Map<number, string | null> {
  return new Map(Object.entries(rows).map(([row, node]) => [Number(row), node]));
}

const WRITES: ReadonlySet<Doing | undefined> = new Set<Doing>([
  'fill',
  'import',
  'remember',
  'undo',
]);

/** What the pane says that it does, and whether it can be stopped. */
const CHECK_DOINGS: Readonly<Record<CheckStep['do'], readonly [Doing, boolean]>> = {
  check: ['check', true],
  plan: ['plan', false],
  fix: ['fill', true],
  ignore: ['remember', false],
  heed: ['remember', false],
  sheet: ['fill', true],
  undo: ['undo', false],
  report: ['plan', false],
  text: ['import', false],
};

/** Excel beside the pane, listened to from now on. */
async function connect(core: Core): Promise<NonNullable<Core['workbook']>> {
  const { live } = core.options;
  if (live === undefined) throw new Error('there is no workbook beside this page');
  const workbook = await live();
  await workbook.onChanged(() => {
    const { busy, workbook: shown } = core.get();
    // What the add-in itself writes is read again at once.
    if (WRITES.has(busy?.doing)) return;
    core.changes += 1;
    if (shown !== null && !shown.stale) core.set({ workbook: { ...shown, stale: true } });
  });
  core.workbook = workbook;
  core.liveWorkbook = workbook;
  return workbook;
}
