import type { Severity } from '../locales';
import type { CommandId } from './ids';

/** What the commands see of the pane and its workbook. */
export interface CommandPane {
  getState(): {
    readonly busy: object | null;
    readonly failure: object | null;
    readonly results: readonly unknown[];
    readonly scheme: object | null;
    readonly undo: object | null;
    readonly outcome: { readonly sheets: readonly string[] } | null;
    readonly preview: {
      readonly undecided: number;
      readonly findings: readonly { readonly severity: Severity }[];
    } | null;
  };
  readonly actions: {
    read(): Promise<void>;
    plan(): Promise<void>;
    fill(): Promise<void>;
    undoLast(): Promise<void>;
    check(step: { readonly do: 'check' }): Promise<void>;
    reveal(place: { readonly sheet: string }): Promise<void>;
  };
  /** Opens the pane at this part of it. */
  show(part: PanePart): Promise<void>;
}

export type PanePart = 'home' | 'template' | 'checks' | 'functions' | 'help';

/** The ribbon's commands; they work with the pane closed, and open it where a person has to decide. */
export function commandsOf(pane: CommandPane): Readonly<Record<CommandId, () => Promise<void>>> {
  const { actions } = pane;
  const getState = (): ReturnType<CommandPane['getState']> => pane.getState();
  /** Change events get lost in Excel, so nothing is written on the strength of an earlier reading. */
  const read = async (): Promise<boolean> => {
    // While the pane is at something else it would not listen: the person sees what it is doing.
    const free = getState().busy === null;
    if (free) await actions.read();
    const { failure, scheme, results } = getState();
    // A reading that somebody broke off leaves no results.
    if (free && failure === null && scheme !== null && results.length > 0) return true;
    await pane.show('home');
    return false;
  };
  return {
    drillRead: async () => {
      await read();
    },
    drillFill: async () => {
      if (!(await read())) return;
      await actions.plan();
      const { preview, failure } = getState();
      const clear =
        failure === null &&
        preview?.undecided === 0 &&
        !preview.findings.some(({ severity }) => severity === 'error');
      if (clear) await actions.fill();
      const { outcome, failure: failed } = getState();
      const [sheet] = outcome?.sheets ?? [];
      if (!clear || failed !== null) await pane.show('home');
      else if (sheet !== undefined) await actions.reveal({ sheet });
    },
    drillUndo: async () => {
      if (!(await read())) return;
      const undone = getState().undo !== null;
      if (undone) await actions.undoLast();
      const { failure } = getState();
      if (failure !== null || !undone) await pane.show('home');
    },
    drillCheck: async () => {
      // What was found is read in the pane: there the person also sees how far the check is.
      await pane.show('checks');
      if (getState().busy === null) await actions.check({ do: 'check' });
    },
    drillTemplate: () => pane.show('template'),
    drillFunctions: () => pane.show('functions'),
    drillHelp: () => pane.show('help'),
  };
}
