import { phrase, render } from '../../locales';
import { element } from './element';

/** Lets people drop a file anywhere on the page. */
export function dropTarget(take: (file: File) => void): HTMLElement {
  const shade = element('div', { class: 'drop' }, render(phrase('embedded.pageDropHere')));
  const { body } = document;
  const holdsFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragenter', (event) => {
    if (holdsFile(event)) body.classList.add('dropping', 'dragging');
  });
  document.addEventListener('dragover', (event) => {
    if (holdsFile(event)) event.preventDefault();
  });
  const done = (): void => {
    body.classList.remove('dropping', 'dragging');
  };
  shade.addEventListener('dragleave', done);
  document.addEventListener('drop', (event) => {
    done();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    take(file);
  });
  return shade;
}
