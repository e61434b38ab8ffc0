/** @jest-environment jsdom */
import { render } from '../../../src/locales';
import { tryFunctions } from '../../../src/taskpane/hosts/canary';
import type { HealthLine } from '../../../src/taskpane/hosts/host';
import { officeHost, showPane } from '../../../src/taskpane/hosts/office';

/** As much of `Office` as the host asks for. */
interface FakeOffice {
  host?: string | null;
  language?: string;
  theme?: { bodyBackgroundColor: string; bodyForegroundColor: string };
  sets?: Readonly<Record<string, number>>;
}

function office({
  host = 'Excel',
  language = 'zh-CN',
  theme,
  sets = { ExcelApi: 17, SharedRuntime: 1 },
}: FakeOffice = {}) {
  const isSetSupported = (set: string, version: string): boolean =>
    Number(version.split('.')[1]) <= (sets[set] ?? -1);
  const fake = {
    onReady: () => Promise.resolve({ host, platform: 'PC' }),
    addin: { showAsTaskpane: jest.fn(() => Promise.resolve()) },
    context: {
      displayLanguage: language,
      officeTheme: theme,
      requirements: { isSetSupported },
      diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.1' },
    },
  };
  Object.defineProperty(globalThis, 'Office', { configurable: true, value: fake });
  return fake;
}

const noWorkbook = () => Promise.reject(new Error('not asked for'));
const said = (line: HealthLine | undefined): string =>
  line === undefined
    ? ''
    : `${render(line.label)}：${typeof line.value === 'string' ? line.value : render(line.value)}`;

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
  document.head.replaceChildren();
  document.body.removeAttribute('style');
  jest.useRealTimers();
});

describe('whether the pane can work', () => {
  test('in a recent Excel it can, and the workbook is asked for only then', async () => {
    office();
    const open = jest.fn(noWorkbook);
    const host = officeHost(open);
    expect(await host.ready).toBeNull();
    await expect(host.live()).rejects.toThrow('not asked for');
    await showPane();
    expect(open).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['an ordinary browser', { host: null }, '这个页面要在 Excel 里打开'],
    ['an old Excel', { sets: { ExcelApi: 8 } }, '这个版本的 Excel 太旧'],
  ])('in %s it says what to use instead', async (_, fake, words) => {
    office(fake);
    const host = officeHost(noWorkbook);
    const problem = await host.ready;
    expect(problem === null ? '' : render(problem)).toContain(words);
    expect(problem === null ? '' : render(problem)).toContain('请使用网页版');
    expect(await host.live()).toBeNull();
    expect(said((await host.health())[0])).toContain(words);
  });

  test('where office.js cannot be reached it says so, as soon as that is known', async () => {
    const problem = await officeHost(noWorkbook).ready;
    expect(problem === null ? '' : render(problem)).toContain('office.js');
    const script = document.createElement('script');
    script.dataset.office = '';
    document.head.append(script);
    const failing = officeHost(noWorkbook);
    script.dispatchEvent(new Event('error'));
    expect((await failing.ready)?.key).toBe('shell.officeMissing');
    const loading = officeHost(noWorkbook);
    office();
    script.dispatchEvent(new Event('load'));
    expect(await loading.ready).toBeNull();
  });
});

describe('looks and language', () => {
  test('follow Excel while it runs', async () => {
    jest.useFakeTimers();
    const fake = office({
      language: 'en-US',
      theme: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#ffffff' },
    });
    const host = officeHost(noWorkbook);
    expect(host.language()).toBe('en-US');
    expect(host.theme()).toBe('dark');
    const told = jest.fn();
    const stop = host.watchTheme(told);
    fake.context.officeTheme = { bodyBackgroundColor: '#f0f0f0', bodyForegroundColor: '#000000' };
    await jest.advanceTimersByTimeAsync(5000);
    expect(told.mock.calls.length).toBeGreaterThan(1);
    expect(host.theme()).toBe('light');
    stop();
    told.mockClear();
    await jest.advanceTimersByTimeAsync(5000);
    expect(told).not.toHaveBeenCalled();
  });

  test('without a theme (Excel on the web) the page behind decides, else light', () => {
    office();
    expect(officeHost(noWorkbook).theme()).toBe('light');
    document.body.style.backgroundColor = 'rgb(20, 20, 20)';
    expect(officeHost(noWorkbook).theme()).toBe('dark');
  });

  test("before Excel answers they are the browser's", () => {
    const host = officeHost(noWorkbook);
    expect(host.language()).toBe('en-US');
    expect(host.theme()).toBe('light');
  });

  test("the system's forced colours outrank Excel's theme", () => {
    office({ theme: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#000000' } });
    Object.defineProperty(window, 'matchMedia', {
      configurable: true,
      value: (query: string) => ({ matches: query.includes('forced') }),
    });
    expect(officeHost(noWorkbook).theme()).toBe('contrast');
    Reflect.deleteProperty(window, 'matchMedia');
  });
});

test('the health panel names the host, what it supports, browser and build', async () => {
  office();
  const lines = (await officeHost(noWorkbook).health()).map(said);
  expect(lines).toEqual([
    '运行环境：Excel 16.0.1 (PC)',
    '接口 ExcelApi：1.17',
    '接口 CustomFunctionsRuntime：不支持',
    '接口 SharedRuntime：1.1',
    `浏览器组件：${navigator.userAgent}`,
    expect.stringMatching(/^版本：/),
  ]);
});

describe('trying the functions', () => {
  /** A workbook whose one cell comes to these values, one after another. */
  function excel(values: readonly unknown[]) {
    let syncs = 0;
    const sheet = {
      visibility: 'Visible',
      deleted: false,
      getRange: () => cell,
      delete: () => {
        sheet.deleted = true;
      },
    };
    const cell = {
      formulas: [] as unknown[][],
      load: jest.fn(),
      get values() {
        return [[values[Math.min(syncs, values.length) - 1]]];
      },
    };
    const context = {
      workbook: { worksheets: { add: () => sheet } },
      sync: () => {
        syncs += 1;
        return Promise.resolve();
      },
    };
    const run = (batch: (given: typeof context) => Promise<unknown>) => batch(context);
    Object.defineProperty(globalThis, 'Excel', { configurable: true, value: { run } });
    return { sheet, cell };
  }

  test('a version is the proof; the hidden sheet is gone afterwards', async () => {
    jest.useFakeTimers();
    const { sheet, cell } = excel(['#BUSY!', '0.1.0+x']);
    const trying = tryFunctions();
    await jest.runAllTimersAsync();
    expect(said(await trying)).toBe('DRILL 函数：可以计算（0.1.0+x）');
    expect(cell.formulas).toEqual([['=DRILL.VERSION()']]);
    expect([sheet.visibility, sheet.deleted]).toEqual(['Hidden', true]);
  });

  test('an error that stays is told, with what to do; the sheet is gone as well', async () => {
    jest.useFakeTimers();
    const { sheet } = excel(['#NAME?']);
    const trying = tryFunctions();
    await jest.runAllTimersAsync();
    const line = await trying;
    expect(said(line)).toContain('不能计算');
    expect(line.state).toBe('bad');
    expect(sheet.deleted).toBe(true);
  });

  test('a workbook that takes no sheet leaves the question open', async () => {
    const run = () => Promise.reject(new Error('AccessDenied'));
    Object.defineProperty(globalThis, 'Excel', { configurable: true, value: { run } });
    expect(said(await tryFunctions())).toContain('工作簿结构受保护');
  });
});
