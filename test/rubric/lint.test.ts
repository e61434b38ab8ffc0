import zhCN from '../../src/locales/zh-CN/rubric.json';
import { type Phrase, type PhraseParam, render } from '../../src/locales';
import { lintSchemeText } from '../../src/mechanisms';
import type { SchemeProblem } from '../../src/rubric';
import { changed, lineOf, SCHEME } from './scheme-text';

const FILE = 'demo.yaml';

interface Broken {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly key: string;
  /** Text of the line that has to be named; by default what was put in. */
  readonly line?: string;
  readonly id?: string;
  /** Part of the Chinese message. */
  readonly says?: string;
}

const CASES: readonly Broken[] = [
  { name: 'YAML that is none', from: "id: '3.1'", to: "id: '3.1", key: 'yaml', line: "id: '3.1" },
  {
    name: 'a missing field',
    from: 'subject: unit',
    to: '',
    key: 'shape',
    line: 'collective:\n',
    says: 'subject',
  },
  {
    name: 'an unknown kind of rule',
    from: 'kind: judged',
    to: 'kind: guessed',
    key: 'shape',
    id: '4',
  },
  {
    name: 'a clause without its words',
    from: 'source: {text: 加2分, at: 附件1}',
    to: 'source: {at: 附件1}',
    key: 'shape',
    id: '4',
    says: 'source.text',
  },
  {
    name: 'a clause with blank words',
    from: 'text: 每类得2分',
    to: "text: ' '",
    key: 'noSource',
    id: '1.2',
  },
  {
    name: 'the same id twice',
    from: "id: '3.2'",
    to: "id: '3.1'",
    key: 'duplicateId',
    line: "- id: '3.1'\n            name: 监督帮扶",
    id: '3.1',
  },
  {
    name: 'a rate with the id of a node',
    from: 'id: 1.1a',
    to: "id: '1.2'",
    key: 'duplicateId',
    line: "- id: '1.2'",
    id: '1.2',
  },
  {
    name: 'a provision with the id of a node',
    from: "id: '2.0'",
    to: "id: '2.1'",
    key: 'duplicateId',
    line: "id: '2.1'\n",
  },
  {
    name: 'an exemption with the id of a node',
    from: "id: '2.9'",
    to: "id: '2.2'",
    key: 'duplicateId',
    line: 'exempt:',
  },
  {
    name: 'an eligibility rule with the id of a node',
    from: "id: '9'",
    to: "id: '4'",
    key: 'duplicateId',
    line: "- id: '4'\n        name: 违纪",
  },
  {
    name: 'a quota with the id of a duty',
    from: 'id: Q1',
    to: 'id: M1',
    key: 'duplicateId',
    line: 'id: M1\n',
    id: 'M1',
  },
  {
    name: 'parts below the printed points',
    from: 'points: 13',
    to: 'points: 14',
    key: 'sumTooLow',
    id: '2',
    says: '合计只有 13',
  },
  {
    name: 'parts above the printed points',
    from: 'points: 13',
    to: 'points: 12',
    key: 'sumTooHigh',
    id: '2',
    says: '合计 13',
  },
  {
    name: 'a cap below the printed points',
    from: 'cap: 7\n          floor',
    to: 'cap: 6\n          floor',
    key: 'sumTooLow',
    id: '1',
    line: 'points: 7',
  },
  {
    name: 'a rule below the printed points',
    from: 'atLeast: 50, points: 3',
    to: 'atLeast: 50, points: 2',
    key: 'leafTooLow',
    id: '2.1',
    line: 'points: 3\n',
  },
  {
    name: 'a rule above the printed points',
    from: 'atLeast: 50, points: 3',
    to: 'atLeast: 50, points: 4',
    key: 'leafTooHigh',
    id: '2.1',
    line: 'points: 3\n',
  },
  {
    name: 'classes that cannot reach the printed points',
    from: '- {name: 核与辐射, points: 2}',
    to: '- {name: 核与辐射, points: 1}',
    key: 'leafTooLow',
    id: '1.2',
    line: 'points: 4',
  },
  {
    name: 'a total that is not the sum',
    from: 'total: 30',
    to: 'total: 31',
    key: 'totalOff',
    says: '合计 30',
  },
  {
    name: 'a bonus that is not the sum',
    from: 'bonus: 2',
    to: 'bonus: 3',
    key: 'bonusOff',
    says: '合计 2',
  },
  {
    name: 'a gap between tiers',
    from: 'below: 50',
    to: 'below: 40',
    key: 'rule',
    id: '2.1',
    line: 'tiers:',
    says: '40 处有空档',
  },
  {
    name: 'tiers that overlap',
    from: 'below: 50',
    to: 'below: 60',
    key: 'rule',
    id: '2.1',
    line: 'tiers:',
    says: '50 处重叠',
  },
  {
    name: 'a sheet that there is not',
    from: 'from: 项目检查',
    to: 'from: 项目',
    key: 'unknownSheet',
    id: '2.2',
  },
  {
    name: 'a joined sheet that there is not',
    from: 'in: 人员名册',
    to: 'in: 名册',
    key: 'unknownSheet',
    id: '2.1',
  },
  {
    name: 'a condition on a column that there is not',
    from: '重大案件: false',
    to: '重大: false',
    key: 'unknownColumn',
    id: '1.1',
  },
  {
    name: 'a ban on sharing over a column that there is not',
    from: 'note: 以基准日为准, source',
    to: 'note: 以基准日为准, unique: {of: {from: 案卷评查}, key: 卷号, owner: 归属}, source',
    key: 'unknownColumn',
    line: "- {id: '2.0'",
    id: '2.0',
  },
  {
    name: 'an oddity about a clause that there is not',
    from: 'tables:\n  collective:',
    to: "oddities: [{ id: O9, text: 有误, readAs: 照改, about: { collective: ['99'] } }]\ntables:\n  collective:",
    key: 'unknownNode',
    line: 'oddities: ',
    id: 'O9',
  },
  {
    name: 'an oddity about a table that there is not',
    from: 'tables:\n  collective:',
    to: "oddities: [{ id: O9, text: 有误, readAs: 照改, about: { units: ['1'] } }]\ntables:\n  collective:",
    key: 'unknownTable',
    line: 'oddities: ',
    id: 'O9',
  },
  {
    name: 'a ban on taking part over a column that there is not',
    from: 'note: 以基准日为准, source',
    to: 'note: 以基准日为准, barred: {who: {from: 否决资格}, person: 对象, from: [{of: {from: 监督帮扶}, person: 派员}]}, source',
    key: 'unknownColumn',
    line: "- {id: '2.0'",
    id: '2.0',
  },
  {
    name: 'a date column that there is not',
    from: 'date: 决定日期',
    to: 'date: 决定日',
    key: 'unknownColumn',
    id: '1.1',
  },
  {
    name: 'a mark column that there is not',
    from: '任务完成: 40',
    to: '任务: 40',
    key: 'unknownColumn',
    id: '3.2',
  },
  {
    name: 'a joining column that there is not',
    from: 'match: {人员编号: ',
    to: 'match: {编号: ',
    key: 'unknownColumn',
    id: '2.1',
  },
  {
    name: 'a case key that there is not',
    from: 'key: 案件编号',
    to: 'key: 编号',
    key: 'unknownColumn',
    id: '1.9',
  },
  {
    name: 'a text column where a date is wanted',
    from: 'date: 决定日期',
    to: 'date: 当事人',
    key: 'wrongColumn',
    id: '1.1',
    says: '是文字列，这里要的是日期列',
  },
  {
    name: 'a text column where a person is wanted',
    from: 'subject: 主要承办人',
    to: 'subject: 办案单位',
    key: 'wrongColumn',
    id: '1.1',
    says: '人员列',
  },
  {
    name: 'a date column where a number is wanted',
    from: 'times: 次数',
    to: 'times: 日期',
    key: 'wrongColumn',
    id: '1.3',
    says: '数字或列表列',
  },
  {
    name: 'a flag column folded by',
    from: 'by: [人员编号]',
    to: 'by: [廉洁问题]',
    key: 'wrongColumn',
    id: '3.2',
    says: '文字列',
  },
  {
    name: 'a number column counted by its values',
    from: 'distinct: 参加人员',
    to: 'distinct: 应参加人数',
    key: 'wrongColumn',
    id: '2.1',
    says: '文字或列表列',
  },
  {
    name: 'a text column where a month is wanted',
    from: 'month: 月份',
    to: 'month: 对象',
    key: 'wrongColumn',
    id: '3.1',
    says: '月份或日期列',
  },
  {
    name: 'a word for a flag',
    from: '重大案件: false',
    to: '重大案件: 否',
    key: 'wrongMatcher',
    id: '1.1',
  },
  {
    name: 'a flag for a word',
    from: '案件类别: 危险废物',
    to: '案件类别: true',
    key: 'wrongMatcher',
    id: '1.1',
  },
  {
    name: 'a flag for a list',
    from: 'where: {类型: 个人}',
    to: 'where: {曾入选年度: true}',
    key: 'wrongMatcher',
    says: '列表列',
  },
  {
    name: 'a bound on persons',
    from: '案件类别: 危险废物',
    to: '主要承办人: {above: 1}',
    key: 'wrongMatcher',
    id: '1.1',
    says: '多人列',
  },
  {
    name: 'a bound on a flag',
    from: '是否检查: true',
    to: '是否检查: {atLeast: 1}',
    key: 'wrongMatcher',
    id: '2.2',
  },
  {
    name: 'a window of days on a month',
    from: '{完整性: {atLeast: 98}}',
    to: '{月份: {from: 2025-01-01}}',
    key: 'wrongMatcher',
    id: '3.1',
  },
  {
    name: 'a month that is none',
    from: '{完整性: {atLeast: 98}}',
    to: '{月份: 2025年3月}',
    key: 'wrongMatcher',
    id: '3.1',
    says: '月份列',
  },
  {
    name: 'a text column as a weight of marks',
    from: '任务完成: 40',
    to: '轮次: 40',
    key: 'wrongColumn',
    id: '3.2',
    says: '要的是数字列',
  },
  {
    name: 'a figure compared with a person',
    from: '{完整性: {atLeast: 98}}',
    to: '{完整性: {atLeast: {column: 对象}}}',
    key: 'unlikeColumns',
    id: '3.1',
  },
  {
    name: 'a comparison with a column that there is not',
    from: '{完整性: {atLeast: 98}}',
    to: '{完整性: {atLeast: {column: 上限}}}',
    key: 'unknownColumn',
    id: '3.1',
  },
  {
    name: 'a time limit in a number column',
    from: '{完整性: {atLeast: 98}}',
    to: '{完整性: {past: true}}',
    key: 'wrongMatcher',
    id: '3.1',
  },
  {
    name: 'a typing slip in an open list',
    from: '案件类别: 危险废物',
    to: '认领层级: {oneOf: [区级], orListed: 平台接入}',
    key: 'unknownValue',
    id: '1.1',
  },
  {
    name: 'an open list that a date should extend',
    from: '案件类别: 危险废物',
    to: '案件类别: {oneOf: [危险废物], orListed: 平台接入}',
    key: 'wrongFact',
    id: '1.1',
    says: '列举',
  },
  {
    name: 'a choice asked as yes or no',
    from: 'fact: 平台接入}',
    to: 'fact: 本单位}',
    key: 'wrongFact',
    id: '2.2',
    says: '是选项',
  },
  {
    name: 'a date asked for a word',
    from: 'fact: 平台接入}',
    to: 'fact: 平台接入, is: 甲区}',
    key: 'wrongFact',
    id: '2.2',
    says: '选项或列举',
  },
  {
    name: 'a list asked for a day',
    from: '平台接入: {kind: date',
    to: '平台接入: {kind: list',
    key: 'wrongFact',
    line: '- {fact: 平台接入}',
    id: '2.2',
    says: '是列举',
  },
  {
    name: 'an answer that there is not',
    from: 'is: 甲区',
    to: 'is: 丙区',
    key: 'unknownAnswer',
    id: '2.2',
  },
  {
    name: 'a choice without options',
    from: 'kind: choice, options: [甲区, 乙区]',
    to: 'kind: choice',
    key: 'shape',
    line: '本单位: {kind',
  },
  {
    name: 'a subject in a text column',
    from: '方式: 现场',
    to: '方式: {subject: true}',
    key: 'wrongMatcher',
    id: '3.2',
  },
  {
    name: 'a clause id written as a number',
    from: "指标: '1.3'",
    to: '指标: 1.3',
    key: 'wrongMatcher',
    id: '1.3',
  },
  {
    name: 'a typing slip in a closed list',
    from: '移送拘留',
    to: '移送行政拘留',
    key: 'unknownValue',
    id: '1.1',
  },
  {
    name: '无 as a member of a list',
    from: '案件类别: 危险废物',
    to: '案件类别: 无',
    key: 'unknownValue',
    id: '1.1',
  },
  {
    name: 'a clause that there is not',
    from: "指标: '1.3'",
    to: "指标: '1.4'",
    key: 'unknownClause',
    id: '1.3',
  },
  {
    name: 'an undeclared fact',
    from: 'fact: 平台接入',
    to: 'fact: 接入平台',
    key: 'undeclaredFact',
    id: '2.2',
  },
  {
    name: 'a fact nobody uses',
    from: 'fact: 平台接入}',
    to: 'fact: 开展远程监督帮扶}',
    key: 'unusedFact',
    line: '平台接入: {kind',
  },
  {
    name: 'a number asked as yes or no',
    from: 'fact: 平台接入}',
    to: 'fact: 基准人数}',
    key: 'wrongFact',
    line: '- {fact: 基准人数}',
    id: '2.2',
    says: '是数字',
  },
  {
    name: 'a bound for a date',
    from: 'fact: 平台接入}',
    to: 'fact: 平台接入, atLeast: 1}',
    key: 'wrongFact',
    id: '2.2',
    says: '是日期',
  },
  {
    name: 'a date as a figure',
    from: 'fact: 基准人数',
    to: 'fact: 平台接入',
    key: 'wrongFact',
    id: '2.1',
    says: '1、0',
  },
  {
    name: 'a flag with a bound',
    from: 'fact: 平台接入}',
    to: 'fact: 开展远程监督帮扶, atLeast: 1}',
    key: 'wrongFact',
    id: '2.2',
    says: '是是/否',
  },
  {
    name: 'a fact that another table asks',
    from: 'tables: [collective]',
    to: 'tables: [individual]',
    key: 'factElsewhere',
    line: 'exempt:',
  },
  {
    name: 'a fact of a table that there is not',
    from: 'tables: [collective]',
    to: 'tables: [individual]',
    key: 'unknownTable',
  },
  {
    name: 'a share compared with nothing',
    from: '}, atLeast: 90}',
    to: '}}',
    key: 'boundless',
    line: 'quantity:',
    id: '2.2',
  },
  {
    name: 'a period that ends before it begins',
    from: 'to: 2025-11-30',
    to: 'to: 2023-11-30',
    key: 'badWindow',
    line: 'period',
  },
  {
    name: 'a day that the calendar does not have',
    from: 'to: 2025-05-31',
    to: 'to: 2025-04-31',
    key: 'badWindow',
    id: '3.1',
  },
  {
    name: 'an undeclared reading',
    from: 'choose: D5',
    to: 'choose: D6',
    key: 'unknownReading',
    id: '1',
  },
  {
    name: 'a reading nobody uses',
    from: '{choose: D5, net: null, cap: 7}',
    to: '7',
    key: 'unusedReading',
    line: 'D5:',
  },
  {
    name: 'a choice with an option too many',
    from: 'choose: D5, net',
    to: 'choose: D5, gross: 1, net',
    key: 'strangeOption',
    id: '1',
  },
  {
    name: 'a choice that leaves out a level',
    from: '{choose: level, county: 7, city: 5}',
    to: '{choose: level, county: 7}',
    key: 'missingOption',
    id: '1.1',
  },
  {
    name: 'a default of its own that is no option',
    from: 'choose: D5, net',
    to: 'choose: D5, default: gross, net',
    key: 'strangeOption',
    id: '1',
  },
  {
    name: 'a default that is not text',
    from: 'choose: D5, net',
    to: 'choose: D5, default: 1, net',
    key: 'strangeOption',
    id: '1',
  },
  {
    name: 'a level that is not declared',
    from: 'levels: [county, city]',
    to: 'levels: [county, town]',
    key: 'strangeLevel',
  },
  {
    name: 'a reading that picks no level',
    from: '{county: 县级, city: 市级}\nfacts',
    to: '{county: 县级, town: 镇级}\nfacts',
    key: 'strangeLevel',
    line: 'county: 县级, town',
  },
  {
    name: 'a reading without a reason',
    from: '    reason: 封顶句收束整项\n',
    to: '',
    key: 'shape',
    line: 'D5:',
    says: 'readings.D5.reason',
  },
  {
    name: 'a reading whose default is no option',
    from: 'default: net',
    to: 'default: gross',
    key: 'shape',
    says: '默认口径',
  },
  {
    name: 'a leaf without a rule',
    from: '        rule: {kind: judged}\n',
    to: '',
    key: 'noRule',
    line: "- id: '4'\n",
    id: '4',
  },
  {
    name: 'a group with a rule',
    from: '        mergeAbove: [guide]',
    to: '        mergeAbove: [guide]\n        rule: {kind: judged}',
    key: 'ruleAndChildren',
    line: 'rule: {kind: judged}',
    id: '2',
  },
  {
    name: 'a deduction in the role of a gain',
    from: '            role: deduction\n',
    to: '',
    key: 'roleMismatch',
    line: 'rule:\n              kind: deduct',
    id: '1.3',
  },
  {
    name: 'a gain in the role of a veto',
    from: 'role: bonus',
    to: 'role: veto',
    key: 'roleMismatch',
    id: '4',
    line: 'kind: judged',
  },
  {
    name: 'a commitment among points',
    from: 'rule: {kind: judged}',
    to: 'rule: {kind: commitment, kept: true, strength: must}',
    key: 'roleMismatch',
    id: '4',
  },
  {
    name: 'a deduction that nothing ends',
    from: ', limit: 2}',
    to: ', limit: null}',
    key: 'endless',
    id: '2.3',
  },
  {
    name: "a net over somebody else's child",
    from: "deduct: '1.3'",
    to: "deduct: '2.1'",
    key: 'notAChild',
    line: 'net:\n',
    id: '1',
  },
  {
    name: 'a net that leaves a child out',
    from: "          deduct: '1.3'\n",
    to: '',
    key: 'leftOut',
    line: 'net:\n',
    id: '1',
  },
  {
    name: 'a net that counts a child twice',
    from: "deduct: '1.3'",
    to: "deduct: {of: ['1.3', '1.2']}",
    key: 'countedTwice',
    line: 'net:\n',
    id: '1',
  },
  {
    name: 'points moved to a node that there is not',
    from: "to: ['2.1']",
    to: "to: ['2.5']",
    key: 'unknownNode',
    id: '2.9',
  },
  {
    name: 'points moved out of their indicator',
    from: "to: ['2.1']",
    to: "to: ['1.1']",
    key: 'notSibling',
    id: '2.9',
  },
  {
    name: 'an exemption at the top',
    from: '        name: 案件查办\n        points: 7\n',
    to: '        name: 案件查办\n        points: 7\n        exempt: {when: true, effect: lose}\n',
    key: 'exemptAtTop',
    line: 'exempt: {when: true, effect: lose}',
    id: '1',
  },
  {
    name: 'a veto of a node that there is not',
    from: "of: '3.2'",
    to: "of: '5.2'",
    key: 'unknownNode',
    id: '3.3',
  },
  {
    name: 'an assignment of a node that there is not',
    from: "新领域: ['1.2']",
    to: "新领域: ['1.7']",
    key: 'unknownNode',
    id: '1.9',
  },
  {
    name: 'an assignment of one node to two groups',
    from: "新领域: ['1.2']",
    to: "新领域: ['1.2', '1.1']",
    key: 'assignedTwice',
    id: '1.9',
  },
  {
    name: 'an assignment of a rule without cases',
    from: "新领域: ['1.2']",
    to: "新领域: ['2.1']",
    key: 'noSingleCases',
    id: '1.9',
  },
  {
    name: 'a layout without a place for the score',
    from: '      - {header: 自评得分, show: score, width: 8}\n',
    to: '',
    key: 'layoutColumn',
    line: 'layout:',
  },
  {
    name: 'a layout with two places for the score',
    from: 'show: guide',
    to: 'show: score',
    key: 'layoutColumn',
    line: 'layout:',
  },
  {
    name: 'merged cells that the layout does not have',
    from: 'mergeAbove: [guide]',
    to: 'mergeAbove: [due]',
    key: 'unknownLayout',
    id: '2',
  },
  {
    name: 'a leaf outside every row',
    from: '        points: 2\n        row: true\n',
    to: '        points: 2\n',
    key: 'noRow',
    line: "- id: '4'\n",
    id: '4',
  },
];

function keysIn(phrase: Phrase): string[] {
  const inParam = (param: PhraseParam): string[] => {
    if (typeof param === 'string' || typeof param === 'number') return [];
    return 'key' in param ? keysIn(param) : param.flatMap(keysIn);
  };
  return [phrase.key, ...Object.values(phrase.params).flatMap(inParam)];
}

const linted = new Map<string, readonly SchemeProblem[]>();

function lint(text: string): readonly SchemeProblem[] {
  const known = linted.get(text) ?? lintSchemeText(text, FILE);
  linted.set(text, known);
  return known;
}

test('a scheme without faults has nothing to mend', () => {
  expect(lint(SCHEME)).toEqual([]);
});

describe('names file, line and id of', () => {
  test.each(CASES)('$name', ({ from, to, key, line = to.trim(), id, says = '' }) => {
    const text = changed(from, to);
    const found = lint(text);
    const matching = found.filter((one) => one.message.key === `rubric.${key}`);
    const place = lineOf(line, text);
    const hit = matching.find(
      (one) =>
        one.line === place &&
        (id === undefined || one.id === id) &&
        render(one.message).includes(says),
    );
    expect({
      hit: hit?.file,
      found: matching.map((one) => [one.line, one.id, render(one.message)]),
    }).toEqual(expect.objectContaining({ hit: FILE }));
    for (const one of found) expect(render(one.message, 'en-US')).not.toMatch(/\{\{|^rubric\./);
  });
});

test('each fault is told once, whatever levels and readings show it', () => {
  const found = lintSchemeText(changed('from: 项目检查', 'from: 项目'), FILE);
  expect(found.map((one) => one.message.key)).toEqual(['rubric.unknownSheet']);
});

test('a fault that only another reading shows is found', () => {
  const text = changed(
    'rule: {kind: judged}',
    'rule: {choose: D5, net: {kind: judged}, cap: {kind: veto, when: {fact: 没有声明}}}',
  );
  const keys = lint(text).map((one) => one.message.key);
  expect(keys).toEqual(expect.arrayContaining(['rubric.undeclaredFact', 'rubric.roleMismatch']));
});

test('printed points are compared for every level', () => {
  const text = changed(
    'points: 10\n        row',
    'points: {choose: level, county: 10, city: 9}\n        row',
  );
  const found = lint(text);
  expect(found.map((one) => render(one.message))).toEqual([
    'collective 声明总分 30，各项分值合计 29',
    '3 分值 9，下级合计 10；原文有封顶的请写“本项封顶”或“合计办法”（YAML 文件写 cap 或 net.cap）',
  ]);
});

test('full marks that the user states leave the sums open', () => {
  const text = changed('points: 13', 'points: {fact: 基准人数}');
  expect(lint(text)).toEqual([]);
});

test('every message of the catalogue that lint can give has been provoked', () => {
  const provoked = new Set(
    CASES.flatMap(({ from, to }) => lint(changed(from, to)).flatMap((one) => keysIn(one.message))),
  );
  // Given where a scheme is opened or settled: see load.test.ts and specialise.test.ts.
  const elsewhere = ['invalid', 'problem', 'notAScheme', 'levelNeeded', 'noSuchOption'];
  const missing = Object.keys(zhCN).filter(
    (key) => !elsewhere.includes(key) && !provoked.has(`rubric.${key}`),
  );
  expect(missing).toEqual([]);
});
