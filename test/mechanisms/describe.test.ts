import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGUAGES, render } from '../../src/locales';
import {
  conditionWords,
  describeKind,
  describeRule,
  MECHANISMS,
  quantityWords,
  type RuleKind,
  ruleSchema,
  testWords,
} from '../../src/mechanisms';
import { condition, quantity, test as testSchema } from '../../src/rubric';

/** A rule in words, as both languages say it. */
const said = (yaml: string): string =>
  describeRule(ruleSchema.parse(parse(yaml)))
    .map((one) => render(one))
    .join('');
const condition_ = (yaml: string): string => render(conditionWords(condition.parse(parse(yaml))));
const quantity_ = (yaml: string): string => render(quantityWords(quantity.parse(parse(yaml))));
const test_ = (yaml: string): string => render(testWords(testSchema.parse(parse(yaml))));

describe('conditions', () => {
  test.each([
    ['案件类别: 危险废物', '“案件类别”为危险废物'],
    ['重大案件: false', '“重大案件”为否'],
    ['决定日期: { within: period }', '“决定日期”在统计期间内'],
    ["决定日期: { from: '2025-01-01' }", '“决定日期”不早于 2025-01-01'],
    ["决定日期: { to: '2025-01-01' }", '“决定日期”不晚于 2025-01-01'],
    ['决定日期: { filled: false }', '“决定日期”为空'],
    ['识别手段: { some: true }', '“识别手段”有内容（不是“无”）'],
    ['主要承办人: { subject: true }', '“主要承办人”是本参评对象'],
    ['实配数: { atMost: 3 }', '“实配数”不高于 3'],
    ['实配数: { below: { column: 应配数 } }', '“实配数”低于 “应配数”'],
    ['完成日期: { atLeast: { column: 整改时限 } }', '“完成日期”不早于“整改时限”'],
    ['完成日期: { above: { column: 整改时限 } }', '“完成日期”晚于“整改时限”'],
    ['完成日期: { atMost: { column: 整改时限 } }', '“完成日期”不晚于“整改时限”'],
    ['完成日期: { below: { column: 整改时限 } }', '“完成日期”早于“整改时限”'],
    ['整改时限: { past: true }', '“整改时限”已过'],
    ['整改时限: { past: false }', '“整改时限”未过'],
    [
      '案件类别: { oneOf: [土壤污染], orListed: 其他 }',
      '“案件类别”为土壤污染，或者基本事项“其他”所列的值',
    ],
    ['not: { 重大案件: true }', '“重大案件”不为是'],
    ['not: { 主要承办人: { subject: true } }', '“主要承办人”不是本参评对象'],
    ['not: { 实配数: { atLeast: 1 } }', '并非：“实配数”不低于 1'],
    ['not: { 案件类别: 甲, 重大案件: true }', '并非：“案件类别”为甲，并且“重大案件”为是'],
    [
      'not: { any: [{ 案件类别: 甲 }, { 案件类别: 乙 }] }',
      '并非：（“案件类别”为甲，或者“案件类别”为乙）',
    ],
    [
      'any: [{ 案件类别: 甲, 重大案件: true }, { 案件类别: 乙 }]',
      '（（“案件类别”为甲，并且“重大案件”为是），或者“案件类别”为乙）',
    ],
    ['any: [{ 案件类别: 甲 }]', '“案件类别”为甲'],
    [
      'exists: { in: 案件台账, match: { 案件编号: 编号 } }',
      '“案件台账”中有对应的记录［“案件编号”与本条“编号”相同］',
    ],
  ])('%s', (yaml, words) => {
    expect(condition_(yaml)).toBe(words);
  });
});

describe('figures', () => {
  test.each([
    ['constant: 3', '3'],
    [
      '{ count: { from: 监督帮扶 }, distinct: 人员编号 }',
      '“监督帮扶”的全部记录中不同“人员编号”的个数',
    ],
    [
      'share: { of: { from: 检查记录 }, that: { 双随机: true }, whenZero: pending, roundPercent: 0 }',
      '“检查记录”的全部记录中，“双随机”为是的所占的百分比（没有可作分母的，由上级认定；比较前四舍五入到 0 位小数）',
    ],
    [
      'ratio: { numerator: { constant: 1 }, denominator: { constant: 2 }, whenZero: zero }',
      '1 ÷ 2 × 100%（没有可作分母的，按 0 计）',
    ],
    ['{ greatest: { from: 对比数据 }, of: 数值 }', '“对比数据”的全部记录中最大的“数值”'],
    ['difference: [{ constant: 2 }, { fact: 甲 }]', '2减去基本事项“甲”填的数'],
  ])('%s', (yaml, words) => {
    expect(quantity_(yaml)).toBe(words);
  });

  test('months of a day that may be any of several', () => {
    const yaml = `count: { from: 案件台账, during: { date: [决定日期, 结案日期], window: { from: '2025-01-01' } } }`;
    expect(quantity_(yaml)).toBe(
      '“案件台账”的记录［“决定日期、结案日期（任一个）”在 2025-01-01 至 … 之间］的条数',
    );
  });
});

describe('tests', () => {
  test.each([
    ['true', '不论如何'],
    ['false', '不适用本条'],
    ['not: { exists: { from: 问题整改 } }', '没有“问题整改”的全部记录'],
    ['{ exists: { from: 问题整改 }, atLeast: 2 }', '有不少于 2 条“问题整改”的全部记录'],
    ['not: { fact: 甲 }', '基本事项“甲”填“否”'],
    ['not: { fact: 甲, above: 2 }', '并非：基本事项“甲”填的数高于 2'],
    ['{ fact: 甲, is: [乙, 丙] }', '基本事项“甲”填乙、丙'],
    ['{ quantity: { constant: 2 }, above: 1 }', '2高于 1'],
    ['not: { quantity: { constant: 2 }, atLeast: 1 }', '2低于 1'],
    ['not: { quantity: { constant: 2 }, above: 1 }', '2不高于 1'],
    [
      'runsOver: { selection: { from: 候选对象 }, column: 曾入选年度, years: 3 }',
      '“候选对象”的全部记录中“曾入选年度”列出了此前连续 3 年的每一年',
    ],
  ])('%s', (yaml, words) => {
    expect(test_(yaml)).toBe(words);
  });
});

describe('rules', () => {
  test.each([
    [
      'once however often',
      '{ kind: flat, points: 2, when: { exists: { from: 培训活动 } } }',
      '有“培训活动”的全部记录的，得 2 分；否则得 0 分。一次性得分，不按次数累加。',
    ],
    [
      'an answer has no number of times',
      '{ kind: flat, points: 2, when: { fact: 甲 } }',
      '基本事项“甲”填“是”的，得 2 分；否则得 0 分。',
    ],
    [
      'steps with both ends',
      '{ kind: tier, unit: percent, value: { fact: 甲 }, tiers: [{ below: 60, points: 0 }, { atLeast: 60, atMost: 80, points: 1 }, { above: 80, points: 2 }] }',
      '先算出：基本事项“甲”填的数。再分档给分：不足 60%的得 0 分；达到 60%、不超过 80%的得 1 分；超过 80%的得 2 分。',
    ],
    [
      'a step without ends',
      '{ kind: tier, unit: count, value: { fact: 甲 }, tiers: [{ points: 1 }] }',
      '先算出：基本事项“甲”填的数。再分档给分：不分高低都得 1 分。',
    ],
    [
      'cases without a cap',
      '{ kind: perCase, cases: { from: 案件台账 }, rates: [{ name: 甲, points: 1, when: { 重大案件: true } }, { name: 乙, points: 0.5 }], cap: null }',
      '数“案件台账”的全部记录，逐条计分。每条：甲 1 分（“重大案件”为是）；乙 0.5 分。同一条符合几项的，只按最高的一项计一次。本条自己不设上限。',
    ],
    [
      'rows of one case',
      '{ kind: perCase, cases: { from: 发布情况 }, rates: [{ name: 甲, points: 1 }], once: 案件编号 }',
      '数“发布情况”的全部记录，逐条计分。每条：甲 1 分。“案件编号”相同的算同一件，只计得分最高的一条。以本条的分值为上限。',
    ],
    [
      'classes of an open list',
      '{ kind: perCategory, records: { from: 案件台账 }, category: 案件类别, classes: [{ name: 甲, points: 1 }, { name: 乙, values: [乙, 丙], points: 2 }], others: 1, perRecord: one, cap: 2 }',
      '看“案件台账”的全部记录，按“案件类别”分类，出现一类计一次：甲 1 分；乙 2 分（填乙、丙）；所列之外的每一类 1 分。一条记录只用于一类；怎样用得分最高，由程序逐一比较后确定。本条最高 2 分。',
    ],
    [
      'units up to the points of the clause',
      '{ kind: perUnit, count: { count: { from: 监督帮扶 } }, unit: 人, each: 0.5 }',
      '“监督帮扶”的全部记录的条数，每 1 人得 0.5 分。以本条的分值为上限。',
    ],
    [
      'a shortfall',
      '{ kind: deduct, shortfall: { of: { fact: 填报率 }, from: 100, every: 5, each: 1, parts: prorata }, limit: null }',
      '基本事项“填报率”填的数，每比 100 少 5 扣 1 分，不满 5 的部分按比例扣。原文没有写最多扣多少，本条自己不设限；下限见上一级指标。',
    ],
    [
      'an amount that people set',
      '{ kind: deduct, findings: { from: 扣分记录 }, amount: { column: 认定扣分, least: 1, most: 5 }, limit: 10 }',
      '“扣分记录”的全部记录，按各条“认定扣分”中认定的分数扣，每条 1 至 5 分。最多扣 10 分。',
    ],
    [
      'findings without a number of times',
      '{ kind: deduct, findings: { from: 扣分记录 }, each: 1 }',
      '有“扣分记录”的全部记录的，每条扣 1 分。最多扣完本条的分值；没有印分值的不设限，下限见上一级指标。',
    ],
    [
      'a sum of marks',
      '{ kind: scaled, absent: { fact: 甲 }, marks: { from: { from: 案卷评查 }, mark: { sum: { 专家评分: 50, 交叉评分: 50 } } } }',
      '成绩取自“案卷评查”的全部记录：每条各栏相加：“专家评分”（满分 50）；“交叉评分”（满分 50）。各条成绩取平均。得分 = 本条分值 × 成绩 ÷ 满分。没有任何成绩的，成绩取基本事项“甲”填的数。',
    ],
    [
      'weights by kind, folded twice',
      '{ kind: scaled, marks: { from: { from: 监督帮扶 }, mark: { by: 行动类型, cases: { 甲: { 发现问题: 85, 典型案例: 15 } } }, zeroWhere: { 违纪次数: { above: 0 } }, fold: [{ by: [轮次], take: mean }, { take: topMean, share: 0.5, rounding: down }] } }',
      '成绩取自“监督帮扶”的全部记录：每条各项按比重合成，“行动类型”为甲的：“发现问题”占 85%；“典型案例”占 15%。成绩按满分 100 折算。“违纪次数”高于 0的，该条成绩按 0 计。先按“轮次”分组，每组取平均。各数按高低排列，取前 50% 的平均（个数舍去取整，至少一个），得出最后成绩。得分 = 本条分值 × 成绩 ÷ 满分。没有任何成绩的得 0 分。',
    ],
    [
      'marks that are added up, or taken as given',
      '{ kind: scaled, marks: { from: { from: 监督帮扶 }, mark: { weighted: { 甲甲: 1 }, given: 综合得分 }, fold: [{ take: sum }] } }',
      '成绩取自“监督帮扶”的全部记录：每条各项按比重合成，“甲甲”占 100%；“综合得分”已填的直接采用。成绩按满分 100 折算。各数相加，得出最后成绩。得分 = 本条分值 × 成绩 ÷ 满分。没有任何成绩的得 0 分。',
    ],
    [
      'a veto on another clause',
      '{ kind: veto, of: C1, when: { exists: { from: 否决资格 } } }',
      '一票否决：有“否决资格”的全部记录的，C1 计 0 分。',
    ],
    [
      'a veto on the right to stand',
      "{ kind: veto, rejects: true, due: '2016-11-30', when: { exists: { from: 否决资格 } } }",
      '取消评选资格：有“否决资格”的全部记录的，不得评选；这里不改变分数，资格另行列出。缺的材料在 2016-11-30 当日以及之前还可以补报，显示“未到期”。',
    ],
    [
      'months between two days, one figure each',
      "{ kind: monthly, months: { window: { to: '2025-03-31' }, of: { monthly: { from: 月度数据 }, month: 月份, that: { 完整性: { atLeast: 98 } } } }, steps: [{ atLeast: 1, points: 0.5 }] }",
      '按 … 至 2025-03-31 的每个月分别计算。当月的数据取“月度数据”的全部记录中“月份”为当月的一行，应符合：“完整性”不低于 98。每有一个符合的月份得 0.5 分。',
    ],
    [
      'a commitment with its day and the place of its reason',
      "{ kind: commitment, strength: aim, due: '2020-11-20', reason: 未检查原因, kept: { fact: 甲 } }",
      '不计分，是努力目标（原则上、力争）。达到的条件：基本事项“甲”填“是”；没有达到的只提示，不算未达标。2020-11-20 当日以及之前还没有做到的，显示“未到期”。没有做到的，在“未检查原因”写明原因。',
    ],
    [
      'hand-ins with copies',
      "{ kind: submission, strength: aim, due: '2020-08-25', since: '2020-07-26', items: [{ material: 活动简报 }, { material: 典型案例, count: 3 }], copied: 局办公室 }",
      '不计分，是努力目标：2020-08-25 前（含当日）报齐 活动简报 1 份；典型案例 3 份；没有报齐、逾期的只提示。看“材料时限”的全部记录：截止日为 2020-08-25 的；没有填截止日的，看完成日是否在 2020-07-26 至 2020-08-25 之间。并且须已抄送局办公室。',
    ],
    [
      'hand-ins whose copies go anywhere',
      "{ kind: submission, strength: must, due: '2020-08-25', since: '2020-07-26', items: [{ material: 活动简报 }], copied: true }",
      '不计分，看是否按时报送：2020-08-25 前（含当日）报齐 活动简报 1 份；没有报齐、逾期的为“未达标”，还没有到期的显示“未到期”。看“材料时限”的全部记录：截止日为 2020-08-25 的；没有填截止日的，看完成日是否在 2020-07-26 至 2020-08-25 之间。并且须已抄送。',
    ],
    [
      'against the leader, in proportion',
      '{ kind: relative, value: { fact: 甲 }, best: { fact: 乙 }, step: 0.3, parts: prorata }',
      '本参评对象：基本事项“甲”填的数；最多者：基本事项“乙”填的数。最多者得满分；其余每低 1% 减 0.3 分，不满 1% 的按比例减，减到 0 分为止。',
    ],
    [
      'above half the benchmark',
      '{ kind: benchmark, actual: { fact: 甲 }, base: { total: { fact: 乙 }, sharePercent: { fact: 丙 } }, curve: step }',
      '实际数：基本事项“甲”填的数。基准值：基本事项“乙”填的数，乘以基准比例（基本事项“丙”填的数，以 % 计）。实际数高于基准值的 50% 得满分，否则得 0 分。',
    ],
    [
      'judged inside a range of its own',
      '{ kind: judged, least: 1, most: 5, basis: manual }',
      '原文没有写怎样计分，程序不计算：由评审人员在“评委打分”中填写分数和理由；没有填的显示“待评”。分数在 1 至 5 分之间，超出范围的不采用。',
    ],
  ])('%s', (_, yaml, words) => {
    expect(said(yaml)).toBe(words);
  });

  test('every kind of the built-in schemes has sentences, in both languages', () => {
    for (const id of ['banan-2025', 'shanghai-2023', 'wuwei-2019', 'suzhou-2016', 'putuo-2020']) {
      const text = readFileSync(`src/schemes/${id}/scheme.yaml`, 'utf8');
      const look = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        const rule = ruleSchema.safeParse(value);
        if (rule.success)
          for (const language of LANGUAGES)
            for (const one of describeRule(rule.data))
              expect(render(one, language)).not.toMatch(/\{\{|describe\.|undefined/u);
        Object.values(value).forEach(look);
      };
      look(parse(text));
    }
  });
});

test.each(Object.keys(MECHANISMS) as RuleKind[])('%s has a name and says what it does', (kind) => {
  const { name, what } = describeKind(kind);
  for (const language of LANGUAGES) {
    expect(render(name, language)).not.toMatch(/^describe\./u);
    expect(render(what, language)).not.toMatch(/^describe\./u);
  }
});

test('no key of the catalogue is left out of both languages', () => {
  const keys = (language: string): string[] =>
    Object.keys(
      JSON.parse(readFileSync(`src/locales/${language}/describe.json`, 'utf8')) as object,
    ).sort();
  expect(keys('en-US')).toEqual(keys('zh-CN'));
});
