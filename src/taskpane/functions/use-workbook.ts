import { useState } from 'react';
import { referenceText } from '../../functions';
import { type Phrase, phrase, Refusal } from '../../locales';
import type { LiveWorkbook } from '../../workbook';
import { copyText } from '../shell/clipboard';
import { insert, type Inserted } from './model/insert';

/** What the last press of a button came to. */
export interface Told {
  /** The argument that it is about; null for the whole formula. */
  readonly argument: string | null;
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
          const nothing = phrase('functions.pageNoSelection');
          setTold({ argument: name, tone: 'warning', phrase: nothing });
          return;
        }
        const text = referenceText(area.sheet, area.address);
        put(text);
        const taken = phrase('functions.pageTaken', { name, area: text });
        setTold({ argument: name, tone: 'good', phrase: taken });
      } catch (error) {
        setTold(failed(error, name));
      }
    },
    insertInto: async (live, formula) => {
      setInserting(true);
      try {
        setTold(outcomeOf(await insert(formula, live)));
      } catch (error) {
        setTold(failed(error, null));
      } finally {
        setInserting(false);
      }
    },
    copy: async (formula) => {
      const done = await copyText(`=${formula}`);
      setTold(
        done
          ? { argument: null, tone: 'good', phrase: phrase('functions.pageCopied') }
          : { argument: null, tone: 'warning', phrase: phrase('functions.pageNotCopied') },
      );
    },
  };
}

function failed(error: unknown, argument: string | null): Told {
  return {
    argument,
    tone: 'error',
    phrase: error instanceof Refusal ? error.phrase : phrase('functions.pageFailed'),
  };
}

function outcomeOf(inserted: Inserted): Told {
  if (inserted.kind === 'refused')
    return {
      argument: null,
      tone: 'error',
      phrase: phrase('functions.pageNotInserted', { reason: inserted.reason }),
    };
  const { place, value } = inserted;
  if (typeof value === 'object' && value !== null)
    return {
      argument: null,
      tone: 'warning',
      phrase: phrase('functions.pageInsertedError', {
        ...place,
        error: value.error,
        advice: adviceOn(value.error),
      }),
    };
  return {
    argument: null,
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
