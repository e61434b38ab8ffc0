import { z } from 'zod';
import { CHECK_GROUPS, type Problem } from '../checks';
import type { CheckView } from '../desk';
import { type Language, render, type Severity } from '../locales';
import { type CellError, type CellValue, isCellError } from '../workbook';
import type { CopyOutcome } from './checked-copy';
import type { Checked } from './checking';

/** Version of the JSON of a check. */
export const CHECK_VERSION = 1;

const severity = z.enum(['error', 'warning', 'hint']).describe('错误 · 警告 · 提示');
const place = z.strictObject({ sheet: z.string(), address: z.string().nullable() });
const cellValue = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .describe('日期写作 2025-10-10');
const cell = z.strictObject({
  sheet: z.string(),
  address: z.string(),
  old: cellValue,
  oldFormula: z.string().nullable().describe('不带等号；null：不是公式'),
  now: cellValue,
  nowFormula: z.string().nullable(),
});

const problem = z
  .strictObject({
    number: z.number().int().describe('在列表中的序号，--ignore、--heed 可以用它'),
    id: z.string().describe('同一个问题再次校验时相同；数字变了就是另一个问题'),
    code: z.string().describe('见 docs/checks.md'),
    severity,
    group: z.enum(CHECK_GROUPS).describe('评分表 · 原始记录 · 相互核对 · 评分办法 · 文字材料'),
    sheet: z.string().nullable(),
    address: z.string().nullable().describe('单元格或区域，如 C5、A2:H2；null：整张工作表'),
    text: z
      .strictObject({
        name: z.string(),
        paragraph: z.number().int(),
        character: z.number().int(),
      })
      .nullable()
      .describe('工作簿以外的文字材料中的位置，都从 1 数起'),
    message: z.string().describe('所选语言'),
    messageZh: z.string().describe('中文'),
    also: z.array(place).describe('有关的其他单元格'),
    fixable: z
      .enum(['safe', 'review'])
      .nullable()
      .describe('--fix 会修复 · 核对后可在窗格中修复 · null：没有自动修复'),
    fix: z.string().nullable().describe('怎样修复'),
    ignored: z.string().nullable().describe('忽略的理由；null：没有忽略'),
  })
  .meta({ id: 'problem' });

export const checkJsonSchema = z
  .strictObject({
    version: z.literal(CHECK_VERSION),
    file: z.string(),
    scheme: z
      .strictObject({ id: z.string(), name: z.string() })
      .nullable()
      .describe('null：没有认出评分方案，只检查了不需要方案的内容'),
    level: z.string().nullable(),
    asOf: z.string().describe('统计截止日，如 2025-10-10'),
    tables: z.array(z.string()).describe('检查了的评分表（工作表名）'),
    sheets: z.array(z.string()).describe('检查了的原始数据表（工作表名）'),
    counts: z
      .strictObject({
        error: z.number().int(),
        warning: z.number().int(),
        hint: z.number().int(),
        ignored: z.number().int(),
      })
      .describe('全部问题，不受 --severity 影响；前三个不含已忽略的'),
    problems: z.array(problem).describe('按显示的顺序'),
    ignored: z.array(problem),
    fixed: z.array(cell.extend({ what: z.string() })).describe('--fix 改了的单元格'),
  })
  .meta({ id: 'check', title: '校验结果' });

export type CheckJson = z.infer<typeof checkJsonSchema>;

/** What a check shows, whatever the form. */
export interface ShownCheck {
  readonly file: string;
  readonly found: Checked;
  readonly view: CheckView;
  readonly outcome: CopyOutcome | null;
  /** Problems of lesser severity are left out. */
  readonly severity: Severity;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** A problem with its number in the list; `reason`: why somebody lets it stand. */
export interface NumberedProblem {
  readonly number: number;
  readonly problem: Problem;
  readonly reason: string | null;
}

/** Problems with their numbers, without those that are less severe than asked for. */
export function numbered({ problems, ignored }: CheckView, least: Severity): NumberedProblem[] {
  const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return [...problems.map((one) => ({ problem: one, reason: null })), ...ignored]
    .map((one, index) => ({ number: index + 1, ...one }))
    .filter((one) => shown.includes(one.problem.severity));
}

/** What `drill check --json` prints. */
export function checkJson(shown: ShownCheck, language: Language): CheckJson {
  const { file, found, view, outcome, severity: least } = shown;
  const all = numbered(view, least).map(
    ({ number, problem: one, reason }): CheckJson['problems'][number] => ({
      number,
      id: one.id,
      code: one.code,
      severity: one.severity,
      group: one.group,
      sheet: one.where?.sheet ?? null,
      address: one.where?.address ?? null,
      text:
        one.inText === null
          ? null
          : {
              name: one.inText.text,
              paragraph: one.inText.paragraph,
              character: one.inText.character,
            },
      message: render(one.message, language),
      messageZh: render(one.message, 'zh-CN'),
      also: one.also.map(({ sheet, address = null }) => ({ sheet, address })),
      fixable: one.fix === null ? null : one.fix.safe ? 'safe' : 'review',
      fix: one.fix === null ? null : render(one.fix.what, language),
      ignored: reason,
    }),
  );
  return {
    version: CHECK_VERSION,
    file,
    scheme: found.scheme,
    level: found.level,
    asOf: view.asOf,
    tables: [...view.tables],
    sheets: [...view.sheets],
    counts: { ...view.counts, ignored: view.ignored.length },
    problems: all.filter(({ ignored }) => ignored === null),
    ignored: all.filter(({ ignored }) => ignored !== null),
    fixed: (outcome?.fixed ?? []).map((one) => ({
      sheet: one.sheet,
      address: one.address,
      old: plain(one.old),
      oldFormula: one.oldFormula,
      now: plain(one.now),
      nowFormula: one.nowFormula,
      what: render(one.what, language),
    })),
  };
}

const plain = (value: CellValue): Exclude<CellValue, CellError> =>
  isCellError(value) ? value.error : value;

/** The JSON Schema that `docs/check.schema.json` publishes. */
export function checkJsonSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(checkJsonSchema), null, 2)}\n`;
}
