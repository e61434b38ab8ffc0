/** @jest-environment jsdom */
import { switchFocusWithF6 } from '../../../src/embedded/page/switch-focus';

const press = (target: Window | Document, key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

// jsdom cannot bring a window to the front.
beforeEach(() => jest.spyOn(window, 'focus').mockReturnValue());

test('F6 goes from the cells to the pane and back; other keys stay where they are', () => {
  const cells = document.createElement('input');
  const frame = document.createElement('iframe');
  switchFocusWithF6(frame);
  document.body.append(cells, frame);
  cells.focus();
  expect(press(document, 'Tab').defaultPrevented).toBe(false);
  expect(document.activeElement).toBe(cells);
  expect(press(document, 'F6').defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(frame);
  frame.dispatchEvent(new Event('load'));
  const inside = frame.contentWindow;
  if (inside === null) throw new Error('the frame has no window');
  press(inside, 'F6');
  expect(document.activeElement).toBe(cells);
});
