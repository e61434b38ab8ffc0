/** @jest-environment jsdom */
import { print } from '../../../src/taskpane/checks/model/print';

const PAGE =
  '<!doctype html><html lang="zh-CN"><head><title>校验结果</title><style>h1{color:red}</style></head><body><h1>一</h1><p>二</p></body></html>';

afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

/** jsdom knows no style sheets that are made by script, and no printer: both are noted instead. */
function frames(): { rules: string[]; printed: string[] } {
  const noted = { rules: [] as string[], printed: [] as string[] };
  const append = document.body.append.bind(document.body);
  jest.spyOn(document.body, 'append').mockImplementation((...nodes) => {
    append(...nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement) || node.contentWindow === null) continue;
      const view = node.contentWindow;
      Object.assign(view, {
        CSSStyleSheet: class {
          replaceSync(text: string): void {
            noted.rules.push(text);
          }
        },
        focus: () => undefined,
        print: () => {
          const { title, documentElement, body } = view.document;
          noted.printed.push(`${documentElement.lang} ${title} ${body.innerHTML}`);
        },
      });
    }
  });
  return noted;
}

test('a report is printed from a frame of its own, which goes away afterwards', () => {
  const noted = frames();
  print(PAGE);
  expect(noted).toEqual({
    rules: ['h1{color:red}'],
    printed: ['zh-CN 校验结果 <h1>一</h1><p>二</p>'],
  });
  const [frame] = document.querySelectorAll('iframe');
  expect(frame?.getAttribute('aria-hidden')).toBe('true');
  frame?.contentWindow?.dispatchEvent(new Event('afterprint'));
  expect(document.querySelectorAll('iframe')).toHaveLength(0);
});

test('where nobody tells that printing ended, the next one takes its place', () => {
  frames();
  print(PAGE);
  print(PAGE);
  expect(document.querySelectorAll('iframe')).toHaveLength(1);
});
