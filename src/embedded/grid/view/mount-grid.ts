import {
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { HostModel } from '../../model';
import { createUniver, setDark } from './create-univer';
import { followModel, showSelection, showSheets } from './follow-model';
import { followUser } from './follow-user';
import { gridState } from './grid-state';
import { guard, type Refused } from './guard';
import { sheetData } from './sheet-data';
import { ShownRows } from './window';

export interface GridOptions {
  readonly dark?: boolean;
  /** The year that typed dates without one fall in. */
  readonly year?: number;
  /** Somebody types in a cell, or has finished. */
  readonly onEditing?: (editing: boolean) => void;
  readonly onRefused?: (why: Refused) => void;
}

export interface Grid {
  setDark(dark: boolean): void;
  /** Whether the sheet is so big that its rows are put in as somebody looks at them. */
  isPartial(sheetId: string): boolean;
  dispose(): void;
}

/** Shows a workbook in an element, two-way: what changes in the model shows, what the person does goes in there. */
export function mountGrid(element: HTMLElement, model: HostModel, options: GridOptions = {}): Grid {
  let disposed = false;
  const univer = createUniver(element, options.dark ?? false);
  const shown = new ShownRows();
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: 'workbook',
    name: '',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: model.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      model.sheets.map((sheet) => [sheet.id, sheetData(sheet, shown.first(sheet))]),
    ),
  });
  const state = gridState(univer, workbook, model, shown);
  const stops = [
    followModel(state),
    guard(state, {
      refused: (why) => options.onRefused?.(why),
      newSheet: () => {
        model.addSheet(freeName(model), null, 'user');
        showSheets(state);
      },
    }),
    followUser(state, options.year ?? 2025),
  ];
  const editing = state.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    options.onEditing?.(visible);
  });
  const lifecycle = state.injector.get(LifecycleService);
  void lifecycle.onStage(LifecycleStages.Rendered).then(() => {
    const { sheetId, area } = model.selection;
    if (!disposed) showSelection(state, sheetId, area);
  });
  return {
    setDark: (dark) => {
      setDark(univer, dark);
    },
    isPartial: (id) => shown.isPartial(id),
    dispose: () => {
      disposed = true;
      for (const stop of stops) stop();
      editing.unsubscribe();
      univer.dispose();
    },
  };
}

function freeName(model: HostModel): string {
  const taken = new Set(model.sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
