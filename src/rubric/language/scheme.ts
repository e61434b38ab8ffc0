import { z } from 'zod';
import { ID, source, type Source } from './clause';
import { COLUMN_NAME, DATE } from './condition';
import { allocation, duty, form } from './duties';
import { selection, test } from './measure';
import { ranking, type Ranking } from './ranking';

/** A clause without points of its own that governs others: a sharing rule, a source of data, a file count. */
export const provision = z.strictObject({
  id: ID,
  name: z.string(),
  source,
  note: z.string().min(1),
  /** The same `key` must not stand under the subject and under another `owner` (不得共用同一份案卷). */
  unique: z.strictObject({ of: selection, key: COLUMN_NAME, owner: COLUMN_NAME }).optional(),
  /** Whoever is named in `who` must not be named in any of `from` (有廉政问题的不得派出). */
  barred: z
    .strictObject({
      who: selection,
      person: COLUMN_NAME,
      from: z.array(z.strictObject({ of: selection, person: COLUMN_NAME })).min(1),
    })
    .optional(),
});
export type Provision = z.infer<typeof provision>;

const limit = z.number().nullable();

/** Which children are added up, and what is cut off where: the order is the structure. */
export type Part =
  | string
  | {
      of: Part[];
      take?: 'sum' | 'best' | undefined;
      cap?: number | null | undefined;
      floor?: number | null | undefined;
    };
export const part: z.ZodType<Part> = z.lazy(() =>
  z.union([
    ID,
    z.strictObject({
      of: z.array(part).min(1),
      take: z.enum(['sum', 'best']).optional(),
      cap: limit.optional(),
      floor: limit.optional(),
    }),
  ]),
);

export const net = z.strictObject({
  gain: part,
  deduct: part.optional(),
  cap: limit.optional(),
  floor: limit.optional(),
});
export type Net = z.infer<typeof net>;

/** A node that does not take part, and what becomes of its points. */
export const exemption = z.strictObject({
  id: ID.optional(),
  when: test,
  /**
   * lose: 0 points, 不适用 · award: full points · reweight: the points move into `to` (相应分值计入) ·
   * rescale: 不适用, and the table's total is scaled up to the full total.
   */
  effect: z.enum(['lose', 'award', 'reweight', 'rescale']),
  to: z.array(ID).min(1).optional(),
  source: source.optional(),
});
export type Exemption = z.infer<typeof exemption>;

export const owner = z.strictObject({
  guide: z.string().optional().describe('指导处室'),
  responsible: z.string().optional().describe('责任科室'),
});

export const ROLES = ['gain', 'deduction', 'bonus', 'veto'] as const;
export type Role = (typeof ROLES)[number];

export interface SchemeNode<R> {
  id: string;
  name: string;
  /** What the notice prints beside the name (指标说明). */
  about?: string | undefined;
  /** Printed points; a fact where the notice prints none and the user states the full marks. */
  points?: number | { fact: string } | undefined;
  role: Role;
  source: Source;
  evidence: string[];
  owner?: { guide?: string | undefined; responsible?: string | undefined } | undefined;
  due?: string | undefined;
  /** A row of the printed table ends here. */
  row: boolean;
  /** Cells of the printed table that this row shares with the row above. */
  mergeAbove: string[];
  /** Points may be cut here although the parts add up to more: the clause that says so. */
  cap?: number | null | undefined;
  floor?: number | null | undefined;
  net?: Net | undefined;
  exempt?: Exemption | undefined;
  provisions: Provision[];
  rule?: R | undefined;
  children: SchemeNode<R>[];
  /** Readings that shape this node's own fields; found by the loader. */
  readings: string[];
}

const header = z.strictObject({
  header: z.string(),
  show: z.enum([
    // The clause's number, or (depth 1) that of its indicator.
    'index',
    // The row's own number, counted from the top.
    'place',
    'name',
    'about',
    'points',
    'source',
    'evidence',
    'guide',
    'responsible',
    'due',
    'score',
    'why',
    'proof',
  ]),
  /** Depth of the node that the cell shows (1 = top); left out: the row's own node. */
  depth: z.number().int().min(1).optional(),
  width: z.number().positive(),
});
export type LayoutColumn = z.infer<typeof header>;

export const reading = z
  .strictObject({
    question: z.string().min(1).describe('哪里不明确'),
    default: z.string(),
    reason: z.string().min(1).describe('为什么以此为默认'),
    options: z.record(z.string(), z.string().min(1)),
    /** This reading picks the level. */
    sets: z.literal('level').optional(),
  })
  .refine((r) => r.default in r.options, { message: '默认口径不在 options 里', path: ['default'] });
export type Reading = z.infer<typeof reading>;

export const factDeclaration = z
  .strictObject({
    kind: z.enum(['flag', 'number', 'date', 'choice', 'list']),
    unit: z.string().optional(),
    /** choice: what can be answered; list: what the input prompt proposes. */
    options: z.array(z.string().min(1)).min(1).optional(),
    /** Asked of the unit; shown as the input prompt. */
    question: z.string().min(1),
    tables: z.array(z.string()).min(1).optional(),
  })
  .refine((fact) => fact.kind !== 'choice' || fact.options !== undefined, {
    message: '选项（choice）须写 options',
    path: ['options'],
  });
export type FactDeclaration = z.infer<typeof factDeclaration>;

/** Cases that may be used once only: the group each node belongs to. */
export const assignmentGroups = z.strictObject({
  id: ID,
  source,
  key: COLUMN_NAME,
  groups: z.record(z.string(), z.array(ID).min(1)),
  policy: z.enum(['cross-group', 'one-slot', 'none']),
});
export type AssignmentGroups = z.infer<typeof assignmentGroups>;

/** Who may not stand: the score stays on record, the candidate is out. */
export const eligibilityRule = z.strictObject({
  id: ID,
  name: z.string(),
  rejects: test,
  /** Until the end of this day what is missing can still be handed in: nobody is out yet. */
  due: DATE.optional(),
  source,
});
export type EligibilityRule = z.infer<typeof eligibilityRule>;

export const quota = z.strictObject({
  id: ID,
  name: z.string(),
  of: selection,
  count: z.number().int().min(0),
  source,
});
export type Quota = z.infer<typeof quota>;

/** A contradiction or a loss in the notice's text, and how it is read. */
export const oddity = z.strictObject({
  id: ID,
  text: z.string(),
  readAs: z.string(),
  /** Clauses whose scores or records it bears on: a check tells it beside them. Misprints bear on none. */
  about: z.record(z.string(), z.array(ID).min(1)).optional().describe('表 → 涉及的条款编号'),
});

export interface Scorecard<R> {
  name: string;
  title: string;
  /** unit: 集体, person: 个人, organiser: 组织单位, plan: commitments instead of points. */
  subject: 'unit' | 'person' | 'organiser' | 'plan';
  levels: string[];
  /** Null where the notice prints no points. */
  total: number | null;
  bonus: number;
  layout: LayoutColumn[];
  nodes: SchemeNode<R>[];
  assignments: AssignmentGroups[];
  eligibility: EligibilityRule[];
  quotas: Quota[];
  ranking?: Ranking | undefined;
  provisions: Provision[];
}

/** The scheme's shape once every `choose` is settled. `rule` is the schema of all mechanisms together. */
export function schemeSchema<R>(rule: z.ZodType<R>) {
  const node: z.ZodType<SchemeNode<R>> = z.lazy(() =>
    z.strictObject({
      id: ID,
      name: z.string().min(1),
      about: z.string().min(1).optional().describe('指标说明'),
      points: z.union([z.number().min(0), z.strictObject({ fact: z.string() })]).optional(),
      role: z.enum(ROLES).default('gain'),
      source,
      evidence: z.array(z.string()).default([]),
      owner: owner.optional(),
      due: z.string().optional(),
      row: z.boolean().default(false),
      mergeAbove: z.array(z.string()).default([]),
      cap: limit.optional(),
      floor: limit.optional(),
      net: net.optional(),
      exempt: exemption.optional(),
      provisions: z.array(provision).default([]),
      rule: rule.optional(),
      children: z.array(node).default([]),
      readings: z.array(z.string()).default([]),
    }),
  );
  const scorecard: z.ZodType<Scorecard<R>> = z.strictObject({
    name: z.string().min(1),
    title: z.string().min(1),
    subject: z.enum(['unit', 'person', 'organiser', 'plan']),
    levels: z.array(z.string()).default([]),
    total: z.number().positive().nullable(),
    bonus: z.number().min(0).default(0),
    layout: z.array(header).default([]),
    nodes: z.array(node).min(1),
    assignments: z.array(assignmentGroups).default([]),
    eligibility: z.array(eligibilityRule).default([]),
    quotas: z.array(quota).default([]),
    ranking: ranking.optional(),
    provisions: z.array(provision).default([]),
  });
  return z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, '方案编号只用小写字母、数字和短横线'),
    name: z.string().min(1),
    version: z.number().int().min(1),
    year: z.number().int(),
    notice: z.strictObject({
      title: z.string(),
      number: z.string().optional(),
      issued: DATE.optional(),
    }),
    period: z.strictObject({ from: DATE, to: DATE }),
    levels: z.record(z.string(), z.string()).default({}),
    readings: z.record(z.string(), reading).default({}),
    facts: z.record(z.string(), factDeclaration).default({}),
    duties: z.array(duty).default([]),
    allocations: z.array(allocation).default([]),
    forms: z.array(form).default([]),
    oddities: z.array(oddity).default([]),
    tables: z.record(z.string(), scorecard),
  });
}

export type Scheme<R> = z.infer<ReturnType<typeof schemeSchema<R>>>;
