import { useState } from 'react';
import { type Phrase, phrase } from '../../locales';
import type { ScoreTree } from '../../scoring';
import type { PaneActions, PaneState, Result } from '../store/state';
import type { Shared } from './context';
import { type Figures, figuresOf } from './model/change';
import { changePhrase } from './parts/change-notice';

/** Something to do, and what it is called once it is done. */
interface Deed {
  readonly told: Phrase;
  readonly act: () => Promise<void>;
}

/** A choice that was made, and what it moved once the table was scored afresh. */
interface Made {
  readonly job: string;
  readonly deed: Deed;
  readonly back: Deed;
  /** The clause where it was made. */
  readonly at: string | null;
  readonly before: Figures;
  readonly tree: ScoreTree;
  /** Everything that belongs to it is done. */
  readonly settled: boolean;
  readonly change: Phrase | null;
  /** What is told meanwhile: the change before, so that its buttons do not vanish under the keyboard. */
  readonly earlier: Phrase | null;
}

export interface Choices extends Pick<Shared, 'choose' | 'pin'> {
  /** What the last choice moved; null: nothing to tell. */
  readonly change: Phrase | null;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** Readings and pins: makes a choice, then tells what it moved when the new figures are there. */
export function useChoices(state: PaneState, actions: PaneActions, result: Result | null): Choices {
  const [made, setMade] = useState<Made | null>(null);
  if (made?.settled === true && made.change === null && result?.job === made.job) {
    const after = figuresOf(result.tree, made.at);
    // Refused or cancelled: nothing was moved, and a failure speaks for itself.
    if (result.tree === made.tree) setMade(null);
    else setMade({ ...made, change: changePhrase(made.deed.told, made.before, after) });
  }
  const perform = (deed: Deed, back: Deed, at: string | null): void => {
    if (result === null) return;
    const { job, tree } = result;
    const earlier = made?.change ?? made?.earlier ?? null;
    const before = figuresOf(tree, at);
    setMade({ job, deed, back, at, before, tree, settled: false, change: null, earlier });
    void deed.act().then(() => {
      setMade((now) => (now?.deed === deed ? { ...now, settled: true } : now));
    });
  };
  return {
    change: made?.change ?? made?.earlier ?? null,
    undo: () => {
      if (made !== null) perform(made.back, made.deed, made.at);
    },
    dismiss: () => {
      setMade(null);
    },
    choose: ({ key, option, clause, at }) => {
      const reading = result?.tree.readings.find((one) => one.key === key);
      const label = labelOf(result?.tree, key, option);
      const told =
        clause === null
          ? phrase('pane.resultTold', { key, label })
          : phrase('pane.resultToldClause', { key, clause, label });
      const { readings } = state;
      const before = reading?.chosen ?? option;
      const backTold = phrase('pane.resultToldBack', { key });
      if (reading?.level === true) {
        const back = { told: backTold, act: () => actions.chooseLevel(before) };
        perform({ told, act: () => actions.chooseLevel(option) }, back, at);
        return;
      }
      const act = (): Promise<void> =>
        clause === null ? actions.setReading(key, option) : actions.setReading(key, option, clause);
      perform(
        { told, act },
        { told: backTold, act: () => restore(actions, key, readings, before) },
        at,
      );
    },
    pin: (caseId, place, told) => {
      const before = state.pins[caseId];
      const back = {
        told: phrase('pane.resultCaseToldBack', { case: caseId }),
        act: () => actions.pinCase(caseId, before),
      };
      perform({ told, act: () => actions.pinCase(caseId, place) }, back, null);
    },
  };
}

/** Puts a reading back to what it was, for single clauses as well. */
async function restore(
  actions: PaneActions,
  key: string,
  readings: PaneState['readings'],
  general: string,
): Promise<void> {
  await actions.setReading(key, readings[key] ?? general);
  for (const [place, option] of Object.entries(readings)) {
    const [of, clause] = place.split('@');
    if (of === key && clause !== undefined) await actions.setReading(key, option, clause);
  }
}

/** What people call an option. */
function labelOf(tree: ScoreTree | undefined, key: string, option: string): string {
  const reading = tree?.readings.find((one) => one.key === key);
  if (reading?.chosen === option) return reading.label;
  return reading?.alternatives.find((one) => one.option === option)?.label ?? option;
}
