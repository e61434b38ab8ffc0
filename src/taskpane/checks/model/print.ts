/**
 * Prints a page of our own making through a frame that nobody sees. The pane's policy (decision 0120) lets no style
 * text into a frame either: the rules go in through a style sheet that the frame's own script objects make.
 */
export function print(html: string): void {
  // Where printing is forbidden nobody tells that it ended: the frame stays until the next time.
  document.querySelector('iframe[data-print]')?.remove();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.dataset.print = '';
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: 'none' });
  document.body.append(frame);
  const view = frame.contentWindow;
  const inside = frame.contentDocument;
  if (view === null || inside === null) {
    frame.remove();
    return;
  }
  inside.documentElement.lang = page.documentElement.lang;
  inside.title = page.title;
  inside.adoptedStyleSheets = [...page.querySelectorAll('style')].map((style) => {
    const sheet = new (Reflect.get(view, 'CSSStyleSheet') as typeof CSSStyleSheet)();
    sheet.replaceSync(style.textContent);
    return sheet;
  });
  inside.body.append(...[...page.body.childNodes].map((node) => inside.importNode(node, true)));
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.focus();
  view.print();
}
