import type { Rule } from '../../../src/mechanisms';
import type { Scorecard, SchemeNode } from '../../../src/rubric';
import { areaToA1 } from '../../../src/workbook';
import type { TestValue } from '../../support/records';
import { garbled } from './garble';
import type { Layout } from './layout';
import { Random } from './random';

type Node = SchemeNode<Rule>;

const HEADERS = {
  index: ['序号', '编号', '序 号', '项次'],
  name: ['指标', '一级指标', '指标名称', '评审项目', '考 核\n指 标'],
  deep: ['二级指标', '分指标', '二 级\n指标', '子指标'],
  points: ['分值', '满分', '标准分', '分值（分）', '权重(%)', '分 值'],
  text: ['指标内容', '评审内容', '评分标准', '评分细则', '评审内容（计分方法）', '考核内容'],
  evidence: ['数据来源及说明', '数据来源', '材料来源', '信息来源'],
  owner: ['责任科室', '完成时限', '执法总队指导处室'],
  score: ['自评得分', '自评分', '自评', '得分', '自评得分（分）', '自查得分'],
  why: ['计分说明', '评分说明', '得分说明', '自评说明', '得分理由'],
  proof: ['佐证材料', '证明材料', '支撑材料', '佐证资料'],
  foreign: ['核定得分', '上级评分', '备注', '联系电话'],
} as const;
type Kind = keyof typeof HEADERS;

const OWN_WORK = [
  '本单位自行增加：食堂和车辆管理情况另行报送，不计分。',
  '（此处由办公室填写归档号）',
  '上半年重点工作推进会已召开，会议纪要附后。',
  '责任人签字栏，请各科室负责人逐项签字确认后交办公室。',
];
const TITLES = [
  '自评打分表',
  '填报单位：某区生态环境局',
  '（内部资料，注意保存）',
  '填报日期：　　年　月　日',
];

/** A row before it is laid into columns. */
interface Line {
  readonly nodes: readonly Node[];
  readonly path: readonly Node[];
  text: string;
  readonly deep: string;
  readonly points: number | null;
  readonly evidence: string;
}

export interface Generated {
  readonly layout: Layout;
  readonly breaks: readonly string[];
}

/** A table as somebody may have it: printed row by row or clause by clause, and broken in many ways. */
export function generate(card: Scorecard<Rule>, seed: number): Generated {
  const random = new Random(seed);
  const breaks: string[] = [];
  const breaking = (name: string, share: number): boolean => {
    const happens = random.chance(share);
    if (happens) breaks.push(name);
    return happens;
  };
  const lines = linesOf(card, breaking('clause by clause', 0.25));
  const kept = breaking('deleted rows', 0.3) ? lines.filter(() => !random.chance(0.15)) : lines;
  const kinds = columnsOf(random, breaking, lines);
  const noise = breaking('typos', 0.4) ? 0.015 : 0;
  const spaces = breaking('white space', 0.4);
  const wide = breaking('full width', 0.3);
  const say = (text: string): string => garbled(text, random, { noise, spaces, wide });

  const grid: TestValue[][] = [];
  const merges: string[] = [];
  const truth: Record<number, readonly string[]> = {};
  if (breaking('title rows', 0.7))
    for (let count = 1 + random.below(4); count > 0; count -= 1)
      grid.push([random.chance(0.3) ? card.title : random.pick(TITLES)]);
  const header = kinds.map((kind) => random.pick(HEADERS[kind]));
  if (breaking('two-line header', 0.2)) {
    const top = grid.length + 1;
    grid.push(kinds.map((kind, at) => (inside(kind) ? '单位自评' : (header[at] ?? null))));
    grid.push(kinds.map((kind, at) => (inside(kind) ? (header[at] ?? null) : null)));
    kinds.forEach((kind, at) => {
      if (!inside(kind))
        merges.push(areaToA1({ top, left: at + 1, bottom: top + 1, right: at + 1 }));
    });
  } else grid.push(header);

  const pageBreaks = breaking('header again', 0.3);
  const blanks = breaking('blank rows', 0.3);
  const extras = breaking('extra rows', 0.3);
  const splits = breaking('split cells', 0.3);
  const merged = breaking('merged names', 0.4);
  const repeated = !merged && breaking('repeated names', 0.3);
  let run: { readonly node: Node | undefined; readonly from: number } | null = null;
  const endRun = (): void => {
    const at = kinds.indexOf('name');
    if (merged && run !== null && at >= 0 && grid.length > run.from)
      merges.push(areaToA1({ top: run.from, left: at + 1, bottom: grid.length, right: at + 1 }));
    run = null;
  };
  kept.forEach((line, place) => {
    const [top = line.nodes[0]] = line.path;
    const fresh = run === null || run.node !== top;
    if (pageBreaks && place > 0 && place % 5 === 0) {
      endRun();
      grid.push(header);
    }
    if (fresh) endRun();
    const first = fresh || run === null;
    const from = grid.length + 1;
    const cut = splits && line.text.length > 40 && random.chance(0.3);
    const at = cut ? 10 + random.below(line.text.length - 20) : line.text.length;
    const put = (text: string, whole: boolean): void => {
      grid.push(
        kinds.map((kind): TestValue => {
          if (kind === 'text') return say(text);
          if (!whole) return null;
          if (kind === 'index') return place + 1;
          if (kind === 'name') return first || repeated ? say(top?.name ?? '') : null;
          if (kind === 'deep') return line.deep === '' ? null : say(line.deep);
          if (kind === 'points') return line.points;
          if (kind === 'evidence') return line.evidence === '' ? null : say(line.evidence);
          if (kind === 'owner') return '综合科';
          return null;
        }),
      );
    };
    put(line.text.slice(0, at), true);
    truth[from] = line.nodes.map(({ id }) => id);
    if (first) run = { node: top, from };
    if (cut) put(line.text.slice(at), false);
    if (blanks && random.chance(0.2)) grid.push([]);
    if (extras && random.chance(0.15)) {
      endRun();
      grid.push(kinds.map((kind) => (kind === 'text' ? random.pick(OWN_WORK) : null)));
    }
  });
  endRun();
  if (breaking('total row', 0.6)) grid.push(['合  计']);
  if (breaking('notes', 0.4)) grid.push(['注：本表一式两份。'], ['填表人：　　　审核人：']);
  return {
    layout: { name: 'Sheet1', grid, merges: merges.join(' '), truth },
    breaks,
  };
}

const inside = (kind: Kind): boolean => kind === 'score' || kind === 'why' || kind === 'proof';

/** Columns in some order: what the notice prints first, what the unit fills behind it. */
function columnsOf(
  random: Random,
  breaking: (name: string, share: number) => boolean,
  lines: readonly Line[],
): Kind[] {
  const deep = lines.some((line) => line.deep !== '') && random.chance(0.6);
  const notice: Kind[] = ['name', 'points', 'text'];
  if (random.chance(0.6)) notice.unshift('index');
  if (deep) notice.splice(notice.indexOf('points'), 0, 'deep');
  if (random.chance(0.7)) notice.push('evidence');
  if (random.chance(0.3)) notice.push('owner');
  const own: Kind[] = [];
  for (const kind of ['score', 'why', 'proof'] as const)
    if (!breaking(`no ${kind}`, 0.3)) own.push(kind);
  if (breaking('extra columns', 0.3)) own.push('foreign');
  const ordered = breaking('shuffled columns', 0.2) ? random.shuffled(notice) : notice;
  // A name further right than its parts would be another table.
  const names = ordered.filter((kind) => kind === 'name' || kind === 'deep');
  if (names[0] === 'deep') {
    const one = ordered.indexOf('deep');
    const other = ordered.indexOf('name');
    [ordered[one], ordered[other]] = ['name', 'deep'];
  }
  return [...ordered, ...own];
}

function linesOf(card: Scorecard<Rule>, byClause: boolean): Line[] {
  const lines: Line[] = [];
  const visit = (node: Node, path: readonly Node[], printed: boolean): void => {
    const here = printed || node.row;
    const ends = here && (!byClause || node.children.length === 0);
    if (ends)
      lines.push({
        nodes: [node],
        path,
        text: node.source.text,
        deep: path.length > 0 ? node.name : '',
        points: typeof node.points === 'number' ? node.points : null,
        evidence: node.evidence.join('\n'),
      });
    else
      node.children.forEach((child) => {
        visit(child, [...path, node], here);
      });
  };
  card.nodes.forEach((node) => {
    visit(node, [], false);
  });
  return lines;
}
