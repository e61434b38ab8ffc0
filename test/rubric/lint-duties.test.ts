import { render } from '../../src/locales';
import { lintSchemeText } from '../../src/mechanisms';
import { DUTIES_SCHEME } from '../scoring/progress/scheme-text';

/** What lint says once `from` is replaced by `to`. */
function said(from: string, to: string): string[] {
  expect(DUTIES_SCHEME).toContain(from);
  return lintSchemeText(DUTIES_SCHEME.replace(from, to), 'x.yaml').map(({ message }) =>
    render(message),
  );
}

describe('lint of duties, tasks and forms', () => {
  test.each([
    ['a day that there is not', "due: '2023-06-25'", "due: '2023-06-31'", '日期范围有误'],
    [
      'months that run backwards',
      "from: '2023-06-16', to: '2023-09-30'",
      "from: '2023-10-16', to: '2023-09-30'",
      '日期范围有误',
    ],
    [
      'a count of nothing',
      'counts: { 活动简报: 1,',
      'materials: [典型案例]\n    counts: { 活动简报: 1,',
      'counts 里的“活动简报”不在 materials 里',
    ],
    [
      'a level that there is not',
      'audience: [county]',
      'audience: [town]',
      'levels 里没有声明层级“town”',
    ],
    ['a table that there is not', 'audience: [county]', 'tables: [other]', 'tables 里没有 other'],
    [
      'a fact that nobody declares',
      'unit: 本单位',
      'unit: 单位名',
      '事项“单位名”没有声明：请列入“细则事项”表（YAML 文件写在 facts 里）',
    ],
    ['a unit that cannot be answered', 'units: [乙区]', 'units: [丁区]', '丁区'],
    ['a unit with two tasks', 'units: [乙区]', 'units: [甲区]', '单位“甲区”在任务分配里写了两次'],
    [
      'a kind that there is not',
      'by: 案件类别',
      'by: 案件名称',
      '案件台账没有“案件名称”这一列（见 docs/records.md）',
    ],
    [
      'a sheet that is taken',
      'sheet: 联络员名单\n',
      'sheet: 材料时限\n',
      '表单的工作表名“材料时限”已有别的用处，请换一个',
    ],
    [
      'a printed cell without a column',
      "{ 序号: '2', 备注: 科室负责人 }",
      "{ 序号: '2', 职务: 科室负责人 }",
      '表单的行写了“职务”，columns 里没有这一列',
    ],
    ['two duties of one id', 'id: N3', 'id: N2', '编号 N2 重复'],
    [
      'a submission by a day that there is not',
      "due: '2023-11-20'",
      "due: '2023-11-31'",
      '日期范围有误',
    ],
  ])('%s', (_, from, to, expected) => {
    const messages = said(from, to);
    expect(messages.some((message) => message.includes(expected))).toBe(true);
  });
});
