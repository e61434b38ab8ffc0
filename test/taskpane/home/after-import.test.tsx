/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import '../../../src/locales';
import { Home } from '../../../src/taskpane/home';
import { SchemeStep } from '../../../src/taskpane/home/scheme-step';
import { Undo } from '../../../src/taskpane/home/undo';
import { ErrorBoundary } from '../../../src/taskpane/shell/error-boundary';
import { PlaceMark } from '../../../src/taskpane/shell/finding-list';
import { WordsProvider } from '../../../src/taskpane/shell/words';
import type { ReactNode } from 'react';
import { BLANK, FakeStore, SCHEME } from '../fake';

const shown = (part: ReactNode) => render(<WordsProvider language="zh-CN">{part}</WordsProvider>);

test('an import says what it has written, and that no file holds it yet', () => {
  const store = new FakeStore(BLANK);
  const imported = { changed: 12, sheets: ['案件台账'] };
  shown(
    <Home state={{ ...BLANK, imported, unsaved: true }} actions={store.actions} reveal={null} />,
  );
  expect(screen.getByText('导入完成，共写入 12 个单元格（案件台账）。')).toBeTruthy();
  expect(screen.getByText('有改动还没有保存成文件。')).toBeTruthy();
});

test('a day that was typed counts when the field is left; a day behind the period is remarked', () => {
  const store = new FakeStore(BLANK);
  const late = { ...BLANK, scheme: SCHEME, asOf: '2026-11-22' };
  shown(<SchemeStep number={1} state={late} actions={store.actions} />);
  const [heading] = screen.getAllByRole('button');
  if (heading !== undefined && heading.getAttribute('aria-expanded') === 'false')
    fireEvent.click(heading);
  expect(screen.getByText(/统计截止日期 2026-11-22 晚于考核期末 2025-10-31/)).toBeTruthy();
  const field = document.querySelector('input[type=date]');
  if (field === null) throw new Error('no date');
  fireEvent.change(field, { target: { value: '2025-10-10' } });
  expect(store.calls).toEqual([]);
  fireEvent.blur(field);
  expect(store.calls).toEqual([['setAsOf', '2025-10-10']]);
});

test('undo says what it leaves because somebody changed it since', () => {
  const changed = [{ sheet: '集体自评', address: 'I7' }, { sheet: '个人自评 P07' }];
  const undo = { asOf: '2025-10-10', cells: 9, sheets: ['集体自评'], changed };
  shown(<Undo undo={undo} busy={false} onUndo={() => Promise.resolve()} />);
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByText(/集体自评!I7、个人自评 P07 在填写之后又改过/)).toBeTruthy();
});

test('what was written besides a fill is taken back in words of its own', async () => {
  const undo = { asOf: '', cells: 2, sheets: ['集体自评'], changed: [] };
  const onUndo = jest.fn(() => Promise.resolve());
  shown(<Undo undo={undo} busy={false} onUndo={onUndo} />);
  fireEvent.click(screen.getByRole('button', { name: '撤销上次写入' }));
  expect(screen.getByText(/^将把 集体自评 中 2 个单元格恢复到上次写入之前/)).toBeTruthy();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '确认撤销' }));
    await Promise.resolve();
  });
  expect(onUndo).toHaveBeenCalledTimes(1);
});

test('a part that could not be loaded asks for the pane to be opened again', () => {
  const thrown = Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' });
  const Broken = (): ReactNode => {
    throw thrown;
  };
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  shown(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  silent.mockRestore();
  expect(screen.getByText(/窗格的一部分没有读到/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '重新打开窗格' })).toBeTruthy();
});

test('whole rows are named as people name them', () => {
  shown(
    <>
      <PlaceMark place={{ sheet: '检查记录', address: '12:12' }} reveal={null} />
      <PlaceMark place={{ sheet: '检查记录', address: '3:5' }} reveal={null} />
    </>,
  );
  expect(screen.getByText(/第 12 行/)).toBeTruthy();
  expect(screen.getByText(/第 3—5 行/)).toBeTruthy();
});
