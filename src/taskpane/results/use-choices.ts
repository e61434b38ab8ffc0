import { useState } from 'react';
import { type Phrase, phrase } from '../../locales';
import type { ScoreTree } from '../../scoring';
import type { PaneActions, PaneState, Result } from '../store/state';
import type { Shared } from './context';
import { type Figures, figuresOf } from './model/change';
import { changePhrase } from './parts/change-notice';

/** A choice that was made, and what it moved once the table was scored afresh. */
interface Made {
  readonly job: string;
  readonly told: Phrase;
  readonly at: string | null;
  readonly before: Figures;
  readonly tree: ScoreTree;
  readonly change: Phrase | null;
  readonly undo: () => void;
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
  const settled = state.busy === null;
  if (made !== null && made.change === null && settled && result?.job === made.job) {
    if (result.tree !== made.tree)
      setMade({
        ...made,
        change: changePhrase(made.told, made.before, figuresOf(result.tree, made.at)),
      });
    // Refused or cancelled: the failure speaks for itself.
    else if (state.failure !== null) setMade(null);
  }
  const note = (told: Phrase, at: string | null, undo: () => void): void => {
    if (result === null) return;
    const { job, tree } = result;
    setMade({ job, told, at, before: figuresOf(tree, at), tree, change: null, undo });
  };
  const set = (key: string, option: string, clause: string | null): void => {
    const reading = result?.tree.readings.find((one) => one.key === key);
    if (reading?.level === true) void actions.chooseLevel(option);
    else if (clause === null) void actions.setReading(key, option);
    else void actions.setReading(key, option, clause);
  };
  /** Puts the readings of a key back to what they were, single clauses included. */
  const restore = async (
    key: string,
    readings: PaneState['readings'],
    general: string,
  ): Promise<void> => {
    await actions.setReading(key, readings[key] ?? general);
    for (const [place, option] of Object.entries(readings)) {
      const [of, clause] = place.split('@');
      if (of === key && clause !== undefined) await actions.setReading(key, option, clause);
    }
  };
  return {
    change: made?.change ?? null,
    undo: () => {
      made?.undo();
    },
    dismiss: () => {
      setMade(null);
    },
    choose: ({ key, option, clause, at }) => {
      const reading = result?.tree.readings.find((one) => one.key === key);
      const told = phrase(clause === null ? 'pane.resultTold' : 'pane.resultToldClause', {
        key,
        clause: clause ?? '',
        label: labelOf(result?.tree, key, option),
      });
      const { readings } = state;
      const general = reading?.chosen ?? reading?.standard ?? option;
      note(told, at, () => {
        note(phrase('pane.resultToldBack', { key }), at, () => {
          set(key, option, clause);
        });
        if (reading?.level === true) set(key, general, null);
        else void restore(key, readings, general);
      });
      set(key, option, clause);
    },
    pin: (caseId, place, told) => {
      const before = state.pins[caseId];
      note(told, null, () => {
        note(phrase('pane.resultCaseToldBack', { case: caseId }), null, () => {
          void actions.pinCase(caseId, place);
        });
        void actions.pinCase(caseId, before);
      });
      void actions.pinCase(caseId, place);
    },
  };
}

/** What people call an option. */
function labelOf(tree: ScoreTree | undefined, key: string, option: string): string {
  const reading = tree?.readings.find((one) => one.key === key);
  if (reading?.chosen === option) return reading.label;
  return reading?.alternatives.find((one) => one.option === option)?.label ?? option;
}
