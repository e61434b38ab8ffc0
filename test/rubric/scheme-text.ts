/** A small scheme without faults: every kind of place that lint looks at stands in it once. */
export const SCHEME = `id: demo
name: 演示方案
version: 1
year: 2025
notice: {title: 演示通知}
period: {from: 2024-12-01, to: 2025-11-30}
levels: {county: 县级, city: 市级}
readings:
  D5:
    question: 先封顶还是先扣分
    default: net
    reason: 封顶句收束整项
    options: {net: 先扣分再封顶, cap: 先封顶再扣分}
  D18:
    question: 本表按哪一级
    default: county
    reason: 标题写明区县
    sets: level
    options: {county: 县级, city: 市级}
facts:
  开展远程监督帮扶: {kind: flag, question: 是否开展远程监督帮扶, tables: [collective]}
  基准人数: {kind: number, unit: 人, question: 基准日在编在岗人数}
  平台接入: {kind: date, question: 何时接入平台}
  本单位: {kind: choice, options: [甲区, 乙区], question: 本单位是哪一个}
duties:
  - {id: M1, name: 报送材料, due: 2025-10-15, source: {text: 报送材料, at: 正文}}
tables:
  collective:
    name: 集体
    title: 演示集体指标
    subject: unit
    levels: [county, city]
    total: 30
    bonus: 2
    layout:
      - {header: 指导处室, show: guide, width: 8}
      - {header: 自评得分, show: score, width: 8}
      - {header: 计分说明, show: why, width: 30}
      - {header: 佐证材料, show: proof, width: 30}
    nodes:
      - id: '1'
        name: 案件查办
        points: 7
        row: true
        source: {text: 该项最高得7分, at: 附件1}
        net:
          gain: {of: ['1.1', '1.2'], cap: {choose: D5, net: null, cap: 7}}
          deduct: '1.3'
          cap: 7
          floor: 0
        children:
          - id: '1.1'
            name: 涉危废案件
            points: {choose: level, county: 7, city: 5}
            source: {text: 每件得3.5分, at: 附件1}
            rule:
              kind: perCase
              cases:
                from: 案件台账
                subject: 主要承办人
                during: {date: 决定日期, window: period}
                where: {案件类别: 危险废物, 案件形式: [移送犯罪, 移送拘留], 重大案件: false}
              rates:
                - {id: 1.1a, name: 普通案件, points: 3.5, source: {text: 每件得3.5分, at: 附件1}}
          - id: '1.2'
            name: 新领域
            points: 4
            source: {text: 每类得2分, at: 附件1}
            rule:
              kind: perCategory
              records: {from: 案件台账, where: {认领层级: 县级, 案件类别: {filled: true}}}
              category: 案件类别
              classes:
                - {name: 土壤污染, points: 2}
                - {name: 核与辐射, points: 2}
          - id: '1.3'
            name: 舆论
            role: deduction
            source: {text: 扣1分, at: 附件1}
            rule:
              kind: deduct
              findings: {from: 扣分记录, subject: 对象, where: {指标: '1.3', 发现单位: 部}}
              each: 1
              times: 次数
              limit: 1
      - id: '2'
        name: 培训
        points: 13
        row: true
        mergeAbove: [guide]
        source: {text: 培训13, at: 附件1}
        provisions:
          - {id: '2.0', name: 基准, note: 以基准日为准, source: {text: 以基准日为准, at: 附件1}}
        children:
          - id: '2.1'
            name: 覆盖
            points: 3
            source: {text: 覆盖50%, at: 附件1}
            rule:
              kind: tier
              unit: percent
              value:
                ratio:
                  numerator:
                    count:
                      from: 培训活动
                      where:
                        - {类别: 市级培训}
                        - exists: {in: 人员名册, match: {人员编号: 参加人员}, where: {在编在岗: true}}
                    distinct: 参加人员
                  denominator: {fact: 基准人数}
              tiers:
                - {atLeast: 50, points: 3}
                - {below: 50, points: 0}
          - id: '2.2'
            name: 平台
            points: 10
            source: {text: 接入平台, at: 附件1}
            exempt: {id: '2.9', when: {not: {fact: 开展远程监督帮扶}}, effect: reweight, to: ['2.1']}
            rule:
              kind: flat
              points: 10
              when:
                all:
                  - {fact: 平台接入}
                  - {fact: 本单位, is: 甲区}
                  - {quantity: {share: {of: {from: 项目检查}, that: {是否检查: true}}}, atLeast: 90}
          - id: '2.3'
            name: 派员
            role: deduction
            source: {text: 未派员的扣2分, at: 附件1}
            rule: {kind: deduct, findings: {from: 扣分记录, where: {指标: '2.3'}}, each: 1, limit: 2}
      - id: '3'
        name: 月度
        points: 10
        row: true
        source: {text: 每月得1分, at: 附件1}
        children:
          - id: '3.1'
            name: 数据质量
            points: 5
            source: {text: 每月得1分, at: 附件1}
            rule:
              kind: monthly
              months:
                window: {from: 2025-01-01, to: 2025-05-31}
                of:
                  monthly: {from: 月度数据, subject: 对象}
                  month: 月份
                  that: {完整性: {atLeast: 98}}
              steps: [{atLeast: 1, points: 1}]
          - id: '3.2'
            name: 监督帮扶
            points: 5
            source: {text: 平均成绩, at: 附件1}
            rule:
              kind: scaled
              marks:
                from: {from: 监督帮扶, where: {方式: 现场}}
                mark: {weighted: {任务完成: 40, 发现问题: 60}, given: 综合得分}
                fold: [{by: [人员编号], take: mean}]
          - id: '3.3'
            name: 廉洁
            role: veto
            source: {text: 该项不得分, at: 附件1}
            rule: {kind: veto, of: '3.2', when: {exists: {from: 监督帮扶, where: {廉洁问题: true}}}}
      - id: '4'
        name: 加分
        role: bonus
        points: 2
        row: true
        source: {text: 加2分, at: 附件1}
        rule: {kind: judged}
    assignments:
      - id: '1.9'
        key: 案件编号
        policy: cross-group
        groups: {危废: ['1.1'], 新领域: ['1.2']}
        source: {text: 案件不重复, at: 附件1}
    eligibility:
      - id: '9'
        name: 违纪
        source: {text: 违纪的不得参评, at: 正文}
        rejects: {exists: {from: 否决资格, subject: 对象, where: {是否发生: true}}}
    quotas:
      - id: Q1
        name: 推荐名额
        count: 2
        of: {from: 候选对象, where: {类型: 个人}}
        source: {text: 推荐2名, at: 正文}
`;

/** The scheme with one place changed; refuses to change nothing. */
export function changed(from: string, to: string, text = SCHEME): string {
  if (!text.includes(from)) throw new Error(`not in the scheme: ${from}`);
  return text.replace(from, () => to);
}

/** Line (from 1) of the first place where `part` stands. */
export function lineOf(part: string, text = SCHEME): number {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`not in the scheme: ${part}`);
  return text.slice(0, at).split('\n').length;
}
