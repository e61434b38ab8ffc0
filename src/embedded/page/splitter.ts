import { phrase, render } from '../../locales';
import { element } from './element';

/** What Excel lets a task pane be, about. */
const NARROWEST = 240;
const WIDEST = 800;
const STEP = 16;

export interface Splitter {
  readonly element: HTMLElement;
  readonly width: number;
  setWidth(pixels: number): void;
}

/** The bar between grid and pane: dragged, or moved by arrow keys, Home and End. */
export function splitter(pane: HTMLElement, first: number): Splitter {
  const bar = element('div', {
    class: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': render(phrase('embedded.pageSplitter')),
    'aria-valuemin': String(NARROWEST),
    'aria-valuemax': String(WIDEST),
  });
  let width = first;
  const setWidth = (pixels: number): void => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)));
    pane.style.flex = `0 0 ${width}px`;
    bar.setAttribute('aria-valuenow', String(width));
  };
  setWidth(first);
  bar.addEventListener('keydown', (event) => {
    const wider = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (wider !== undefined) setWidth(width + wider);
    else if (event.key === 'Home') setWidth(WIDEST);
    else if (event.key === 'End') setWidth(NARROWEST);
    else return;
    event.preventDefault();
  });
  bar.addEventListener('pointerdown', (down) => {
    const start = width;
    bar.setPointerCapture(down.pointerId);
    // The frame would swallow what moves over it.
    document.body.classList.add('dragging');
    const move = (event: PointerEvent): void => {
      setWidth(start + down.clientX - event.clientX);
    };
    const up = (): void => {
      document.body.classList.remove('dragging');
      bar.removeEventListener('pointermove', move);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', up, { once: true });
    bar.addEventListener('pointercancel', up, { once: true });
  });
  return {
    element: bar,
    get width() {
      return width;
    },
    setWidth,
  };
}
