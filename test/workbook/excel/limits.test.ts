import { Faults } from '../../../src/embedded/host';
import { expectReadable, refusalOf } from '../refusing';
import { ChunkSize } from '../../../src/workbook/excel/chunk-size';
import { cut, blocksOf, cellsOf } from '../../../src/workbook/excel/blocks';
import { numbers, openSheets, set, stateOf } from './support';

describe('sizes', () => {
  it('reads in as many requests as the answers need, and grows and shrinks with them', async () => {
    const { workbook } = await openSheets([numbers(400, 30)], {
      limits: { request: 5_000_000, response: 60_000 },
    });
    const shares: number[] = [];
    const sheet = (await workbook.read({ onProgress: (share) => shares.push(share) })).sheets[0];
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([400, 30]);
    for (const row of [1, 57, 200, 399, 400]) {
      expect(sheet?.cell(row, 30)).toBe((row - 1) * 30 + 29);
    }
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
  });

  it('says so where not even one cell can be read', async () => {
    const { workbook } = await openSheets(
      [{ name: '表', rows: [[{ value: '长'.repeat(3000) }]] }],
      {
        limits: { request: 5_000_000, response: 4_000 },
      },
    );
    const refusal = await refusalOf(() => workbook.read());
    expect(refusal.phrase.key).toBe('excel.tooLarge');
    expectReadable(refusal.phrase);
  });

  it('writes more than 5 MB in several requests, and tells how far it is', async () => {
    const { model, workbook } = await openSheets([{ name: '表', rows: [] }]);
    const text = '字'.repeat(1500);
    const edits = Array.from({ length: 1500 }, (_, index) => set(index + 1, 1, text));
    const shares: number[] = [];
    const report = await workbook.apply(edits, { onProgress: (share) => shares.push(share) });
    expect(report).toMatchObject({ changed: 1500, losses: [] });
    expect(model.sheets[0]?.cell(1500, 1).value).toBe(text);
    expect(shares.length).toBeGreaterThan(1);
  }, 60_000);

  it('brings everything back when it is stopped in the middle', async () => {
    const { model, workbook } = await openSheets([{ name: '表', rows: [[{ value: '在' }]] }]);
    const before = stateOf(model);
    const text = '字'.repeat(1500);
    const edits = Array.from({ length: 1500 }, (_, index) => set(index + 2, 1, text));
    const stop = new AbortController();
    const work = workbook.apply(edits, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort(new Error('停'));
      },
    });
    await expect(work).rejects.toThrow('停');
    expect(stateOf(model)).toEqual(before);
  }, 60_000);

  it('learns how many cells an answer holds', () => {
    const size = new ChunkSize(40_000);
    expect(size.cells).toBe(40_000);
    size.learn(40_000, 12_000_000);
    expect(size.cells).toBe(10_000);
    for (let round = 0; round < 9; round += 1) size.learn(10_000, 80_000);
    expect(size.cells).toBeGreaterThan(100_000);
    expect(size.shrink(1000)).toBe(true);
    expect(size.cells).toBe(500);
    expect(size.shrink(1)).toBe(false);
  });

  it('cuts areas without losing or doubling a cell', () => {
    const area = { top: 3, left: 2, bottom: 40, right: 9 };
    for (const limit of [1, 7, 8, 50, 303, 304]) {
      const pieces = cut(area, limit);
      expect(pieces.reduce((sum, piece) => sum + cellsOf(piece), 0)).toBe(cellsOf(area));
      expect(Math.max(...pieces.map(cellsOf))).toBeLessThanOrEqual(limit);
    }
    const cells = [
      { row: 1, column: 1 },
      { row: 1, column: 2 },
      { row: 2, column: 1 },
      { row: 2, column: 2 },
      { row: 4, column: 1 },
      { row: 3, column: 7 },
    ];
    expect(blocksOf(cells)).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 3, left: 7, bottom: 3, right: 7 },
      { top: 4, left: 1, bottom: 4, right: 1 },
    ]);
  });
});

describe('one batch where one will do', () => {
  it('writes a hundred cells, a sheet and the memory in one request', async () => {
    const { workbook } = await openSheets([numbers(100, 3)]);
    let changing = 0;
    const original = Excel.run.bind(Excel);
    const spy = jest.spyOn(Excel, 'run').mockImplementation(((
      options: never,
      batch: (context: Excel.RequestContext) => Promise<unknown>,
    ) =>
      original(options, (context: Excel.RequestContext) => {
        const sync = context.sync.bind(context);
        context.sync = (...more: never[]) => {
          changing += 1;
          return sync(...more);
        };
        return batch(context);
      })) as never);
    try {
      const edits = Array.from({ length: 100 }, (_, row) => set(row + 1, 2, 'x', row * 3 + 1));
      await workbook.apply([...edits, { kind: 'remember', memory: 'm' }]);
    } finally {
      spy.mockRestore();
    }
    // Looking takes seven, writing one, reading back one.
    expect(changing).toBeLessThanOrEqual(9);
  });
});

describe('a cell that is being edited', () => {
  it('makes the work wait, says so, and lets it go on afterwards', async () => {
    const faults = new Faults();
    const { model, workbook } = await openSheets([numbers(2, 2)], { faults });
    faults.startCellEdit();
    let waited = 0;
    const work = workbook.apply([set(1, 1, 5, 0)], {
      onWaiting: () => {
        waited += 1;
        faults.endCellEdit();
      },
    });
    expect((await work).changed).toBe(1);
    expect(waited).toBe(1);
    expect(model.sheets[0]?.cell(1, 1).value).toBe(5);
  }, 20_000);

  it('does not keep a person who stops a read waiting', async () => {
    const faults = new Faults();
    const { workbook } = await openSheets([numbers(2, 2)], { faults });
    faults.startCellEdit();
    const stop = new AbortController();
    const work = workbook.read({ signal: stop.signal });
    setTimeout(() => {
      stop.abort(new Error('停'));
    }, 50);
    await expect(work).rejects.toThrow('停');
    faults.endCellEdit();
  });
});

it('works with an Excel that answers late', async () => {
  const { workbook } = await openSheets([numbers(3, 3)], { latency: 30 });
  await workbook.apply([set(1, 1, 5, 0)]);
  expect((await workbook.read()).sheets[0]?.cell(1, 1)).toBe(5);
});
