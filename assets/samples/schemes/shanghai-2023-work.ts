import { type Cell, date, type Row, yesNo } from '../rows/cells';

/** Cases, files and publications of the made-up district. */

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const PEOPLE = 42;

export const id = (number: number): string => `P${String(number).padStart(2, '0')}`;
/** 戊一 … 戊四十二: nobody's name. */
function nameOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens - 1] ?? '')}十`;
  return `戊${head}${ones === 0 ? '' : (DIGITS[ones - 1] ?? '')}`;
}

/** 42 people: 40 on duty, 34 of them with a diploma (85 %), 13 with a relevant degree (32.5 %), two lawyers. */
export const people: readonly Row[] = Array.from({ length: PEOPLE }, (_, index) => {
  const number = index + 1;
  const duty = number <= 40;
  return {
    人员编号: id(number),
    姓名: nameOf(number),
    单位: number <= 30 ? '示例区执法大队' : '示例区执法大队二中队',
    在编在岗: number % 7 === 0 ? (duty ? '√' : '×') : yesNo(duty),
    持证: yesNo(duty),
    取证日期: date('2019-06-18'),
    学历: number <= 20 ? '本科' : number <= 28 ? '大专' : number <= 34 ? '硕士' : '中专',
    学位专业: number <= 5 ? '法学类' : number <= 13 ? '生态环境类' : number <= 20 ? '不相关' : '无',
    法律职业资格: yesNo(number === 3 || number === 11),
    // P42 left before the day that counts.
    离岗日期: number === 42 ? date('2023-05-31') : null,
  };
});

const number = (index: number): string => `示例环罚〔2023〕${String(index)}号`;

interface Draft {
  readonly kinds: string;
  readonly means?: string;
  readonly by: string;
  readonly decided: Cell;
  readonly more?: Row;
}

const drafts: readonly Draft[] = [
  {
    kinds: '危险废物',
    by: 'P03、P04',
    decided: null,
    more: {
      案件形式: '移送犯罪',
      犯罪移送日期: date('2023-03-10'),
      刑事立案日期: date('2023-03-28'),
    },
  },
  // Handed over, not filed by the police yet.
  {
    kinds: '危险废物',
    by: 'P08',
    decided: null,
    more: { 案件形式: '移送犯罪', 犯罪移送日期: date('2023-09-20') },
  },
  {
    kinds: '自动监测弄虚作假',
    means: '污染源自动监测',
    by: 'P03',
    decided: date('2023-04-12'),
    more: {
      案件形式: '行政处罚、移送犯罪',
      犯罪移送日期: date('2023-04-18'),
      刑事立案日期: date('2023-05-06'),
      罚款金额: '20万元',
    },
  },
  {
    kinds: '自动监测弄虚作假',
    means: '污染源自动监测',
    by: 'P08；P09',
    decided: date('2023-06-08'),
    more: {
      案件形式: '行政处罚、移送拘留',
      拘留移送日期: date('2023-06-12'),
      拘留立案日期: date('2023-06-15'),
    },
  },
  {
    kinds: '自主验收弄虚作假',
    means: '验收系统',
    by: 'P15',
    decided: date('2023-07-14'),
    more: { 结果公开日期: date('2023-07-20') },
  },
  // Fined, not made public yet.
  { kinds: '自主验收弄虚作假', means: '验收系统', by: 'P03', decided: '2023年10月12日' },
  { kinds: '饮用水水源地', means: '断面异常', by: 'P08', decided: date('2023-05-22') },
  {
    kinds: '跨区域流域',
    means: '排口溯源',
    by: '戊十二',
    decided: '2023.7.31',
    more: { 案件形式: '行政处罚、移送拘留', 拘留移送日期: date('2023-08-02') },
  },
  { kinds: '土壤污染', by: 'P16', decided: date('2023-08-18') },
  { kinds: '排污许可', by: 'P15', decided: date('2023-09-06') },
  { kinds: '举报奖励', by: 'P15', decided: date('2023-09-27') },
  { kinds: '第三方弄虚作假', by: 'P03', decided: date('2023-10-09') },
  { kinds: '无', means: '无人机', by: 'P17', decided: date('2023-02-21') },
  { kinds: '无', means: '卫星遥感', by: 'P18', decided: date('2023-03-30') },
  { kinds: '无', means: '用电监控', by: 'P19', decided: '20230515' },
  // A day that does not exist: the case stays undecided.
  { kinds: '无', means: '无人机', by: 'P20', decided: '2023-06-31' },
  // Before the season.
  { kinds: '排污许可', by: 'P08', decided: date('2022-12-20') },
  { kinds: '轻微免罚', by: 'P21', decided: date('2023-06-02'), more: { 案件形式: '无' } },
];

const rowOf = ({ kinds, means, by, decided, more }: Draft, index: number): Row => ({
  案件编号: number(index + 1),
  办案单位: '示例区执法大队',
  当事人: `示例企业${String(index + 1)}厂`,
  当事人类型: '企事业单位',
  立案日期: date('2023-02-01'),
  决定日期: decided,
  案件形式: '行政处罚',
  案件类别: kinds,
  线索来源: '自行识别',
  识别手段: means ?? '无',
  主要承办人: by,
  系统可查: '是',
  ...more,
});

export const cases = (): readonly Row[] => {
  const rows = drafts.map(rowOf);
  // The same 编号 once more with other contents: the first row counts.
  return [...rows, { ...rows[12], 识别手段: '视频监控' }];
};

const file = (index: number, owner: string, source: string, kind: string, more: Row): Row => ({
  案卷编号: `示例案卷〔2023〕${String(index)}号`,
  归属: owner,
  来源: source,
  案卷类型: kind,
  结案日期: date('2023-08-25'),
  检查人: owner === '集体' ? 'P10、P11' : owner,
  调查询问人: owner === '集体' ? 'P11' : `${owner}、P10`,
  系统上传: '是',
  满分: 100,
  四情形: '无',
  ...more,
});

export const files: readonly Row[] = [
  file(1, '集体', '随机抽取', '一般行政处罚', { 评查得分: 92 }),
  // The ministry has not marked it yet.
  file(2, '集体', '随机抽取', '配套办法', { 评查得分: null }),
  file(3, 'P03', '随机抽取', '一般行政处罚', { 评查得分: 88.5 }),
  file(4, 'P03', '推荐', '配套办法', { 评查得分: 91 }),
  file(5, 'P08', '随机抽取', '配套办法', { 评查得分: '８６' }),
  file(6, 'P08', '推荐', '一般行政处罚', { 评查得分: 90 }),
  // One of the four circumstances takes all 35 points; the other file is one that P08 submits too.
  file(7, 'P15', '随机抽取', '一般行政处罚', { 评查得分: 84, 四情形: '③' }),
  file(5, 'P15', '推荐', '配套办法', { 评查得分: 86, 检查人: 'P15' }),
];

const article = (title: string, day: Cell, more: Row): Row => ({
  标题: title,
  种类: '典型案例',
  类别: '无',
  层级: '市级',
  发布机关: '市级生态环境部门',
  发布日期: day,
  ...more,
});

export const publications: readonly Row[] = [
  article('某厂干扰自动监测设施案', date('2023-08-15'), {
    类别: '自动监测弄虚作假',
    案件编号: number(3),
  }),
  article('某店轻微违法不予处罚案', date('2023-09-12'), {
    类别: '轻微免罚',
    案件编号: number(18),
  }),
  article('某厂土壤污染案', date('2023-09-20'), {
    类别: '土壤污染',
    层级: '区级',
    案件编号: number(9),
  }),
  article('某公司非法处置危险废物案', null, { 类别: '危险废物', 案件编号: number(1) }),
  article('用电监控发现线索的做法', date('2023-06-26'), {
    种类: '政务信息',
    层级: '部级',
    刊物: '《生态环境执法前沿》',
    优秀稿件: '否',
  }),
];
