/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { NextBar } from '../../../src/taskpane/shell/next-bar';
import { WordsProvider } from '../../../src/taskpane/shell/words';
import { BLANK } from '../fake';

const nothing = (): void => undefined;

test('while Excel waits for a cell that is being edited, the pane says what to do', () => {
  const bar = (waiting: boolean) => (
    <WordsProvider language="zh-CN">
      <NextBar
        state={{ ...BLANK, busy: { doing: 'fill', share: null, cancellable: true, waiting } }}
        ready
        onRead={nothing}
        onPlan={nothing}
        onFill={nothing}
        onDismiss={nothing}
        onResults={nothing}
        onCheck={nothing}
        onDownload={nothing}
        onCancel={nothing}
      />
    </WordsProvider>
  );
  const { rerender } = render(bar(false));
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(bar(true));
  expect(screen.getByRole('alert').textContent).toContain('请先完成单元格编辑');
});
