/** A small scheme with everything that has a due day. */
export const DUTIES_SCHEME = `
id: duties-test
name: 时限试例
version: 1
year: 2023
notice: { title: 试例, issued: '2023-06-15' }
period: { from: '2023-01-01', to: '2023-11-30' }
levels: { county: 县级, city: 市级 }
facts:
  本单位:
    kind: choice
    options: [甲区, 乙区, 丙区]
    question: 本单位是哪个区？
duties:
  - id: N1
    name: 动员材料
    due: '2023-06-25'
    materials: [动员部署情况, 联络员名单]
    audience: [county]
    source: { text: 动员, at: 四（一） }
  - id: N2
    name: 半月简报
    every: { from: '2023-06-16', to: '2023-09-30', days: [15, 30] }
    counts: { 活动简报: 1, 典型案例: 2 }
    copied: 局办公室
    source: { text: 每月15日和30日前, at: 五（四） }
  - id: N3
    name: 实时填报
    materials: [专栏]
    source: { text: 实时填报, at: 五（四） }
  - id: N5
    name: 自评
    dues: ['2023-10-31', '2023-10-10', '2023-10-31']
    audience: [city]
    source: { text: 自评, at: 四（二） }
allocations:
  - id: N7
    name: 案件查处任务
    unit: 本单位
    groups:
      - { name: 第一组, units: [甲区], count: 2, kinds: [危险废物, 自然保护地], openKinds: true }
      - { name: 第二组, units: [乙区], count: 1 }
    of: { from: 案件台账, during: { date: 决定日期, window: period } }
    by: 案件类别
    source: { text: 任务, at: 附件1 }
forms:
  - id: N8
    name: 联络员名单
    sheet: 联络员名单
    title: 大练兵联络员名单
    fields: [单位]
    columns:
      - { header: 序号, width: 8 }
      - { header: 姓名, width: 14 }
      - { header: 联系电话, width: 18 }
      - { header: 备注, width: 20 }
    rows:
      - { 序号: '1', 备注: 分管领导 }
      - { 序号: '2', 备注: 科室负责人 }
    source: { text: 联络员名单, at: 附件2 }
tables:
  plan:
    name: 计划
    title: 计划
    subject: plan
    total: null
    layout:
      - { header: 事项, show: name, width: 20 }
      - { header: 结果, show: score, width: 10 }
      - { header: 说明, show: why, width: 40 }
      - { header: 佐证材料, show: proof, width: 24 }
    nodes:
      - id: P1
        name: 总结报告
        row: true
        source: { text: 总结, at: 三 }
        rule:
          kind: submission
          strength: aim
          due: '2023-11-20'
          since: '2023-11-01'
          items: [{ material: 总结报告 }]
      - id: P2
        name: 名单
        row: true
        source: { text: 名单, at: 三 }
        rule:
          kind: submission
          strength: must
          due: '2023-06-25'
          since: '2023-06-15'
          items: [{ material: 联络员名单 }]
    quotas:
      - { id: Q1, name: 推荐集体, of: { from: 候选对象, where: { 类型: 集体 } }, count: 2, source: { text: 推荐, at: 四 } }
`;
