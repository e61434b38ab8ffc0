import { phrase, render } from '../../locales';
import { RIBBON, type RibbonButton } from '../../commands/manifest/ribbon';
import { element } from './element';

/** The add-in's tab as a strip: the same groups and buttons that the manifest gives Excel. */
export function ribbonStrip(press: (does: RibbonButton['does']) => void): HTMLElement {
  const groups = RIBBON.map((group) => {
    const label = render(phrase(group.label));
    const buttons = group.buttons.map((button) => {
      const icon = element('img', { src: `icons/${button.icon}-20.png`, alt: '' });
      const made = element(
        'button',
        { type: 'button', title: render(phrase(button.tip)), 'data-command': button.does },
        icon,
        render(phrase(button.label)),
      );
      made.addEventListener('click', () => {
        press(button.does);
      });
      return made;
    });
    return element(
      'div',
      { role: 'group', 'aria-label': label },
      element('span', { class: 'group', 'aria-hidden': 'true' }, label),
      ...buttons,
    );
  });
  const name = render(phrase('ribbon.tab'));
  return element('div', { class: 'ribbon', role: 'toolbar', 'aria-label': name }, ...groups);
}
