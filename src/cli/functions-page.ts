import { phrase, render } from '../locales';
import { GROUPS, NAMESPACE } from '../functions';
import type { SourceFunction } from './functions-source';

const INTRODUCTION = `# DRILL 函数

由 \`npm run docs\` 根据 \`src/functions/drill\` 生成，请勿手工修改。

各函数在单元格里写作 \`=DRILL.TIER(…)\`，任何语言的 Excel 里名称都相同。

- 数值按十进制保留 10 位小数后比较和返回，所以 \`1-2790/3000\` 就是 0.07。
- 区域参数可以是区域、数组常量或者单个值，其中的空白格和空文本跳过。比率可以写 0.85，也可以写 \`"85%"\`；文本格式的数按数计，其他文字出错。
- 单个参数引用空白单元格的，Excel 传来的是 0，按 0 计，与 Excel 自带的函数相同。未填和 0 由填表功能区分，函数区分不了：有的 Excel 版本连区域里的空白格也传为 0，所以没有数的格请写“未填”，没到的月份请写“未到期”。
- 参数不对的，结果为 \`#VALUE!\`；缺数据的，结果为 \`#N/A\`，都附有原因；参数里有错误值的，结果就是那个错误值。不会不声不响地算成 0。
- \`{"85%","98%"}\` 这样的数组常量里，Excel 不允许直接写 85%，要加引号或者写成小数。

Excel shows the same names in every language; the English text of each function follows the Chinese one.
`;

/** docs/functions.md */
export function functionsPage(functions: readonly SourceFunction[]): string {
  const groups = GROUPS.map((group) => {
    const own = functions.filter((one) => one.group === group);
    return `## ${render(phrase(`functions.group_${group}`))}\n\n${own.map(section).join('\n')}`;
  });
  return `${INTRODUCTION}\n${groups.join('\n')}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function section(one: SourceFunction): string {
  const signature = one.parameters
    .map(({ name, isOptional }) => (isOptional ? `[${name}]` : name))
    .join(', ');
  const rows = one.parameters.map(
    ({ name, isRange, isOptional, description }) =>
      `| \`${name}\` | ${isRange ? '区域' : '单个值'}${isOptional ? '，可不填' : ''} | ${cell(description['zh-CN'])} | ${cell(description['en-US'])} |`,
  );
  const table =
    rows.length === 0
      ? []
      : ['| 参数 | 取值 | 说明 | English |', '| --- | --- | --- | --- |', ...rows, ''];
  const examples = one.examples.map(
    ({ formula, result }) => `    =${NAMESPACE}.${formula}  →  ${result}`,
  );
  return [
    `### ${one.id}(${signature}) ${one.label['zh-CN']}`,
    '',
    one.description['zh-CN'],
    '',
    `*${one.description['en-US']}*`,
    '',
    ...table,
    ...examples,
    ...(examples.length === 0 ? [] : ['']),
  ].join('\n');
}
