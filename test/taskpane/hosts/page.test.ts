/** @jest-environment jsdom */
import { render } from '../../../src/locales';
import { browserTheme, languageOf, watchMedia } from '../../../src/taskpane/hosts/media';
import { openedFrom, pageHost, saveFile } from '../../../src/taskpane/hosts/page';

type Heard = () => void;

/** A browser that prefers what the test says. */
function prefer(...queries: readonly string[]): Set<Heard> {
  const heard = new Set<Heard>();
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (query: string) => ({
      matches: queries.includes(query),
      addEventListener: (_: string, listener: Heard) => heard.add(listener),
      removeEventListener: (_: string, listener: Heard) => heard.delete(listener),
    }),
  });
  return heard;
}

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

test('the theme is the one that the browser prefers; forced colours outrank it', () => {
  expect(browserTheme()).toBe('light');
  watchMedia(() => undefined)();
  const heard = prefer(DARK);
  expect(browserTheme()).toBe('dark');
  const listener = jest.fn();
  const stop = pageHost().watchTheme(listener);
  expect(heard.size).toBe(1);
  heard.forEach((tell) => {
    tell();
  });
  expect(listener).toHaveBeenCalled();
  stop();
  expect(heard.size).toBe(0);
  prefer(DARK, FORCED);
  expect(browserTheme()).toBe('contrast');
  prefer();
  expect(browserTheme()).toBe('light');
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['ZH-hans', 'zh-CN'],
  [undefined, 'zh-CN'],
  ['en-US', 'en-US'],
  ['de', 'en-US'],
] as const)('a system that speaks %s gets %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test('the page is ready at once, has no workbook beside it and no functions', async () => {
  const host = pageHost();
  expect(await host.ready).toBeNull();
  expect(await host.live()).toBeNull();
  expect(host.tryFunctions).toBeNull();
  const lines = (await host.health()).map(({ label, value }) => [
    render(label),
    typeof value === 'string' ? value : render(value),
  ]);
  expect(lines).toEqual([
    ['运行环境', '网页版（不需要 Excel）'],
    ['打开方式', '网站'],
    ['浏览器组件', navigator.userAgent],
    ['版本', expect.stringMatching(/^\d+\.\d+\.\d+\+dev$/)],
  ]);
});

test('a page from a folder is told from one of a site', () => {
  expect(render(openedFrom('file:'))).toBe('本机或共享文件夹');
  expect(render(openedFrom('https:'))).toBe('网站');
});

test('a file is handed out under its name, and its address is given back later', () => {
  jest.useFakeTimers();
  const made: Blob[] = [];
  const revoked = jest.fn();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      made.push(blob);
      return 'blob:1';
    },
    revokeObjectURL: revoked,
  });
  const clicked: string[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this.download);
  });
  saveFile('自评-已填.xlsx', new Uint8Array([1, 2, 3]));
  expect(clicked).toEqual(['自评-已填.xlsx']);
  expect(made[0]?.size).toBe(3);
  expect(document.querySelector('a')).toBeNull();
  expect(revoked).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(revoked).toHaveBeenCalledWith('blob:1');
  click.mockRestore();
  jest.useRealTimers();
});
