import { useState } from 'react';
import { referenceText } from '../../functions';
import { type Phrase, phrase, Refusal } from '../../locales';
import type { LiveWorkbook } from '../../workbook';
import { copyText } from '../shell/clipboard';
import { insert, type Inserted } from './model/insert';

/** What the last press of a button came to. */
export interface Told {
  readonly tone: 'good' | 'warning' | 'error';
  readonly phrase: Phrase;
}

export interface WorkbookSteps {
  readonly told: Told | null;
  readonly isInserting: boolean;
  /** Hands the selected area to `put`, as formulas write it. */
  readonly take: (live: LiveWorkbook, name: string, put: (area: string) => void) => Promise<void>;
  readonly insertInto: (live: LiveWorkbook, formula: string) => Promise<void>;
  readonly copy: (formula: string) => Promise<void>;
}

/** The steps of the form that reach outside of it, and what there is to say of the last one. */
export function useWorkbookSteps(): WorkbookSteps {
  const [told, setTold] = useState<Told | null>(null);
  const [isInserting, setInserting] = useState(false);
  return {
    told,
    isInserting,
    take: async (live, name, put) => {
      try {
        const area = await live.selection();
        if (area === null) {
          setTold({ tone: 'warning', phrase: phrase('functions.pageNoSelection') });
          return;
        }
        const text = referenceText(area.sheet, area.address);
        put(text);
        setTold({ tone: 'good', phrase: phrase('functions.pageTaken', { name, area: text }) });
      } catch (error) {
        setTold(failed(error));
      }
    },
    insertInto: async (live, formula) => {
      setInserting(true);
      try {
        setTold(outcomeOf(await insert(formula, live)));
      } catch (error) {
        setTold(failed(error));
      } finally {
        setInserting(false);
      }
    },
    copy: async (formula) => {
      const done = await copyText(`=${formula}`);
      setTold(
        done
          ? { tone: 'good', phrase: phrase('functions.pageCopied') }
          : { tone: 'warning', phrase: phrase('functions.pageNotCopied') },
      );
    },
  };
}

function failed(error: unknown): Told {
  return {
    tone: 'error',
    phrase: error instanceof Refusal ? error.phrase : phrase('functions.pageFailed'),
  };
}

function outcomeOf(inserted: Inserted): Told {
  if (inserted.kind === 'refused')
    return {
      tone: 'error',
      phrase: phrase('functions.pageNotInserted', { reason: inserted.reason }),
    };
  const { place, value } = inserted;
  if (typeof value === 'object' && value !== null)
    return {
      tone: 'warning',
      phrase: phrase('functions.pageInsertedError', {
        ...place,
        error: value.error,
        advice: adviceOn(value.error),
      }),
    };
  return {
    tone: 'good',
    phrase: phrase('functions.pageInserted', {
      ...place,
      value: value === null || value === '' ? phrase('functions.pageNothing') : String(value),
    }),
  };
}

function adviceOn(error: string): Phrase {
  if (error === '#NAME?') return phrase('functions.pageAdviceName');
  if (error === '#SPILL!') return phrase('functions.pageAdviceSpill');
  return phrase('functions.pageAdviceOther');
}
