/** @jest-environment jsdom */
import { browserStorage, PreferenceStore } from '../../../src/taskpane/shell/preferences';
import { FakeStorage } from '../fake';

const INITIAL = { language: 'auto', theme: 'auto', typed: 'ask' };

test('what was set is there in the next pane', () => {
  const storage = new FakeStorage();
  const first = new PreferenceStore(storage);
  const told = jest.fn();
  const stop = first.subscribe(told);
  first.set({ theme: 'dark', typed: 'keep' });
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  first.set({ language: 'en-US' });
  expect(told).toHaveBeenCalledTimes(1);
  expect(new PreferenceStore(storage).get()).toEqual({
    language: 'en-US',
    theme: 'dark',
    typed: 'keep',
  });
});

test.each(['no JSON', 'null', '3', '{"theme":"pink","typed":7,"language":null}'])(
  'a stored %s counts as nothing',
  (text) => {
    const storage = new FakeStorage();
    new PreferenceStore(storage).set({ theme: 'dark' });
    for (const key of storage.kept.keys()) storage.kept.set(key, text);
    expect(new PreferenceStore(storage).get()).toEqual(INITIAL);
  },
);

test('without storage a setting holds until the pane closes', () => {
  const storage = new FakeStorage();
  storage.forbidden = true;
  for (const store of [new PreferenceStore(storage), new PreferenceStore(null)]) {
    store.set({ theme: 'contrast' });
    expect(store.get()).toEqual({ ...INITIAL, theme: 'contrast' });
  }
});

test("the browser's storage is used where it is allowed", () => {
  new PreferenceStore(browserStorage()).set({ theme: 'light' });
  expect(new PreferenceStore(window.localStorage).get().theme).toBe('light');
  const forbidden = jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new Error('forbidden');
  });
  expect(browserStorage()).toBeNull();
  forbidden.mockRestore();
});
