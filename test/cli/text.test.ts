import fc from 'fast-check';
import { Progress } from '../../src/cli/progress';
import { textTable } from '../../src/cli/text/table';
import { cut, pad, widest, width, wrap } from '../../src/cli/text/width';

const texts = fc.string({
  unit: fc.constantFrom('案', '件', '，', '。', '（', '）', '“', '”', '…', 'a', 'B', '7', '.', ' '),
  maxLength: 200,
});

describe('width', () => {
  test('a Chinese character takes two columns', () => {
    expect(width('案件 3')).toBe(6);
    expect(pad('案件', 6)).toBe('案件  ');
    expect(pad('7', 3, 'right')).toBe('  7');
  });

  test('what does not fit is cut with an ellipsis', () => {
    expect(cut('移送公安机关', 12)).toBe('移送公安机关');
    expect(cut('移送公安机关', 11)).toBe('移送公安机…');
    expect(cut('两行\n文字', 20)).toBe('两行 文字');
  });

  test('a cut text always fits', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 3, max: 60 }), (text, columns) => {
        expect(width(cut(text, columns))).toBeLessThanOrEqual(columns);
        expect(widest(cut(text, columns, widest))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('wrapping fits and loses nothing but blanks', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 60 }), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines) expect(widest(line)).toBeLessThanOrEqual(columns);
        const bare = (all: string): string => all.replaceAll(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });

  test('a closing mark does not begin a line, and what is indented stays so', () => {
    expect(wrap('一二三四。', 8)).toEqual(['一二三', '四。']);
    expect(wrap('  一二三四', 6)).toEqual(['  一二', '  三四']);
    expect(wrap('共 99）', 6)).toEqual(['共', '99）']);
  });
});

test('a table is never wider than it may be', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 8 }), (rows) => {
      const columns = [
        { header: '指标', share: 1 },
        { header: '说明', share: 2 },
      ];
      for (const line of textTable(columns, rows, 60)) expect(width(line)).toBeLessThanOrEqual(60);
    }),
  );
});

describe('progress', () => {
  function terminal(isTTY: boolean, tick: number) {
    const written: string[] = [];
    let now = 0;
    const write = (text: string): void => {
      written.push(text);
    };
    const err = { write, isTTY, columns: 42 };
    const io = { err, now: () => (now += tick) };
    return { written, io };
  }

  test('shows a bar on a terminal once a run is long, and takes it away', () => {
    const { io, written } = terminal(true, 500);
    const progress = new Progress(io);
    progress.step('读取工作簿', 0.1);
    expect(written).toEqual([]);
    progress.step('读取工作簿', 0.5);
    expect(written.at(-1)).toMatch(/^\r\[#{15}-{15}\] {2}50% /);
    expect(width((written.at(-1) ?? '').slice(1))).toBeLessThan(42);
    progress.clear();
    expect(written.at(-1)).toMatch(/^\r +\r$/);
  });

  test('shows nothing in a pipe or for a short run', () => {
    for (const [isTTY, tick] of [
      [false, 5000],
      [true, 1],
    ] as const) {
      const { io, written } = terminal(isTTY, tick);
      const progress = new Progress(io);
      for (let step = 0; step < 20; step += 1) progress.step('计分', step / 20);
      progress.clear();
      expect(written).toEqual([]);
    }
  });
});
