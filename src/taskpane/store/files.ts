import type { Desk } from '../../desk';
import type { Work } from '../../workbook';
import type { PaneActions } from './state';
import type { Core } from './store';

type FileActions = Pick<
  PaneActions,
  | 'openFile'
  | 'download'
  | 'newWorkbook'
  | 'weighImport'
  | 'decideImport'
  | 'importNow'
  | 'dismissImport'
>;

export interface Reading {
  /** Reads the workbook; `fresh`: what was chosen for an earlier one is forgotten. */
  readonly open: (desk: Desk, work: Work, fresh: boolean) => Promise<void>;
  /** Reads the workbook after something was written into it. @throws NotReread */
  readonly reread: (desk: Desk, work: Work, fresh?: boolean) => Promise<void>;
  /** Says that something was written. */
  readonly wrote: () => void;
}

/** The actions about whole files. */
export function files(core: Core, { open, reread, wrote }: Reading): FileActions {
  const { get, set, run, options } = core;
  return {
    openFile: async ({ name, bytes }) => {
      await run('read', true, async (desk, work) => {
        const workbook = await (await core.engine()).openFile(bytes);
        const before = { file: core.file, workbook: core.workbook };
        core.file = { workbook, name };
        core.workbook = workbook;
        const shown = get().workbook;
        try {
          await open(desk, work, true);
        } catch (error) {
          // A file that cannot be read leaves the earlier one where it was; one that is shown already stays.
          if (get().workbook === shown) Object.assign(core, before);
          throw error;
        }
      });
    },
    weighImport: async ({ name, bytes }) => {
      await run('import', true, async (desk, work) => {
        const source = await (await core.engine()).openFile(bytes);
        set({ importing: { file: name, sheets: await desk.imports.weigh(source, work) } });
      });
    },
    decideImport: async (sheet, row, decision) => {
      const { importing } = get();
      if (importing === null) return;
      await run('import', false, (desk) => {
        set({ importing: { ...importing, sheets: desk.imports.decide(sheet, row, decision) } });
        return Promise.resolve();
      });
    },
    importNow: async () => {
      await run('import', true, async (desk, work) => {
        const imported = await desk.imports.write(work);
        wrote();
        set({ importing: null });
        try {
          await reread(desk, work);
        } finally {
          set({ imported });
        }
      });
    },
    dismissImport: () => {
      set({ importing: null });
    },
    download: () => {
      const { file } = core;
      if (file !== null)
        options.save(
          file.workbook.toBytes(),
          get().outcome === null ? file.name : filledName(file.name),
        );
      set({ unsaved: false });
      return Promise.resolve();
    },
    newWorkbook: async (request) => {
      await run('template', false, async (desk) => {
        const bytes = await desk.template(request);
        const live = core.liveWorkbook ?? (await options.live?.()) ?? null;
        if (live !== null) {
          await live.openNew(bytes);
          return;
        }
        const entry = get().schemes.find(({ id }) => id === request.scheme);
        const tables = [request, ...(request.also ?? [])].map(
          ({ table }) => entry?.tables.find(({ id }) => id === table)?.name ?? table,
        );
        options.save(bytes, `${entry?.name ?? request.scheme}-${tables.join('、')}.xlsx`);
      });
    },
  };
}

/** `自评.xlsx` → `自评-已填.xlsx`. */
export function filledName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '').replace(/-已填$/, '')}-已填.xlsx`;
}
