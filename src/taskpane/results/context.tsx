import { createContext, useContext } from 'react';
import type { Phrase } from '../../locales';
import type { ScoreTree } from '../../scoring';
import type { Reveal } from '../shell/finding-list';
import type { PaneState, Result } from '../store/state';

/** What the pages of one result share. */
export interface Shared {
  readonly state: PaneState;
  readonly result: Result;
  readonly tree: ScoreTree;
  /** Shows rows in Excel; null where there is no Excel beside the pane. */
  readonly reveal: Reveal | null;
  /** Something is being done: choices wait. */
  readonly busy: boolean;
  /** Opens a clause. */
  readonly open: (nodeId: string) => void;
  /** Chooses an option, for one clause or for all; `told` is what the announcement calls it. */
  readonly choose: (request: {
    readonly key: string;
    readonly option: string;
    readonly clause: string | null;
    /** The clause where the choice was made. */
    readonly at: string | null;
  }) => void;
  /** Puts a case into a place, nowhere (null), or leaves it to the best placement (undefined). */
  readonly pin: (caseId: string, place: string | null | undefined, told: Phrase) => void;
}

const SharedContext = createContext<Shared | null>(null);
export const SharedProvider = SharedContext.Provider;

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === null) throw new Error('outside of the result page');
  return shared;
}
