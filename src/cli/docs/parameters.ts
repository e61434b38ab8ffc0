import type { RuleKind } from '../../mechanisms';

const CAP = '本条最高分；不写为本条的分值，null 为不设上限';

/** What each parameter of a kind means; a test finds those that are missing. */
export const PARAMETERS: Readonly<Record<RuleKind, Readonly<Record<string, string>>>> = {
  awarded: {
    records: '看哪些记录',
    mark: '哪一栏是认定的分数',
    least: '每条最低分',
    most: '每条最高分',
    bestBy: '这一栏相同的是同一事项，只取最高',
    cap: CAP,
  },
  benchmark: {
    actual: '实际数',
    base: '基准值：总数 total，乘以基准比例 sharePercent',
    curve: '基准值上下 50% 之间：band 按直线折算，step 只看是否高于 50%',
  },
  bestOf: { options: '各档：名称、条件、分值，可以有编号和原文' },
  commitment: {
    kept: '怎样算做到',
    strength: 'must 必须做到；aim 努力目标，没有做到只提示',
    due: '这一天过完之前没有做到的，显示未到期',
    reason: '努力目标没有达到时，在哪一栏写原因',
    names: 'kept 由几部分组成时，各部分的名称，依次写',
  },
  deduct: {
    findings: '有哪些记录就扣',
    shortfall:
      '代替 findings：of 的数比 from 每少 every 扣 each 分；parts：whole 不满一份的不扣，prorata 按比例扣',
    times: '一条记录算几次的栏，空白算一次',
    each: '每次扣多少分',
    once: '不论几条只扣一次',
    amount: '由人认定扣多少：哪一栏、最少、最多',
    limit: '最多扣多少；不写为本条的分值，null 为不设限',
  },
  flat: { when: '什么条件下得分', points: '得多少分' },
  judged: {
    least: '最低分',
    most: '最高分；不写为本条的分值',
    basis: 'judged 评审打分；ranked 按排名但没有公式；manual 原文没有写怎样计分',
  },
  monthly: {
    months: '哪些月份，每个月的数从哪里来',
    steps: '当月的数达到多少得多少分，取最高一档',
    all: '各月都达到最高一档的，改得多少分',
    deduct: '当月通报扣多少分；estimate：没有写明扣多少的怎样估算',
  },
  perCase: {
    cases: '数哪些记录',
    rates: '每条符合什么得多少分，只按最高的一项计；可以有编号和原文',
    once: '这一栏相同的几行算同一件，只计得分最高的一行；空着的一行算一件',
    cap: CAP,
  },
  perCategory: {
    records: '看哪些记录',
    category: '哪一栏是类别',
    classes: '各类的名称、栏中的写法、分值；可以有编号和原文',
    others: '所列之外的每一类得多少分；不写为不得分',
    perRecord: 'all 一条记录涉及几类都计；one 只用于一类，取总分最高的用法',
    cap: CAP,
  },
  perUnit: { count: '数量', unit: '量词', each: '每一个得多少分', cap: CAP },
  proportional: { ratio: '完成的百分比，超过 100 按 100' },
  relative: {
    value: '本参评对象的数',
    best: '最多者的数',
    step: '每低 1% 减多少分',
    parts: 'whole 不满 1% 的不减；prorata 按比例减',
  },
  scaled: {
    marks: '成绩从哪里来，怎样合成一个数',
    absent: '没有任何成绩时：zero 得 0 分，或者取某个基本事项的数',
  },
  submission: {
    strength: 'must 必须报送；aim 努力目标，没有报齐只提示',
    due: '截止日（含当日）',
    since: '没有填截止日的记录，从这一天起算作这一次的',
    records: '看哪些记录；不写为材料时限',
    items: '要报哪些材料、各几份',
    copied: '是否要抄送，可以写抄送给谁',
  },
  tier: {
    value: '先算出的数',
    unit: 'percent 百分数；count 个数',
    tiers: '各档：下限、上限（是否含本数）和分值',
  },
  veto: {
    when: '什么情形',
    of: '哪一项计 0 分；不写为上一级指标',
    rejects: '取消评选资格，不改变分数',
    due: '取消资格的：缺的材料在这一天过完之前还可以补报',
  },
};
