import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { Language } from '../../../src/locales';
import type { PaneState } from '../../../src/taskpane/store/state';
import { BLANK, Harness, TestPane } from './harness';
import { type Chosen, resultsOf, sample } from './sample';

afterEach(cleanup);
jest.setTimeout(60_000);
// Asking jsdom of every element whether it can be seen takes most of the time.
configure({
  defaultHidden: true,
  getElementError: (message) => new Error(message?.split('\n')[0]),
});

export const PEOPLE = ['P07', 'P12', 'P21', 'P34', 'P01'];

/** A pane over the sample workbook; every choice scores afresh. */
export async function samplePane(
  people: readonly string[] = [],
  change: Partial<PaneState> = {},
): Promise<TestPane> {
  const known = await sample();
  const scored = (chosen: Chosen) => resultsOf(known, people, chosen);
  const results = scored({ readings: {}, pins: {}, level: 'county' });
  return new TestPane({ ...BLANK, level: 'county', results, ...change }, scored);
}

/** Shows a pane; answers the page's element. */
export function show(
  pane: TestPane,
  { live = true, language = 'zh-CN' }: { live?: boolean; language?: Language } = {},
): HTMLElement {
  return render(<Harness pane={pane} live={live} language={language} />).container;
}

export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
export const turnTo = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('tab', { name }));
};
/** Opens a clause from the list, through the nodes above it. */
export const openClause = (...names: readonly string[]): void => {
  names.forEach((name, at) => {
    press(at === names.length - 1 ? name : `${name}的下级条款`);
  });
};

export async function violations(container: HTMLElement): Promise<string[]> {
  // jsdom computes no layout, so that contrast cannot be judged here.
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join()}`);
}
