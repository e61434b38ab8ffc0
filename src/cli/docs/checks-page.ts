import { CHECK_GROUPS, CHECKS } from '../../checks';
import { CATALOGUE } from '../../checks/catalogue';
import { phrase, render } from '../../locales';
import { blocks, cell } from './markdown';

const GENERATED = '<!-- 本页由 `npm run docs` 根据 src/checks 中的声明生成，请勿手工修改。 -->';

const FIXES = { safe: '放心修复', ask: '核对后修复' } as const;

/** docs/checks.md: every check by its code, what it finds, what to do about it, and what the program can do by itself. */
export function checksPage(): string {
  return `${blocks([
    '# 校验',
    GENERATED,
    '“一键校验”（窗格的“校验”页、功能区按钮）和 `drill check` 找出上报前应当改正的问题，两处的结果和顺序相同。选项见 [cli.md](cli.md)，窗格见 [taskpane.md](taskpane.md)。',
    [
      '| 级别 | 意思 |',
      '| --- | --- |',
      '| 错误 | 与通知或数据相矛盾，评审一定会退回，上报前应当改正；有错误时 `drill check` 的退出码为 1 |',
      '| 警告 | 很可能有误，请逐条核对 |',
      '| 提示 | 不一定有误，供参考 |',
    ].join('\n'),
    '同一项检查给出哪一级，看有多大把握：能证明的是错误，一般人也可能有意这样写的是提示。没有填报的数据不当作 0，也不猜，只提示。',
    '**不认识的评分表也能查。** 合计、分值、上限、版式都从表上读；需要通知才能判断的（代码以 `notice.`、`across.`、`scheme.` 开头的大部分）在没有评分方案时不查。',
    '**修复。** “放心修复”不改变任何数的意思（文本变成同一个数、补全求和范围、合计改为公式），可以一次全部修复；“核对后修复”在窗格里逐个预览、确认。修复可以撤销。',
    '**忽略。** 要写理由，记在工作簿里；同一个问题再次校验时归入“已忽略”，数字一变就是另一个问题，会重新列出。',
    ...CHECK_GROUPS.map((group) => {
      const codes = CHECKS.filter((check) => check.group === group).map(({ code }) => code);
      return blocks([`## ${render(phrase(`checks.group_${group}`))}`, tableOf(codes)]);
    }),
  ])}\n`;
}

function tableOf(codes: readonly string[]): string {
  const rows = codes.flatMap((code) => {
    const entry = CATALOGUE[code];
    if (entry === undefined) return [];
    const { finds, advice, fix } = entry;
    const words = [finds, advice].map((key) => cell(render(phrase(key))));
    return [`| \`${code}\` | ${words.join(' | ')} | ${fix === null ? '—' : FIXES[fix]} |`];
  });
  return ['| 代码 | 找什么 | 怎么办 | 自动修复 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
