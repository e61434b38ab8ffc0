import { type Phrase, phrase, Refusal } from '../../locales';
import type { EngineFunction } from '../grid/calculate';
import { UniverCalculator } from '../grid/calculate';
import type { Grid, GridOptions, Refused } from '../grid/view';
import { Faults, type Host, makeHost } from '../host';
import { type HostShim, installHostShim } from '../host/install-host-shim';
import type { HostModel } from '../model';
import type { Shell } from './shell';
import { officeTheme, type ThemeName } from './themes';
import { openXlsx, saveXlsx, unsavedChanges, type XlsxSource } from './xlsx';

export interface WorkspaceOptions {
  readonly shell: Pick<Shell, 'grid' | 'frame' | 'showFile' | 'say' | 'remark' | 'showPane'>;
  readonly mountGrid: (element: HTMLElement, model: HostModel, options: GridOptions) => Grid;
  readonly functions: readonly EngineFunction[];
  /** Address of the task pane. */
  readonly pane: string;
  /** Hands a finished file to the person. */
  readonly deliver: (bytes: Uint8Array, name: string) => void;
}

/** One workbook that is open: its model, what calculates it, and Excel's side of the bridge. */
export interface OpenWorkbook {
  readonly name: string;
  readonly model: HostModel;
  readonly source: XlsxSource | null;
  readonly calculator: UniverCalculator;
  readonly faults: Faults;
  readonly host: Host;
  readonly grid: Grid;
}

const REFUSED: Readonly<Record<Refused, Phrase>> = {
  locked: phrase('embedded.pageLocked'),
  structure: phrase('embedded.pageStructure'),
};

/** What happens on the page: a workbook is opened, shown, calculated, given to the add-in, downloaded. */
export class Workspace {
  current: OpenWorkbook | undefined;
  private shim: HostShim | undefined;
  private theme: ThemeName = 'light';
  private stopListening: () => void = () => undefined;

  constructor(private readonly options: WorkspaceOptions) {}

  /** Opens a file in place of the one that is open; a file that cannot be read leaves that one as it is. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const { shell } = this.options;
    shell.say(phrase('embedded.pageOpening', { name }));
    try {
      const { model, source } = await openXlsx(bytes);
      this.close();
      this.current = this.start(name, model, source);
      shell.showFile(name);
      shell.say(phrase('embedded.pageOpened', { name, sheets: model.sheets.length }));
      this.remark();
      this.loadPane();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      shell.say(error.phrase, 'error');
    }
  }

  /** Called by the frame of the pane before office.js loads there. */
  install(target: object): void {
    if (this.current === undefined) return;
    this.shim = installHostShim(target, this.current.host);
    this.shim.setTheme(officeTheme(this.theme));
  }

  async download(): Promise<void> {
    const { current } = this;
    if (current === undefined) return;
    const { shell, deliver } = this.options;
    const { model, source, calculator, name } = current;
    try {
      await calculator.settled();
      const isFilled = calculator.isFilled.bind(calculator);
      deliver(await saveXlsx(model, source, { isFilled }), name);
      const [lost] = source === null ? [] : unsavedChanges(model, source);
      if (lost === undefined) shell.say(phrase('embedded.pageSaved', { name }));
      else {
        const sheet = lost.where?.sheet ?? '';
        shell.say(phrase('embedded.pageSavedWithout', { sheet, what: lost.message }), 'error');
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      shell.say(phrase('embedded.pageNotSaved', { why: error.phrase }), 'error');
    }
  }

  /** A button of the ribbon. */
  async press(does: string): Promise<void> {
    const { shell } = this.options;
    if (does === 'pane') {
      shell.showPane();
      return;
    }
    try {
      if (this.shim === undefined) throw new Error('no pane yet');
      await this.shim.invoke(does);
    } catch {
      shell.say(phrase('embedded.pageNoCommands'), 'error');
    }
  }

  setTheme(theme: ThemeName): void {
    this.theme = theme;
    this.current?.grid.setDark(theme !== 'light');
    this.shim?.setTheme(officeTheme(theme));
  }

  private start(name: string, model: HostModel, source: XlsxSource | null): OpenWorkbook {
    const { shell, mountGrid, functions } = this.options;
    const calculator = new UniverCalculator(model, { functions });
    const faults = new Faults();
    const host = makeHost(model, {
      calculator,
      faults,
      name,
      onCreateWorkbook: (base64) => {
        if (base64 !== null) void this.open(fromBase64(base64), name);
      },
    });
    const grid = mountGrid(shell.grid, model, {
      dark: this.theme !== 'light',
      onEditing: (editing) => {
        if (editing) faults.startCellEdit();
        else faults.endCellEdit();
      },
      onRefused: (why) => {
        shell.say(REFUSED[why], 'error');
      },
    });
    this.stopListening = model.subscribe((change) => {
      if (change.kind === 'selection' || change.kind === 'sheets') this.remark();
    });
    return { name, model, source, calculator, faults, host, grid };
  }

  private close(): void {
    this.stopListening();
    this.current?.host.dispose();
    this.current?.calculator.dispose();
    this.current?.grid.dispose();
    this.options.shell.grid.replaceChildren();
    this.shim = undefined;
    this.current = undefined;
  }

  private remark(): void {
    const { shell } = this.options;
    const { current } = this;
    if (current === undefined) return;
    const { model, grid, calculator } = current;
    const sheet = model.sheets.find((one) => one.id === model.activeSheetId);
    if (sheet !== undefined && grid.isPartial(sheet.id)) {
      const rows = sheet.used()?.bottom ?? 0;
      shell.remark(phrase('embedded.pagePartial', { rows }));
    } else shell.remark(calculator.tooBig ? phrase('embedded.pageTooBig') : null);
  }

  private loadPane(): void {
    const { frame } = this.options.shell;
    frame.src = this.options.pane;
  }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
