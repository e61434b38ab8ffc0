import { type Phrase, phrase } from '../../locales/shell';
import { handOut } from '../shell/hand-out';
import { buildName } from './build';
import type { PaneHost } from './host';
import { browserTheme, languageOf, watchMedia } from './media';

/** Whether the page came from a folder or from a site. */
export function openedFrom(protocol: string): Phrase {
  return phrase(protocol === 'file:' ? 'pane.healthFolder' : 'pane.healthServer');
}

/** The pane as an ordinary page over files: no Office, no network, also from a shared folder. */
export function pageHost(): PaneHost {
  return {
    kind: 'page',
    ready: Promise.resolve(null),
    language: () => languageOf(navigator.language),
    theme: browserTheme,
    watchTheme: watchMedia,
    health: () =>
      Promise.resolve([
        { label: phrase('pane.healthHost'), value: phrase('pane.healthPage'), state: 'good' },
        {
          label: phrase('pane.healthPlace'),
          value: openedFrom(window.location.protocol),
          state: 'plain',
        },
        { label: phrase('pane.healthBrowser'), value: navigator.userAgent, state: 'plain' },
        { label: phrase('pane.healthBuild'), value: buildName(), state: 'plain' },
      ]),
    tryFunctions: null,
    live: () => Promise.resolve(null),
  };
}

/** Hands a workbook out as a file. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  handOut(name, new Blob([new Uint8Array(bytes)], { type }));
}
