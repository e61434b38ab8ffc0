import { useEffect, useState } from 'react';
import { phrase } from '../../locales';
import type { LiveWorkbook } from '../../workbook';
import { preview, type Preview } from './model/preview';

/** So long after the last key or the last change of a cell. */
const PAUSE_MS = 300;

/** What `formula` would show, kept up to date while cells change; null while it is being calculated. */
export function usePreview(formula: string | null, live: LiveWorkbook | null): Preview | null {
  const [told, setTold] = useState<{ of: string; result: Preview } | null>(null);
  const changes = useChanges(live);
  useEffect(() => {
    if (formula === null) return undefined;
    let isCurrent = true;
    const tell = (result: Preview): void => {
      if (isCurrent) setTold({ of: formula, result });
    };
    const clock = setTimeout(() => {
      preview(formula, live).then(tell, () => {
        tell({ kind: 'untried', reason: phrase('functions.pageFailed') });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(clock);
    };
  }, [formula, live, changes]);
  return told !== null && told.of === formula ? told.result : null;
}

/** Grows with every change of the workbook. */
function useChanges(live: LiveWorkbook | null): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (live === null) return undefined;
    let stop: (() => void) | null = null;
    let isOver = false;
    live
      .onChanged(() => {
        setChanges((count) => count + 1);
      })
      .then(
        (how) => {
          if (isOver) how();
          else stop = how;
        },
        // Without events the preview follows the fields alone.
        () => undefined,
      );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [live]);
  return changes;
}
