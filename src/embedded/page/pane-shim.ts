/** Runs in the frame of the task pane before office.js: makes its window look like Excel's. */
const page: unknown = Reflect.get(window.parent, 'embedded');

if (isHost(page)) page.install(window);

function isHost(candidate: unknown): candidate is { install(target: object): void } {
  return typeof candidate === 'object' && candidate !== null && 'install' in candidate;
}

export {};
