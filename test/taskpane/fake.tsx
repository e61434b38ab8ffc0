import { act, render } from '@testing-library/react';
import axe from 'axe-core';
import type { DataSheet, PreviewCell, SchemeEntry, SheetMatch } from '../../src/desk';
import { type Phrase, finding, phrase } from '../../src/locales';
import type { HealthLine, HostTheme, PaneHost } from '../../src/taskpane/hosts/host';
import { App } from '../../src/taskpane/shell/app';
import { Places } from '../../src/taskpane/shell/places';
import { PreferenceStore, type PreferenceStorage } from '../../src/taskpane/shell/preferences';
import type { PaneActions, PaneState } from '../../src/taskpane/store';

export const BLANK: PaneState = {
  host: 'excel',
  language: 'zh-CN',
  busy: null,
  failure: null,
  workbook: null,
  schemes: [],
  scheme: null,
  schemeFrom: null,
  schemeSheet: false,
  sheets: [],
  level: null,
  asOf: '2025-10-10',
  data: null,
  jobs: [],
  picked: [],
  readings: {},
  pins: {},
  results: [],
  progress: null,
  preview: null,
  outcome: null,
  undo: null,
  importing: null,
  imported: null,
  unsaved: false,
  checks: {
    view: null,
    of: { workbook: null, results: [], texts: [] },
    preview: null,
    done: null,
    texts: [],
  },
};

export const SCHEME: SchemeEntry = {
  id: 'demo-2025',
  name: '示例2025',
  year: 2025,
  own: false,
  title: '关于开展示例练兵的通知',
  period: { from: '2024-11-01', to: '2025-10-31' },
  levels: [
    { id: 'county', name: '县级' },
    { id: 'city', name: '市级' },
  ],
  defaultLevel: 'county',
  tables: [
    { id: 'unit', name: '集体', subject: 'unit', levels: ['county', 'city'] },
    { id: 'person', name: '个人', subject: 'person', levels: ['county'] },
  ],
};
export const OTHER: SchemeEntry = {
  ...SCHEME,
  id: 'plain-2020',
  name: '简表2020',
  levels: [],
  defaultLevel: null,
  tables: [{ id: 'plan', name: '方案', subject: 'plan', levels: [] }],
};

export const MATCH: SheetMatch = {
  sheet: '自评表',
  scheme: 'demo-2025',
  table: 'unit',
  tableName: '集体',
  level: 'county',
  subject: '集体',
  confidence: 0.95,
  remembered: false,
  correctable: true,
  needsPerson: false,
  columns: [
    { what: 'score', column: 6 },
    { what: 'why', column: null },
    { what: 'proof', column: null },
  ],
  headers: [
    { column: 5, text: '得分' },
    { column: 6, text: '自评分' },
  ],
  rows: [
    { row: 5, text: '办理案件', nodeId: '1', nodeName: '办案', confidence: 0.98 },
    { row: 6, text: '移送公安机关', nodeId: '2', nodeName: '移送', confidence: 0.75 },
    { row: 7, text: '说明'.repeat(60), nodeId: null, nodeName: null, confidence: 0.2 },
  ],
  nodes: [
    { id: '1', name: '办案' },
    { id: '2', name: '移送' },
    { id: '3', name: '培训' },
  ],
  missingColumns: ['计分说明'],
  findings: [finding('hint', phrase('workbook.pivotStale'), { sheet: '自评表', address: 'H1' })],
};

export const SHEET: DataSheet = {
  canonical: '案件台账',
  actual: '2025年案件',
  rows: 81,
  status: 'filled',
  tables: ['集体', '个人'],
  problems: { error: 1, warning: 1, hint: 0 },
  findings: [
    finding('warning', phrase('workbook.pivotStale'), { sheet: '2025年案件', address: 'C9' }),
    finding('error', phrase('workbook.notANumber'), { sheet: '2025年案件', address: 'C5' }),
  ],
  columns: [
    { column: '案件编号', header: '编号', confidence: 0.92 },
    { column: '决定日期', header: '决定日期', confidence: 1 },
    { column: '罚款金额', header: null, confidence: null },
  ],
  headers: ['编号', '决定日期', '金额（万元）'],
};
export const GOOD_SHEET: DataSheet = {
  ...SHEET,
  canonical: '人员名册',
  actual: '人员名册',
  rows: 60,
  problems: { error: 0, warning: 0, hint: 0 },
  findings: [],
  columns: [{ column: '人员编号', header: '人员编号', confidence: 1 }],
  headers: ['人员编号'],
};

export const CELL: PreviewCell = {
  sheet: '自评表',
  address: 'F5',
  what: 'score',
  nodeId: '1',
  name: '办案',
  old: null,
  now: 4,
  typed: false,
  decision: null,
};

/** A workbook that was read, as far as it goes. */
export const READ: PaneState = {
  ...BLANK,
  workbook: { name: null, stale: false, findings: [] },
  schemes: [SCHEME, OTHER],
  scheme: SCHEME,
  schemeFrom: 'recognised',
  sheets: [MATCH],
  level: 'county',
  data: { sheets: [SHEET, GOOD_SHEET], facts: [], findings: [], unassigned: ['表2'] },
  jobs: [
    { id: 'unit', table: 'unit', tableName: '集体', subject: '集体', sheet: '自评表' },
    { id: 'person:P01', table: 'person', tableName: '个人', subject: 'P01', sheet: null },
    { id: 'person:P02', table: 'person', tableName: '个人', subject: 'P02', sheet: null },
  ],
  picked: ['unit'],
};

type Call = readonly [name: keyof PaneActions, ...args: unknown[]];

/** A store in memory: what the controls ask for is kept in `calls`, the state is what the test says. */
export class FakeStore {
  readonly calls: Call[] = [];
  /** What an action does to the state, where a test needs it to do something. */
  readonly effects: Partial<Record<keyof PaneActions, () => void>> = {};
  private readonly listeners = new Set<() => void>();

  constructor(private state: PaneState) {}

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<PaneState>): void {
    act(() => {
      this.change(change);
    });
  }

  change(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  private note(...call: Call): void {
    this.calls.push(call);
    this.effects[call[0]]?.();
  }

  private readonly later =
    (name: keyof PaneActions) =>
    (...args: readonly unknown[]): Promise<void> => {
      this.note(name, ...args);
      return Promise.resolve();
    };

  private readonly now =
    (name: keyof PaneActions) =>
    (...args: readonly unknown[]): void => {
      this.note(name, ...args);
    };

  readonly actions: PaneActions = {
    loadSchemes: this.later('loadSchemes'),
    read: this.later('read'),
    openFile: this.later('openFile'),
    chooseScheme: this.later('chooseScheme'),
    loadScheme: this.later('loadScheme'),
    useSchemeSheet: this.later('useSchemeSheet'),
    chooseLevel: this.later('chooseLevel'),
    setAsOf: this.later('setAsOf'),
    pick: this.now('pick'),
    correctRows: this.later('correctRows'),
    correctMatch: this.later('correctMatch'),
    correctSheet: this.later('correctSheet'),
    correctColumn: this.later('correctColumn'),
    setReading: this.later('setReading'),
    pinCase: this.later('pinCase'),
    plan: this.later('plan'),
    decide: this.later('decide'),
    fill: this.later('fill'),
    undoLast: this.later('undoLast'),
    check: this.later('check'),
    keepChecks: this.now('keepChecks'),
    cancel: this.now('cancel'),
    dismissFailure: this.now('dismissFailure'),
    dismissPreview: this.now('dismissPreview'),
    newWorkbook: this.later('newWorkbook'),
    forget: this.later('forget'),
    reveal: this.later('reveal'),
    download: this.later('download'),
    weighImport: this.later('weighImport'),
    decideImport: this.later('decideImport'),
    importNow: this.later('importNow'),
    dismissImport: this.now('dismissImport'),
  };
}

export class FakeHost implements PaneHost {
  readonly kind = 'excel';
  shownTheme: HostTheme = 'light';
  tag: 'zh-CN' | 'en-US' = 'zh-CN';
  lines: () => Promise<readonly HealthLine[]> = () => Promise.resolve([]);
  tryFunctions: PaneHost['tryFunctions'] = null;
  private readonly watchers = new Set<() => void>();

  constructor(readonly ready: Promise<Phrase | null> = Promise.resolve(null)) {}

  readonly language = () => this.tag;
  readonly theme = () => this.shownTheme;
  readonly watchTheme = (listener: () => void): (() => void) => {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  };
  readonly health = () => this.lines();
  readonly live = () => Promise.resolve(null);

  changeTheme(theme: HostTheme): void {
    act(() => {
      this.shownTheme = theme;
      this.watchers.forEach((watcher) => {
        watcher();
      });
    });
  }
}

/** Storage that may be told to fail. */
export class FakeStorage implements PreferenceStorage {
  readonly kept = new Map<string, string>();
  forbidden = false;

  getItem(key: string): string | null {
    if (this.forbidden) throw new Error('forbidden');
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.forbidden) throw new Error('forbidden');
    this.kept.set(key, value);
  }
}

/** Shows the pane and waits until its pages are there. */
export async function showPane(state: PaneState, host: FakeHost = new FakeHost()) {
  const store = new FakeStore(state);
  const preferences = new PreferenceStore(new FakeStorage());
  const places = new Places();
  const shown = render(<App store={store} host={host} preferences={preferences} places={places} />);
  await act(async () => {
    await import('../../src/taskpane/home');
    // A host that never answers must not hold the test.
    await Promise.race([host.ready, Promise.resolve()]);
  });
  return { ...shown, store, host, preferences, places };
}

/** Every violation that axe finds, except of colours, which jsdom does not draw. */
export async function violations(container: Element): Promise<readonly string[]> {
  const { violations: found } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
