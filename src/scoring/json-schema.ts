import { z } from 'zod';
import { TREE_VERSION } from './tree';

const state = z
  .enum(['scored', 'unreported', 'undecided', 'pending', 'notDue', 'notApplicable', 'vetoed'])
  .describe('已得 · 未填 · 待定 · 待评 · 未到期 · 不适用 · 否决');
const lo = z.number().describe('已填事实所能证明的分数');
const hi = z.number().nullable().describe('还可能达到的分数；null：上限未知');
const bounds = z.strictObject({ lo, hi });

const rows = z.strictObject({
  sheet: z.string(),
  count: z.number().int(),
  ranges: z.array(z.string()).describe('工作簿中的行号，如 3:5'),
  more: z.number().int().describe('未列出的行段数'),
  keys: z.array(z.string()).describe('记录的编号'),
});

const missing = z.strictObject({
  kind: z.enum(['unreported', 'undecided', 'pending', 'notDue']),
  what: z.string(),
});

const source = z.strictObject({ text: z.string(), at: z.string() });

const reading = z.strictObject({
  key: z.string(),
  question: z.string(),
  chosen: z.string(),
  label: z.string(),
  standard: z.string().describe('方案的默认选项'),
  reason: z.string(),
  alternatives: z.array(
    z.strictObject({ option: z.string(), label: z.string(), score: bounds, total: bounds }),
  ),
});

/** One indicator or clause in the JSON of a scored table. */
export interface IndicatorJson {
  id: string;
  name: string;
  role: 'gain' | 'deduction' | 'bonus' | 'veto';
  points: number | null;
  effectivePoints: number | null;
  raw: number;
  score: number;
  lo: number;
  hi: number | null;
  attainable: number | null;
  state: z.infer<typeof state>;
  verdict: 'met' | 'unmet' | 'hint' | 'unknown' | null;
  why: string;
  rows: z.infer<typeof rows>[];
  excluded: { reason: string; rows: z.infer<typeof rows> }[];
  readings: z.infer<typeof reading>[];
  missing: z.infer<typeof missing>[];
  source: z.infer<typeof source>;
  evidence: string[];
  owner: { guide: string | null; responsible: string | null };
  due: string | null;
  children: IndicatorJson[];
}

const indicator: z.ZodType<IndicatorJson> = z
  .lazy(() =>
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.enum(['gain', 'deduction', 'bonus', 'veto']),
      points: z.number().nullable().describe('印发的分值；null：通知没有写明'),
      effectivePoints: z.number().nullable().describe('相应分值计入之后的分值'),
      raw: z.number().describe('封顶、保底之前'),
      score: z.number().describe('与 lo 相同'),
      lo,
      hi,
      attainable: z.number().nullable().describe('按规则最多可得'),
      state,
      verdict: z.enum(['met', 'unmet', 'hint', 'unknown']).nullable(),
      why: z.string().describe('怎样得出，带数字'),
      rows: z.array(rows).describe('计入的行'),
      excluded: z.array(z.strictObject({ reason: z.string(), rows })).describe('未计入的行和原因'),
      readings: z.array(reading),
      missing: z.array(missing),
      source,
      evidence: z.array(z.string()),
      owner: z
        .strictObject({ guide: z.string().nullable(), responsible: z.string().nullable() })
        .describe('指导处室、责任科室；null：通知没有写明'),
      due: z.string().nullable().describe('完成时限；null：通知没有写明'),
      children: z.array(indicator),
    }),
  )
  .meta({ id: 'indicator' });

const assignment = z.strictObject({
  id: z.string(),
  source,
  total: z.number(),
  cases: z.array(
    z.strictObject({
      caseId: z.string(),
      used: z.array(z.string()).describe('计入的条款；空：没有使用'),
      group: z.string().nullable(),
      places: z.array(z.string()).describe('可以计入的条款'),
      pinned: z.boolean(),
      nextBest: z
        .strictObject({ place: z.string().nullable(), total: z.number() })
        .nullable()
        .describe('改用于次优之处时，这一组的合计'),
    }),
  ),
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  sheet: z.string().nullable(),
  address: z.string().nullable(),
  message: z.string(),
});

const rate = z
  .strictObject({
    of: z.number().describe('适用满分：总分减去不适用条款的分值'),
    percent: bounds.describe('按适用满分折算到总分的百分数'),
    before: bounds.nullable().describe('折算前的总分；null：总分没有折算'),
  })
  .describe('有条款不适用时的适用满分；null：没有');

const provisional = z
  .strictObject({ until: z.string().describe('考评期最后一天'), asOf: z.string() })
  .describe('暂评：统计截止日早于考评期末；null：不是');

const candidates = z.array(
  z.strictObject({
    key: z.string().describe('人员编号，或对象的名称'),
    place: z.number().int().describe('名次；相同的并列'),
    score: z.number(),
    then: z.array(z.number().nullable()).describe('分数相同时依次比较的数字；null：未填'),
  }),
);

const ranking = z
  .strictObject({
    id: z.string().nullable(),
    places: z.number().int().describe('名额'),
    status: z
      .enum(['settled', 'tie', 'open'])
      .describe('已定 · 并列，须人工确定 · 还有未填的数据会影响名单'),
    chosen: candidates.describe('入选'),
    tied: candidates.describe('并列而名额不够，须人工确定'),
    others: candidates,
    removed: z
      .array(z.strictObject({ key: z.string(), rules: z.array(z.string()) }))
      .describe('因资格移出，以及所依据的条款'),
    unchecked: z.array(z.string()).describe('资格还没有查清'),
    unscored: z.array(z.string()).describe('没有总分'),
    source,
    note: z.string().nullable(),
  })
  .describe('按总分产生的名单；null：方案没有这样的规定，或没有登记候选对象');

const eligibility = z.enum(['eligible', 'rejected', 'unknown']);

/** The JSON of one scored table. `total` and `score` are what the reported facts prove. */
export const treeJsonSchema = z
  .strictObject({
    version: z.literal(TREE_VERSION),
    scheme: z.string(),
    schemeName: z.string(),
    table: z.string(),
    tableName: z.string(),
    level: z.string().nullable(),
    subject: z.string().describe('集体，或人员编号'),
    asOf: z.string().describe('统计截止日，如 2025-10-10'),
    total: z.number().describe('目前得分'),
    totalHi: z.number().nullable().describe('最多可达；null：上限未知'),
    max: z.number().nullable().describe('印发的总分'),
    attainable: z.number().nullable().describe('按规则最多可得'),
    rate: rate.nullable(),
    provisional: provisional.nullable(),
    state,
    eligibility,
    eligibilityRules: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        state: eligibility,
        rows: z.array(rows),
        missing: z.array(missing),
        source,
      }),
    ),
    quotas: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        found: z.number().int(),
        count: z.number().int(),
      }),
    ),
    ranking: ranking.nullable(),
    indicators: z.array(indicator),
    assignments: z.array(assignment),
    readings: z.array(
      z.strictObject({
        key: z.string(),
        chosen: z.string(),
        label: z.string(),
        standard: z.string().describe('方案的默认选项'),
      }),
    ),
    findings: z.array(finding),
  })
  .meta({ id: 'table', title: '一张评分表的得分' });

export type TreeJson = z.infer<typeof treeJsonSchema>;

/** What `--json` prints: one scored table, or several in the order they were scored. */
export const scoresJsonSchema = z
  .union([treeJsonSchema, z.array(treeJsonSchema).min(2)])
  .meta({ title: '练兵自评得分' });

/** The JSON Schema that `docs/score.schema.json` publishes. */
export function treeJsonSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(scoresJsonSchema), null, 2)}\n`;
}
