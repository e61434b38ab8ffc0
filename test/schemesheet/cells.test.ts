import { parse } from 'yaml';
import { render, Refusal } from '../../src/locales';
import { holdsScheme, openSheets, schemeSheets, textOfSheets } from '../../src/schemesheet';
import { block } from './guide';
import { cellOf, changed, said, snapshotOf, wrong } from './sheets';

const raw = parse(block('yaml')) as Record<string, unknown>;
const sheets = schemeSheets(raw);
const at = (id: string, header: string, name = '细则'): string => cellOf(sheets, name, id, header);
const telling = async (
  cells: Readonly<Record<string, string | number | boolean | null>>,
): Promise<string> => (await wrong(raw, cells)).join('\n');

describe('what is wrong is told with sheet and cell', () => {
  test('a way of scoring that there is not', async () => {
    const cell = at('1.1', '计分方式');
    const told = await telling({ [cell]: '按心情' });
    expect(told).toContain(`${cell} 没有“按心情”这种写法`);
    // The cells beside it are not wrong for that.
    expect(told).not.toContain('却没有选计分方式');
  });

  test('a column that the way of scoring has no use for', async () => {
    const cell = at('3', '分类列');
    expect(await telling({ [cell]: '案件类别' })).toBe(
      `${cell} 按“有无计分”（计什么：事项：本年度组织了技能比武）计分时用不到“分类列”：请清空这一格，或者改选计分方式、改填“计什么”`,
    );
  });

  test('a standard without a way of scoring', async () => {
    const cell = at('1', '标准');
    expect(await telling({ [cell]: '2分' })).toContain(`${cell} 填了“标准”，却没有选计分方式`);
  });

  test('a condition, a standard and a measure that cannot be read', async () => {
    const [condition, standard, measure] = [
      at('1.1', '条件'),
      at('1.2', '标准'),
      at('3', '计什么'),
    ];
    const told = await telling({
      [condition]: '重大案件',
      [standard]: '扣一点',
      [measure]: '比武',
    });
    expect(told).toContain(`${condition} 看不懂条件“重大案件”`);
    expect(told).toContain(`${standard} 看不懂扣分标准“扣一点”`);
    expect(told).toContain(`${measure} 看不懂“比武”：这种计分方式可以写：有记录、`);
  });

  test('what lint has against the scheme: an unknown column, an unknown sheet, points that do not add up', async () => {
    const condition = at('1.1', '条件');
    expect(await telling({ [condition]: '案件种类=行政处罚' })).toContain(
      `${condition} 案件台账没有“案件种类”这一列`,
    );
    const sheet = at('2', '取数表');
    expect(await telling({ [sheet]: '月度报表' })).toContain(
      `${sheet} 没有“月度报表”这张原始数据表`,
    );
    const points = at('unit', '总分', '细则评分表');
    expect(await telling({ [points]: 30 })).toMatch(/细则评分表!.*30/);
  });

  test('a shape that the language does not know, with the clause', async () => {
    const cell = at('1.1', '分值');
    expect(await telling({ [cell]: -3 })).toMatch(new RegExp(`^${cell} .*（1.1）`));
  });

  test('a clause without its words', async () => {
    const [words, name, measure] = [at('3', '原文'), at('4', '名称'), at('3', '标准')];
    expect(await telling({ [words]: null })).toBe(`${words} 没有填“原文”：请补上`);
    expect(await telling({ [name]: null })).toBe(`${name} 没有填“名称”：请补上`);
    expect(await telling({ [measure]: null })).toBe(`${measure} 没有填“标准”：请补上`);
  });

  test('a parent that is not there, and parents in a ring', async () => {
    const cell = at('1.1', '上级编号');
    expect(await telling({ [cell]: '9' })).toContain(`${cell} 没有编号为 9 的上级`);
    expect(await telling({ [at('1', '上级编号')]: '1.1' })).toContain('又是它自己的下级');
  });

  test('a branch that cannot be read, and two kinds of branches under one clause', async () => {
    const [one, other] = [at('3', '适用'), at('4', '适用')];
    expect(await telling({ [one]: '只有县级' })).toContain(`${one} 看不懂“只有县级”`);
    expect(await telling({ [one]: '口径R1=含', [other]: '层级=县级' })).toContain(
      `${other} 同一个上级之下只能按一种层级或口径区分`,
    );
  });

  test('a column and 其他设定 that say different things', async () => {
    const rest = at('4', '其他设定');
    expect(await telling({ [rest]: 'points: 5' })).toContain(
      `${at('4', '分值')} 这里和“其他设定”里的 points 说的不一样`,
    );
    expect(await telling({ [rest]: 'points: 4' })).toBe('');
  });

  test('其他设定 that is no YAML, or no map', async () => {
    const rest = at('4', '其他设定');
    expect(await telling({ [rest]: 'rule: {' })).toContain(`${rest} “其他设定”的写法有误`);
    expect(await telling({ [rest]: '随便写写' })).toContain(`${rest} “其他设定”应当是`);
  });

  test('an error inside 其他设定 points at its cell', async () => {
    const rest = at('4', '其他设定');
    expect(await telling({ [rest]: 'rule: { more: 1 }' })).toContain(`${rest} `);
  });

  test('a section that stands in its sheet and in 其他设定 of 细则方案', async () => {
    const place = '细则方案!A11';
    const told = await telling({
      [place]: '其他设定',
      '细则方案!B11': 'facts: { 甲: { kind: flag, question: 甲？ } }',
    });
    expect(told).toContain('细则方案!B11 这里和“其他设定”里的 facts 说的不一样');
  });

  test('a list that stands in rows and in 其他设定', async () => {
    const rest = at('unit', '其他设定', '细则评分表');
    expect(await telling({ [rest]: 'layout: []' })).toContain(
      `${rest} 这里和“其他设定”里的 layout`,
    );
  });

  test('tables: not said, not known', async () => {
    const two = {
      ...raw,
      tables: { ...(raw.tables as object), other: (raw.tables as { unit: object }).unit },
    };
    const twice = schemeSheets(two);
    const told = said(
      (await import('../../src/schemesheet')).lintSheets(
        await snapshotOf(changed(twice, { '细则!A2': null, '细则!A3': '乡镇' })),
        '细则.xlsx',
      ),
    ).join('\n');
    expect(told).toContain('细则!A2 没有填这一行属于哪张评分表');
    expect(told).toContain('细则!A3 “细则评分表”里没有“乡镇”这张评分表');
  });

  test('readings: no key, an option twice, two defaults, none', async () => {
    const [key, option, standard] = ['细则口径!A3', '细则口径!E3', '细则口径!G3'];
    expect(await telling({ [key]: null })).toContain(`${key} 没有填编号`);
    expect(await telling({ [option]: '含' })).toContain(`${option} “含”出现了两次`);
    expect(await telling({ [standard]: '是' })).toContain(`${standard} 口径 R1 选了两个默认`);
    expect(await telling({ '细则口径!G2': null })).toContain(
      '细则口径!G2 口径 R1 没有选默认：请在一个选项的“默认”一列填“是”',
    );
    expect(await telling({ '细则口径!C2': null })).toContain('口径 R1 的第一行要填“问题”和“理由”');
  });

  test('facts: one name twice; rules: a kind that there is not, a clause that there is not', async () => {
    const rules = '细则名额资格!';
    expect(await telling({ [`${rules}B2`]: '奖励' })).toContain(`${rules}B2 没有“奖励”这种写法`);
    const owner = { [`${rules}B2`]: '规定', [`${rules}C2`]: '9.9', [`${rules}D2`]: 'x' };
    expect(await telling(owner)).toContain(`${rules}C2 这张表里没有编号为 9.9 的条款`);
    const params = { '细则事项!A3': '本年度组织了技能比武' };
    expect(await telling(params)).toContain('细则事项!A3 “本年度组织了技能比武”出现了两次');
  });

  test('a rule of a clause that 其他设定 holds as well', async () => {
    const rules = '细则名额资格!';
    const cells = { [`${rules}B2`]: '规定', [`${rules}C2`]: '4', [`${rules}D2`]: 'x' };
    const rest = at('4', '其他设定');
    expect(await telling({ ...cells, [rest]: 'provisions: []' })).toContain(
      `${rest} 这里和“其他设定”里的 provisions`,
    );
  });

  test('the head: a line twice, a line that there is not, levels and a period that cannot be read', async () => {
    const line = (row: number): string => `细则方案!A${row}`;
    expect(await telling({ [line(3)]: '方案编号' })).toContain(`${line(3)} “方案编号”出现了两次`);
    expect(await telling({ [line(7)]: '主办单位', '细则方案!B7': 'x' })).toContain(
      `${line(7)} 没有“主办单位”这种写法`,
    );
    expect(await telling({ '细则方案!B10': '县级、市级' })).toContain('细则方案!B10 看不懂层级');
    expect(await telling({ '细则方案!B9': '统计期间' })).toContain('细则方案!B9 看不懂期间');
  });

  test('an error value, a column twice, a column that there is not', async () => {
    const typed = changed(sheets, { '细则!AZ1': '备注' });
    const clauses = typed.find(({ name }) => name === '细则');
    const first = clauses?.rows[0]?.length ?? 0;
    expect(first).toBeGreaterThan(30);
    const rows = (clauses?.rows ?? []).map((row, index) => [
      ...Array.from({ length: first }, (_, column) => row[column] ?? null),
      index === 0 ? { value: '我的备注' } : null,
      index === 0 ? { value: '编号' } : null,
    ]);
    const broken = typed.map((sheet) => (sheet.name === '细则' ? { ...sheet, rows } : sheet));
    const { findings } = textOfSheets(await snapshotOf(broken));
    const told = said(findings).join('\n');
    expect(told).toContain('不认得列名“我的备注”');
    expect(told).toContain('“编号”一列出现了两次');
    const error = changed(sheets, {}).map((sheet) =>
      sheet.name === '细则'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, index) =>
              index === 2
                ? row.map((cell, column) => (column === 4 ? { value: { error: '#N/A' } } : cell))
                : row,
            ),
          }
        : sheet,
    );
    expect(said(textOfSheets(await snapshotOf(error)).findings).join()).toContain(
      '细则!E3 这一格是错误值 #N/A',
    );
  });
});

describe('a workbook', () => {
  test('without 细则, or without its companions', async () => {
    const none = await snapshotOf([{ name: '案件台账', rows: [[{ value: '案件编号' }]] }]);
    expect(holdsScheme(none)).toBe(false);
    expect(() => textOfSheets(none)).toThrow(Refusal);
    const clauses = sheets.filter(({ name }) => name === '细则');
    const { findings } = textOfSheets(await snapshotOf(clauses));
    expect(said(findings)).toEqual(
      expect.arrayContaining(['! 缺少“细则方案”工作表', '! 缺少“细则评分表”工作表']),
    );
  });

  test('whose own score sheet is called 细则 holds no scheme', async () => {
    const own = await snapshotOf([
      { name: '细则', rows: [[{ value: '序号' }, { value: '评分标准' }]] },
    ]);
    expect(holdsScheme(own)).toBe(false);
  });

  test('that is wrong is refused with how much there is to mend', async () => {
    const snapshot = await snapshotOf(changed(sheets, { [at('1.1', '条件')]: '重大案件' }));
    try {
      openSheets(snapshot, '细则.xlsx');
      throw new Error('opened');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(render(error.phrase)).toBe('方案有 1 处要改，改好以后再载入');
      expect(error.findings).toHaveLength(1);
    }
  });

  test('takes what Excel makes of typed cells: numbers, true, days', async () => {
    const cells = {
      [at('1.1', '单独成行')]: true,
      [at('3', '编号')]: 3,
      [at('3', '分值')]: '２分',
    };
    const { text } = textOfSheets(await snapshotOf(changed(sheets, cells)));
    expect(parse(text)).toEqual(raw);
  });
});

describe('what does not fit', () => {
  const long = '原文很长。'.repeat(8000);
  const withText = (text: string): unknown => {
    const copy = JSON.parse(JSON.stringify(raw)) as {
      tables: { unit: { nodes: { source: { text: string } }[] } };
    };
    const [node] = copy.tables.unit.nodes;
    if (node !== undefined) node.source.text = text;
    return copy;
  };

  test('a text longer than a cell runs over several cells, nothing is cut', async () => {
    const made = schemeSheets(withText(long));
    const clauses = made.find(({ name }) => name === '细则');
    expect(clauses?.rows[0]?.at(-1)?.value).toBe('其他设定（续2）');
    const { text } = textOfSheets(await snapshotOf(made));
    expect(parse(text)).toEqual(withText(long));
  });

  test.each([
    '  两头有空格 ',
    '=1+1',
    "'引号",
    '第一行\n第二行',
    '_x000D_',
    '见“其他设定”',
    '按层级：甲→1',
  ])('a quotation like %j comes back', async (words) => {
    const { text } = textOfSheets(await snapshotOf(schemeSheets(withText(words))));
    expect(parse(text)).toEqual(withText(words));
  });

  test('parts of the language that have no column stand in 其他设定', async () => {
    const more = { ...raw, 将来的写法: { a: [1, { b: null }], c: 'x' }, duties: [] };
    const { text } = textOfSheets(await snapshotOf(schemeSheets(more)));
    expect(parse(text)).toEqual(more);
  });

  test('what is no scheme, or would not come back, is refused', () => {
    expect(() => schemeSheets('text')).toThrow(Refusal);
    const { unit } = raw.tables as { unit: Record<string, unknown> };
    const { layout, ...without } = unit;
    expect(layout).toBeDefined();
    try {
      schemeSheets({ ...raw, tables: { unit: without } });
      throw new Error('written');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(render(error.phrase)).toContain('没有生成：/tables/unit/layout');
    }
  });
});
