/** What a column of a score table holds. */
export type ColumnKind =
  'index' | 'name' | 'points' | 'text' | 'about' | 'evidence' | 'score' | 'why' | 'proof' | 'other';

/** Names under which a column is met, as `headerWords` leaves them. The first that fits decides. */
const NAMES: readonly (readonly [ColumnKind, RegExp])[] = [
  // Other people's scores are not ours to fill in: 核定得分, 上级评分, 专家评分, 复核得分.
  [
    'other',
    /(?:核定|核准|复核|审核|审定|认定|上级|市级|省级|考核组|评审组|专家|最终|终评|初评|互评|考评组|上年|去年).*(?:分|评)/u,
  ],
  [
    'score',
    /^(?:本?单位|个人|集体|自我|自主)?(?:自评|自查|自测)(?:得分|评分|打分|分|分数|分值|结果)?$/u,
  ],
  [
    'score',
    /^(?:自我(?:评分|打分)|得分|自评(?:实际)?得分栏?|实际得分|实得分|(?:完成|落实)?结果)$/u,
  ],
  [
    'why',
    /^(?:自评)?(?:计分|评分|得分|打分|扣分|加分|加减分|得扣分)(?:说明|理由|情况|情况说明|原因|过程|明细)$/u,
  ],
  ['why', /^(?:自评|自查)(?:情况)?(?:说明|依据|理由|情况|简述)$/u],
  ['why', /^(?:完成情况(?:说明|简述)?|工作完成情况|情况说明|说明)$/u],
  [
    'proof',
    /^(?:自评)?(?:佐证|证明|支撑|印证)(?:性)?(?:材料|资料|文件)?(?:名称|清单|目录|编号|链接|情况)?$/u,
  ],
  [
    'evidence',
    /^(?:数据|材料|信息|资料)来源(?:及|和)?(?:说明)?$|^(?:评审|评分|考核|考评)依据$|^依据$/u,
  ],
  [
    'evidence',
    /^(?:需|应|所需|须)?(?:提供|提交|报送)的?(?:佐证|证明|支撑)?(?:材料|资料)(?:要求)?$/u,
  ],
  [
    'points',
    /^(?:指标)?(?:分值|满分|满分值|标准分|标准分值|权重|配分|基准分|赋分|总分|应得分|最高分|分数|标准分数)(?:权重)?$/u,
  ],
  ['index', /^(?:序号|编号|项次|次序|no)$/u],
  ['about', /^(?:指标(?:说明|解释|含义)|考核目的|评价目的)$/u],
  [
    'text',
    /^(?:指标|评审|评价|评分|考核|考评|计分|得分|评比|赋分|打分)(?:内容|标准|细则|方法|办法|要点|要求|规则|标准及办法|内容及标准|内容和标准)$/u,
  ],
  [
    'text',
    /^(?:具体|主要|工作|任务|承诺|考评)?(?:内容|要求|原文|标准|细则|条款)$|^内容及(?:评分)?标准$/u,
  ],
  ['name', /^[一二三四1234]级指标(?:名称)?$|^(?:分|子)?指标(?:名称|项|类别|项目)?$/u],
  [
    'name',
    /^(?:评价|考核|评审|考评|评分|计分)(?:指标|项目|事项|类别)$|^(?:项目|类别|事项|承诺|项目名称|承诺事项)$/u,
  ],
];

/** A header's words: without white space, brackets with what stands in them, and punctuation. */
export function headerWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s/gu, '')
    .replaceAll(/[([{【〔][^)\]}】〕]*[)\]}】〕]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What a header announces; null: no name that score tables are known to use. */
export function kindOf(text: string): ColumnKind | null {
  const words = headerWords(text);
  if (words === '' || words.length > 16) return null;
  return NAMES.find(([, name]) => name.test(words))?.[0] ?? null;
}
