import { render } from '../../locales';
import { describeRule, mechanismOf, type Rule, testWords, usesOfRule } from '../../mechanisms';
import type { Part, SchemeNode, Use } from '../../rubric';
import { otherColumn, usesOfTest } from '../../rubric';

export type Node = SchemeNode<Rule>;

/** 「（7分）」, as it stands behind the name of a clause. */
export function pointsText({ points, role }: Node): string {
  if (role === 'veto') return '（否决）';
  if (typeof points === 'object') return `（满分由填报人设定：基本事项“${points.fact}”）`;
  if (role === 'deduction')
    return points === undefined ? '（扣分）' : `（扣分，${String(points)}分）`;
  if (points === undefined) return '';
  return role === 'bonus' ? `（加${String(points)}分）` : `（${String(points)}分）`;
}

/** How a clause is scored, in sentences. A plan's clauses give no points. */
export function howText(node: Node, plan: boolean): string {
  const said = [
    ...(node.rule === undefined ? groupText(node, plan) : ruleText(node.rule)),
    ...limitsText(node, plan),
    ...exemptText(node, plan),
  ];
  return said.join('');
}

const ruleText = (rule: Rule): string[] => describeRule(rule).map((one) => render(one));

function groupText({ children, net }: Node, plan: boolean): string[] {
  const counted = children.filter(({ role }) => role !== 'veto').map(({ id }) => id);
  if (plan || counted.length === 0) return [];
  if (net === undefined)
    return [
      counted.length === 1 ? `按 ${counted.join('')} 计。` : `各项相加：${counted.join(' + ')}。`,
    ];
  const gain = partText(net.gain);
  const said = net.deduct === undefined ? gain : `${gain}，再计扣分 ${partText(net.deduct)}`;
  return [`${said}${clampText(net.cap, net.floor)}。`];
}

function partText(part: Part): string {
  if (typeof part === 'string') return part;
  const inner = part.of.map(partText);
  const said = part.take === 'best' ? `${inner.join('、')} 中最高的一项` : inner.join(' + ');
  const clamped = `${said}${clampText(part.cap, part.floor)}`;
  return part.of.length === 1 && clamped === said ? said : `（${clamped}）`;
}

function clampText(cap: number | null | undefined, floor: number | null | undefined): string {
  const top = typeof cap === 'number' ? `，合计最高 ${String(cap)} 分` : '';
  if (typeof floor !== 'number') return top;
  return floor < 0 ? `${top}，最多扣 ${String(-floor)} 分` : `${top}，最低 ${String(floor)} 分`;
}

function limitsText({ points, role, cap, floor, rule, children }: Node, plan: boolean): string[] {
  const said: string[] = [];
  const scores = role === 'gain' || role === 'bonus';
  if (plan || role === 'veto') return said;
  // What the rule says of itself is not said twice.
  const own = rule !== undefined && 'cap' in rule ? rule.cap : undefined;
  if (own !== undefined && own === cap) return said.concat(floorText(floor));
  if (typeof cap === 'number') said.push(`本项最高 ${String(cap)} 分。`);
  else if (cap === null && points !== undefined) said.push('本项不以分值为上限。');
  else if (rule === undefined && scores && typeof points === 'number' && children.length > 1)
    said.push(`本项不超过 ${String(points)} 分。`);
  return said.concat(floorText(floor));
}

function floorText(floor: number | null | undefined): string[] {
  if (typeof floor === 'number') return [`扣完为止，本项最低 ${String(floor)} 分。`];
  return floor === null ? ['本项不设下限，可以是负分。'] : [];
}

function exemptText({ exempt }: Node, plan: boolean): string[] {
  if (exempt === undefined || exempt.when === false) return [];
  const when = exempt.when === true ? '本项在这一级' : `${render(testWords(exempt.when))}的，本项`;
  if (plan) return [`${when}不适用。`];
  const to = exempt.to?.join('、') ?? '同级其他各项';
  switch (exempt.effect) {
    case 'lose':
      return [`${when}不适用，不得分，也不补分；可得的最高分相应减少。`];
    case 'award':
      return [`${when}直接得满分。`];
    case 'reweight':
      return [`${when}不适用，分值转入 ${to}，按转入后的分值折算。`];
    case 'rescale':
      return [`${when}不适用，表的合计按其余各项的得分率折算到满分。`];
  }
}

/** Which sheets, columns and 事项 a clause reads. */
export function dataText(node: Node): string {
  const uses: Use[] = [
    ...(node.rule === undefined ? [] : usesOfRule(node.rule)),
    ...(node.exempt === undefined ? [] : usesOfTest(node.exempt.when, [])),
  ];
  if (typeof node.points === 'object')
    uses.push({ is: 'fact', name: node.points.fact, as: 'number', path: [] });
  return usesText(uses);
}

/** 「案件台账（决定日期、案件类别）；基本事项（…）」 */
export function usesText(uses: readonly Use[]): string {
  const sheets = new Map<string, Set<string>>();
  const columnsOf = (sheet: string): Set<string> => {
    const known = sheets.get(sheet) ?? new Set<string>();
    sheets.set(sheet, known);
    return known;
  };
  for (const use of uses) {
    if (use.is === 'sheet') columnsOf(use.sheet);
    else if (use.is === 'column') columnsOf(use.sheet).add(use.column);
    else if (use.is === 'matcher') {
      const other = otherColumn(use.matcher);
      columnsOf(use.sheet).add(use.column);
      if (other !== null) columnsOf(use.sheet).add(other);
    } else if (use.is === 'fact') columnsOf('基本事项').add(use.name);
  }
  return [...sheets]
    .map(([sheet, columns]) =>
      columns.size === 0 ? sheet : `${sheet}（${[...columns].join('、')}）`,
    )
    .join('；');
}

/** Clauses of their own inside a rule: rates, classes, options. */
export function innerClauses({ rule }: Node) {
  if (rule === undefined) return [];
  return mechanismOf(rule).clauses?.(rule) ?? [];
}
