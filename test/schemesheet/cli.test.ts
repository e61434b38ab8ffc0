import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { schemeSheets } from '../../src/schemesheet';
import { readMemory } from '../../src/scoresheet';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { drill, folder, SCHEMES } from '../cli/harness';
import { block } from './guide';
import { cellOf, changed } from './sheets';

const YAML = block('yaml');
const sheets = schemeSheets(parse(YAML));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}
const memoryOf = async (path: string) => {
  const book = await openWorkbookFile(new Uint8Array(readFileSync(path)));
  return readMemory((await book.read()).memory).memory;
};

describe('drill scheme', () => {
  test('writes a built-in scheme as sheets and reads them back', async () => {
    const here = folder();
    const [sheet, file] = [join(here, '细则.xlsx'), join(here, 'own.yaml')];
    const made = await drill(['scheme', '--to-sheet', 'putuo-2020', '--out', sheet]);
    expect(made.code).toBe(0);
    expect(made.out).toContain('工作表：细则、细则方案、细则评分表');
    const back = await drill(['scheme', '--from-sheet', sheet, '--out', file]);
    expect(back.code).toBe(0);
    expect(back.out).toMatch(/^已生成 .*own\.yaml：/);
    const original = readFileSync(join(SCHEMES, 'putuo-2020', 'scheme.yaml'), 'utf8');
    expect(parse(readFileSync(file, 'utf8'))).toEqual(parse(original));
    expect((await drill(['lint', file])).code).toBe(0);
  });

  test('says that comments are not kept, where there are any', async () => {
    const out = join(folder(), '细则.xlsx');
    const commented = written('own.yaml', `# 注释\n${YAML}`);
    const { err } = await drill(['scheme', '--to-sheet', commented, '--out', out]);
    expect(err).toContain('注释（# 后面的话）没有写进细则表');
    const plain = written('own.yaml', YAML);
    const again = await drill(['scheme', '--to-sheet', plain, '--out', out, '--force']);
    expect(again.err).toBe('');
  });

  test('asks for one of both, and for a fitting file', async () => {
    const out = join(folder(), 'own.yaml');
    expect((await drill(['scheme', '--out', out])).err).toContain('请写 --to-sheet');
    const path = written('细则.xlsx', createWorkbookFile({ sheets }));
    const argv = ['scheme', '--from-sheet', path, '--out', join(folder(), 'own.txt')];
    expect((await drill(argv)).err).toContain('应当以 .yaml 结尾');
  });
});

describe('a scheme in a workbook', () => {
  const cell = cellOf(sheets, '细则', '1.1', '条件');
  const broken = createWorkbookFile({ sheets: changed(sheets, { [cell]: '案件种类=甲' }) });

  test('lint tells sheet and cell', async () => {
    const { code, out } = await drill(['lint', written('细则.xlsx', broken)]);
    expect(code).toBe(1);
    expect(out).toContain(`${cell}：案件台账没有“案件种类”这一列`);
    const fine = written('细则.xlsx', createWorkbookFile({ sheets }));
    expect((await drill(['lint', fine])).out).toContain('没有问题');
  });

  test('lint speaks plainly of an id in Chinese, and of a sheet that is missing', async () => {
    const id = cellOf(sheets, '细则方案', '方案编号', '内容');
    const chinese = createWorkbookFile({ sheets: changed(sheets, { [id]: '莲山-2024' }) });
    const { out } = await drill(['lint', written('细则.xlsx', chinese)]);
    expect(out).toContain(`${id}：方案编号只用小写字母、数字和短横线`);
    expect(out).not.toContain('正则');
    const without = createWorkbookFile({
      sheets: sheets.filter(({ name }) => name !== '细则评分表'),
    });
    const { out: told } = await drill(['lint', written('细则.xlsx', without)]);
    expect(told).toMatch(/^缺少“细则评分表”工作表$/m);
  });

  test('is refused by every command with sheet and cell', async () => {
    const out = join(folder(), 'T.xlsx');
    const scheme = written('细则.xlsx', broken);
    const argv = ['template', '--scheme', scheme, '--table', '集体', '--out', out];
    const { code, err } = await drill(argv);
    expect(code).toBe(2);
    expect(err).toContain('方案有 1 处要改');
    expect(err).toContain(cell);
  });

  test.each(['细则.xlsx', 'own.yaml'])(
    '%s: templates remember it, fills find it again',
    async (name) => {
      const here = folder();
      const scheme = written(name, name.endsWith('xlsx') ? createWorkbookFile({ sheets }) : YAML);
      const [template, filled] = [join(here, 'T.xlsx'), join(here, 'F.xlsx')];
      const made = await drill([
        'template',
        '--scheme',
        scheme,
        '--table',
        '集体',
        '--out',
        template,
      ]);
      expect(made.err).toBe('');
      const remembered = (await memoryOf(template))?.ownScheme;
      expect(remembered).toMatchObject({ name, from: 'file' });
      expect(parse(remembered?.text ?? '')).toEqual(parse(YAML));
      const done = await drill(['fill', template, '--as-of', '2025-01-10', '--out', filled]);
      expect(done.out).toContain('莲山县2024年执法练兵 · 集体');
      const again = await drill(['explain', filled, '1.1', '--as-of', '2025-01-10']);
      expect(again.code).toBe(0);
      expect(again.out).toContain('本项最高得10分');
      expect((await memoryOf(filled))?.ownScheme).toEqual(remembered);
    },
  );

  test('that stands in the workbook itself is read from its sheets as they are now', async () => {
    const here = folder();
    const [book, filled] = [join(here, '自评.xlsx'), join(here, 'F.xlsx')];
    writeFileSync(book, createWorkbookFile({ sheets }));
    const first = await drill(['fill', book, '--as-of', '2025-01-10', '--out', filled]);
    expect(first.out).toContain('满分 22');
    const workbook = await openWorkbookFile(new Uint8Array(readFileSync(filled)));
    const { sheets: now } = await workbook.read();
    const clauses = now.find(({ name }) => name === '细则');
    expect(clauses?.cell(2, 5)).toBe('案件查办');
    await workbook.apply([
      { kind: 'setCell', sheet: '细则', row: 2, column: 5, value: '办案', expected: '案件查办' },
    ]);
    writeFileSync(filled, workbook.toBytes());
    const again = await drill(['explain', filled, '1', '--as-of', '2025-01-10']);
    expect(again.out).toContain('1 办案');
  });

  test('takes neither a score sheet nor raw data of its sheets', async () => {
    const book = written('自评.xlsx', createWorkbookFile({ sheets }));
    const out = join(folder(), 'F.xlsx');
    const { err } = await drill(['fill', book, '--as-of', '2025-01-10', '--out', out]);
    expect(err).toBe('');
  });
});
