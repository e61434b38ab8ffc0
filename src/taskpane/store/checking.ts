import { readTextFile } from '../../workbook/texts';
import type { Desk } from '../../desk';
import { phrase, render } from '../../locales';
import type { Work } from '../../workbook';
import type { Reading } from './files';
import type { Checks, CheckStep } from './state';
import { type Core, NotReread } from './store';

/** How much of the way to a check the reading before it takes. */
const READING = 0.7;

/** Does one thing about the checks. It comes with the engine: the first screen has no need of it. */
export async function checking(
  core: Core,
  { open, reread, wrote }: Reading,
  step: CheckStep,
  desk: Desk,
  work: Work,
): Promise<void> {
  const { get, set } = core;
  const keep = (change: Partial<Checks>): void => {
    set({ checks: { ...get().checks, ...change } });
  };

  const look = async (how: Work): Promise<void> => {
    const { asOf, readings, pins } = get();
    const { texts } = get().checks;
    const view = await desk.checks.check({ asOf, readings, pins, texts }, how);
    const { workbook, results } = get();
    keep({ view, of: { workbook, results, texts }, preview: null });
    // The desk scored afresh: what was planned to be filled in is planned anew; decisions stand.
    set({ preview: null });
  };

  /** Reads what was just written and looks again: only what changed is looked at. */
  const lookAgain = async (): Promise<void> => {
    await reread(desk, work);
    try {
      await look(onlyShown(work));
    } catch (error) {
      // What was written stands.
      throw new NotReread('', { cause: error });
    }
  };

  /** What people call the workbook; Excel does not tell the name of its file. */
  const title = (): string =>
    get().workbook?.name ??
    get().scheme?.name ??
    render(phrase('pane.checkThisWorkbook'), core.options.language);

  switch (step.do) {
    case 'check': {
      const { workbook, preview, host } = get();
      const [first, second] = inParts(work);
      // Change events get lost in Excel; but a preview that people work at is not thrown away for that.
      const again = host === 'excel' && preview === null;
      if (workbook === null || workbook.stale || again) await open(desk, first, false);
      keep({ done: null });
      return look(second);
    }
    case 'plan':
      keep({ preview: await desk.checks.plan(step.ids), done: null });
      return;
    case 'fix': {
      const { changed, sheets } = await desk.checks.fix(work);
      wrote();
      keep({ preview: null });
      try {
        await lookAgain();
      } finally {
        keep({ done: { what: 'fix', changed, sheets } });
      }
      return;
    }
    case 'ignore':
      keep({ view: await desk.checks.ignore(step.id, step.reason), done: null });
      wrote();
      return;
    case 'heed':
      keep({ view: await desk.checks.heed(step.id), done: null });
      wrote();
      return;
    case 'sheet': {
      const { sheet } = await desk.checks.writeSheet(title(), work);
      wrote();
      try {
        await lookAgain();
      } finally {
        keep({ done: { what: 'sheet', sheet } });
      }
      return;
    }
    case 'report':
      step.hand(desk.checks.report(title()));
      return;
    case 'text': {
      const text = readTextFile(step.name, step.bytes);
      // The same file, picked again after it was changed, takes the place of what it was.
      const others = get().checks.texts.filter(({ name }) => name !== text.name);
      keep({ texts: [...others, text] });
      return;
    }
    case 'undo':
      await desk.undo(work);
      wrote();
      return lookAgain();
    default: {
      const never: never = step;
      return never;
    }
  }
}

/** What a reading and a check after it tell of their progress: together they go from 0 to 1 once. */
function inParts(work: Work): readonly [Work, Work] {
  const { onProgress } = work;
  if (onProgress === undefined) return [work, work];
  let furthest = 0;
  const tell = (share: number): void => {
    furthest = Math.max(furthest, share);
    onProgress(furthest);
  };
  return [
    {
      ...work,
      onProgress: (share) => {
        tell(share * READING);
      },
    },
    {
      ...work,
      onProgress: (share) => {
        tell(READING + share * (1 - READING));
      },
    },
  ];
}

/** Work that nobody can stop any more. */
const onlyShown = ({ onProgress }: Work): Work => (onProgress === undefined ? {} : { onProgress });
