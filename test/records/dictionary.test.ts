import { DICTIONARY, columnSpec, sheetDictionary } from '../../src/records';
import { synonymTargets } from '../../src/records/dictionary/synonyms';

/** The contract with the users: sheets and their headers, in order. */
const CONTRACT: Readonly<Record<string, string>> = {
  基本事项: '事项 填报值 单位 说明 佐证材料',
  人员名册:
    '人员编号 姓名 单位 在编在岗 持证 取证日期 执法证有效期至 学历 学位专业 法律职业资格 到岗日期 离岗日期',
  检查记录:
    '记录编号 检查日期 检查人员 检查对象 对象类别 检查性质 双随机 抽取日期 公示日期 有效 上报部平台 上传人 上传日期 移动终端 制作文书',
  月度数据:
    '月份 对象 在编在岗持证人数 录入系统人数 有效检查记录数 终端上传记录数 报送记录总数 完整性 规范性 时效性 问题数 通报扣分',
  案件台账:
    '案件编号 办案单位 当事人 当事人类型 立案日期 决定日期 结案日期 案件形式 拘留移送日期 拘留立案日期 犯罪移送日期 刑事立案日期 重大案件 案件类别 线索来源 推送类别 识别手段 新装备 主要承办人 审批表承办人 参与人员 参与证明 决定书扫描件 认领层级 罚款金额 系统可查 结果公开日期',
  案卷评查:
    '案卷编号 案件编号 所属单位 归属 来源 案卷类型 文书日期 结案日期 检查人 调查询问人 记录人 系统上传 门户公开 移动平台录入 评查得分 满分 专家评审分 交叉评审分 四情形 造假',
  监督帮扶:
    '轮次 行动类型 方式 组织层级 人员编号 任务完成 发现问题 典型案例 排查质量 填报质量 综合得分 违纪次数 廉洁问题',
  发布情况:
    '标题 种类 类别 案件编号 报送日期 采纳 层级 发布机关 刊物 发布日期 优秀稿件 同稿组号 链接',
  荣誉资质: '对象 名称 种类 授予机关 授予机关类别 层级 日期 行动 评定分值',
  培训活动:
    '日期 名称 类别 组织层级 我方角色 参加人员 应参加人数 内容 活动对象 主题 联合部门 查获违法 平台层级 链接',
  装备清单: '装备类别 标配项 应配数 实配数',
  扣分记录: '指标 对象 日期 发现单位 事项 关联编号 次数 扣分',
  执法稽查: '类别 对象 对象层级 日期 文书',
  问题整改:
    '来源 轮次 通报日期 问题 被投诉单位 反馈时限 反馈日期 整改时限 完成日期 正当理由 复核日期 已解决 满意',
  评委打分: '指标 对象 评委代码 分值 理由',
  对比数据: '对象 种类 指标 年份 数值 范围',
  环境质量: '区域 指标 上年 本年 数据齐备',
  否决资格: '对象 身份 事项 是否发生 认定机关 日期 说明',
  项目检查: '项目编号 类型 日期 是否检查 检查日期 未检查原因 问题 查处',
  材料时限: '事项 对象 截止日 完成日 材料 格式 齐备 份数 字数 抄送 说明',
  候选对象: '对象 姓名 单位 类型 总分 稿件数 曾参与年度 曾入选年度 评选层级',
};

test('the dictionary holds exactly the sheets and columns agreed with the users', () => {
  const declared = Object.fromEntries(
    DICTIONARY.map(({ name, columns }) => [name, columns.map((column) => column.name).join(' ')]),
  );
  const sorted = (names: Readonly<Record<string, string>>): string[] => Object.keys(names).sort();
  expect(sorted(declared)).toEqual(sorted(CONTRACT));
  expect(declared).toEqual(CONTRACT);
});

test('sheets and columns are found by name', () => {
  expect(sheetDictionary('案件台账')?.key).toEqual(['案件编号']);
  expect(sheetDictionary('案件')).toBeUndefined();
  expect(columnSpec('人员名册', '学位专业')?.options).toEqual([
    '法学类',
    '生态环境类',
    '其他相关',
    '不相关',
    '无',
  ]);
  expect(columnSpec('人员名册', '电话')).toBeUndefined();
  expect(columnSpec('电话', '人员名册')).toBeUndefined();
});

describe.each(DICTIONARY.map((sheet) => [sheet.name, sheet] as const))('%s', (_name, sheet) => {
  const names = sheet.columns.map((column) => column.name);

  test('keys and period columns are columns of the sheet', () => {
    const { key = [], keyDetails = [], periodColumns = [] } = sheet;
    expect(names).toEqual(expect.arrayContaining([...key, ...keyDetails, ...periodColumns]));
    for (const column of sheet.columns)
      if (periodColumns.includes(column.name)) expect(['date', 'month']).toContain(column.kind);
  });

  test('a header means one column only', () => {
    const headers = sheet.columns.flatMap((column) => [column.name, ...(column.synonyms ?? [])]);
    expect(new Set(headers).size).toBe(headers.length);
  });

  test('guidance fits into an input prompt and names are fit for a header', () => {
    for (const { guidance, name } of sheet.columns) {
      expect(guidance.length).toBeGreaterThan(0);
      expect(guidance.length).toBeLessThanOrEqual(255);
      expect(name).not.toMatch(/[\s()（）、]/u);
    }
  });

  test('aliases lead to values, and no value falls apart when a list is split', () => {
    for (const { aliases = {}, options = [], kind } of sheet.columns) {
      if (kind !== 'number')
        expect(options).toEqual(expect.arrayContaining(Object.values(aliases)));
      for (const option of options) expect(option).not.toMatch(/[、;；,，\n]/u);
    }
  });
});

test('no sheet is found under the name of another', () => {
  const names = DICTIONARY.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
  expect(new Set(names).size).toBe(names.length);
});

test('names of exports lead to columns that there are', () => {
  for (const [sheet, column] of synonymTargets())
    expect([sheet, column, columnSpec(sheet, column)?.name]).toEqual([sheet, column, column]);
});

test('what means something else is no synonym', () => {
  const synonyms = (sheet: string, column: string) => columnSpec(sheet, column)?.synonyms ?? [];
  expect(synonyms('案件台账', '罚款金额')).toContain('罚款额');
  expect(synonyms('案件台账', '罚款金额')).not.toContain('罚没金额');
  expect(sheetDictionary('评委打分')?.synonyms).not.toContain('评分表');
});
