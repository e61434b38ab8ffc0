/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { phrase } from '../../../src/locales';
import { resultsOf, sample } from './sample';
import { samplePane, show, violations } from './screen';

test('scores that were typed into the sheet stand beside what was computed', async () => {
  const [first] = resultsOf(await sample(), [], { readings: {}, pins: {}, level: 'county' });
  if (first === undefined) throw new Error('no result');
  const total = phrase('desk.nothingToUndo');
  const cell = { nodeId: '1.1', name: '机构', address: 'I7', typed: 1.5, computed: 2 };
  const typed = { sheet: '集体自评', cells: [cell], total };
  const pane = await samplePane([], { results: [{ ...first, typed }] });
  const container = show(pane);
  expect(screen.getByText(/表中有 1 项得分是手工填写的/)).toBeTruthy();
  expect(screen.getByText('I7 机构：手填 1.5，计算 2')).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});
