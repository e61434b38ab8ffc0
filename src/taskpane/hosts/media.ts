import type { HostTheme } from './host';

function matches(query: string): boolean {
  return 'matchMedia' in window && window.matchMedia(query).matches;
}

/** Windows' high contrast, which outranks every theme: the browser replaces colours anyway. */
export const forcedColours = (): boolean => matches('(forced-colors: active)');

/** What the browser or the system prefers. */
export function browserTheme(): HostTheme {
  if (forcedColours()) return 'contrast';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Tells when the browser's preference changes; answers how to stop listening. */
export function watchMedia(listener: () => void): () => void {
  if (!('matchMedia' in window)) return () => undefined;
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** The pane speaks Chinese unless the person's system speaks something else. */
export function languageOf(tag: string | undefined): 'zh-CN' | 'en-US' {
  return tag === undefined || tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
