/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import '../../../src/locales';
import { SheetColumns, SheetPerson } from '../../../src/taskpane/home/sheet-columns';
import { SheetsStep } from '../../../src/taskpane/home/sheets-step';
import { WordsProvider } from '../../../src/taskpane/shell/words';
import { BLANK, FakeStore, MATCH } from '../fake';

function shown(part: 'person' | 'columns') {
  const store = new FakeStore(BLANK);
  const props = { match: MATCH, busy: false, people: ['P01', 'P02'], actions: store.actions };
  render(
    <WordsProvider language="zh-CN">
      {part === 'person' ? (
        <SheetPerson {...props} match={{ ...MATCH, subject: null, needsPerson: true }} />
      ) : (
        <SheetColumns {...props} />
      )}
    </WordsProvider>,
  );
  return store;
}

test('a candidate’s table that does not say whose it is asks for the person', () => {
  const store = shown('person');
  const select = screen.getByLabelText('这张表是谁的自评表？');
  expect(screen.getByText('请选择人员')).toBeTruthy();
  fireEvent.change(select, { target: { value: 'P02' } });
  expect(store.calls).toEqual([['correctMatch', '自评表', { subject: 'P02' }]]);
});

test('the column that takes the scores can be another one', () => {
  const store = shown('columns');
  expect(screen.getAllByText('在表格右侧新增一列')).toHaveLength(2);
  expect(screen.getByLabelText('计分说明填在')).toBeTruthy();
  expect(screen.getByLabelText('佐证材料填在')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('自评得分填在'), { target: { value: '5' } });
  expect(store.calls).toEqual([['correctMatch', '自评表', { columns: { score: 5 } }]]);
});

test('a table that our template made has nothing to correct', () => {
  const store = new FakeStore(BLANK);
  const made = { ...MATCH, remembered: true, correctable: false };
  render(
    <WordsProvider language="zh-CN">
      <SheetsStep
        number={2}
        state={{ ...BLANK, sheets: [made] }}
        actions={store.actions}
        reveal={null}
      />
    </WordsProvider>,
  );
  expect(screen.queryByText('核对填写的列')).toBeNull();
});
