import { type MessageKey, type Phrase, phrase, render } from '../../locales';
import type { RibbonButton } from '../../commands/manifest/ribbon';
import { dropTarget } from './drop';
import { element } from './element';
import { ribbonStrip } from './ribbon';
import { splitter } from './splitter';
import { switchFocusWithF6 } from './switch-focus';
import { type ThemeName, THEMES } from './themes';

export interface ShellActions {
  open(file: File): void;
  download(): void;
  press(does: RibbonButton['does']): void;
  theme(name: ThemeName): void;
  /** Opens a sample by its file name. */
  sample(name: string): void;
  readonly samples: { readonly names: readonly string[]; readonly first: string | null };
}

/** The page around the workbook: bars, the place for the grid, the frame of the pane, the status line. */
export interface Shell {
  readonly grid: HTMLElement;
  readonly frame: HTMLIFrameElement;
  showFile(name: string): void;
  /** One message at a time; `error` also for the eye. */
  say(message: Phrase, kind?: 'error' | 'info'): void;
  /** What holds for the sheet or workbook as long as it is shown; null for nothing. */
  remark(message: Phrase | null): void;
  showPane(): void;
}

const THEME_WORDS: Readonly<Record<ThemeName, MessageKey>> = {
  light: 'embedded.pageThemeLight',
  dark: 'embedded.pageThemeDark',
  contrast: 'embedded.pageThemeContrast',
};
/** The narrowest that Excel shows a pane at, and a comfortable one. */
const PANE_WIDTHS = [320, 450] as const;

export function buildShell(actions: ShellActions): Shell {
  const words = (key: MessageKey): string => render(phrase(key));
  const fileName = element('span', { class: 'file', 'data-file': '' });
  const frame = element('iframe', { title: words('embedded.pagePane') });
  switchFocusWithF6(frame);
  const pane = element(
    'section',
    { class: 'pane', 'aria-label': words('embedded.pagePane') },
    frame,
  );
  const [, comfortable] = PANE_WIDTHS;
  const bar = splitter(pane, comfortable);
  const widths = PANE_WIDTHS.map((width) => {
    const made = button(render(phrase('embedded.pageWidth', { width })), () => {
      bar.setWidth(width);
    });
    made.dataset.width = String(width);
    return made;
  });
  const header = element(
    'header',
    { class: 'bar' },
    element('h1', {}, words('embedded.pageTitle')),
    element(
      'span',
      { class: 'badge', title: words('embedded.pageBadgeTip') },
      words('embedded.pageBadge'),
    ),
    fileName,
    ...fileButtons(actions),
    themePicker(actions),
    samplePicker(actions),
    ...widths,
  );
  const gridHolder = element('div');
  const grid = element(
    'section',
    { class: 'grid', 'aria-label': words('embedded.pageGrid') },
    gridHolder,
  );
  const message = element('span', { role: 'status' });
  const remark = element('span', { class: 'remark' });
  document.body.append(
    header,
    ribbonStrip((does) => {
      actions.press(does);
    }),
    element('main', {}, grid, bar.element, pane),
    element('footer', { class: 'status' }, message, remark),
    dropTarget((file) => {
      actions.open(file);
    }),
  );
  return {
    grid: gridHolder,
    frame,
    showFile: (name) => {
      fileName.textContent = name;
      fileName.title = name;
    },
    say: (what, kind = 'info') => {
      message.textContent = render(what);
      message.dataset.kind = kind;
    },
    remark: (what) => {
      remark.textContent = what === null ? '' : render(what);
    },
    showPane: () => {
      frame.focus();
    },
  };
}

function button(label: string, press: () => void, style = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: style }, label);
  made.addEventListener('click', press);
  return made;
}

function fileButtons(actions: ShellActions): readonly HTMLElement[] {
  const label = render(phrase('embedded.pageOpen'));
  const input = element('input', {
    type: 'file',
    accept: '.xlsx',
    hidden: '',
    'aria-label': label,
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // The same file may be chosen again.
    if (file !== undefined) actions.open(file);
    input.value = '';
  });
  const open = button(label, () => {
    input.click();
  });
  const download = button(
    render(phrase('embedded.pageDownload')),
    () => {
      actions.download();
    },
    'main',
  );
  return [open, input, download];
}

/** A sample to open in place of the workbook that is there. */
function samplePicker(actions: ShellActions): HTMLElement {
  const { names, first } = actions.samples;
  const picker = element(
    'select',
    {},
    ...names.map((name) => element('option', { value: name }, name.replace(/\.xlsx$/, ''))),
  );
  if (first !== null) picker.value = first;
  picker.addEventListener('change', () => {
    actions.sample(picker.value);
  });
  return element('label', {}, render(phrase('embedded.pageSamples')), picker);
}

function themePicker(actions: ShellActions): HTMLElement {
  const picker = element(
    'select',
    {},
    ...THEMES.map((name) => element('option', { value: name }, render(phrase(THEME_WORDS[name])))),
  );
  picker.addEventListener('change', () => {
    const chosen = THEMES.find((name) => name === picker.value);
    if (chosen !== undefined) actions.theme(chosen);
  });
  return element('label', {}, render(phrase('embedded.pageTheme')), picker);
}
