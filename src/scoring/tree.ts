import type { Fraction, Interval } from '../exact';
import type { Finding, Phrase } from '../locales';
import type { Excluded, RowSet, Unknown } from '../measures';
import type { Role, Source } from '../rubric';

/** Version of the tree's shape (and of the JSON made from it). */
export const TREE_VERSION = 1;

/** `lo` is what the reported facts prove; `hi` what could still be reached (null: no bound is known). */
export type Bounds = Interval;

/**
 * 已得 · 未填 · 待定 (rows that could count or not) · 待评 · 未到期 · 不适用 · 否决. A node whose figure
 * is final is `scored`, whatever else is unknown.
 */
export type NodeState =
  'scored' | 'unreported' | 'undecided' | 'pending' | 'notDue' | 'notApplicable' | 'vetoed';

export interface ReadingUse {
  readonly key: string;
  readonly question: string;
  readonly chosen: string;
  readonly label: string;
  /** The scheme's own option. */
  readonly standard: string;
  /** Every option, in the scheme's order. */
  readonly options: readonly string[];
  /** The choice stands at this very clause, so that it can be made for this clause alone (`KEY@clause`). */
  readonly own: boolean;
  readonly reason: string;
  /** What this node and the table would come to with another option. */
  readonly alternatives: readonly {
    readonly option: string;
    readonly label: string;
    readonly score: Bounds;
    readonly total: Bounds;
  }[];
}

/** 指导处室 and 责任科室, where the notice names them. */
export interface Owner {
  readonly guide: string | null;
  readonly responsible: string | null;
}

export interface ScoreNode {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Printed points; null where the notice prints none and the user has not stated any. */
  readonly points: Fraction | null;
  /** Points in force after 相应分值计入. */
  readonly effectivePoints: Fraction | null;
  /** Before cap and floor. */
  readonly raw: Bounds;
  readonly score: Bounds;
  /** The most that can be had by rule, on the facts known. */
  readonly attainable: Fraction | null;
  readonly state: NodeState;
  readonly why: Phrase;
  /** 达标/未达标/提示, for commitments. */
  readonly verdict: 'met' | 'unmet' | 'hint' | 'unknown' | null;
  readonly rows: readonly RowSet[];
  readonly excluded: readonly Excluded[];
  readonly readings: readonly ReadingUse[];
  readonly missing: readonly Unknown[];
  readonly source: Source;
  readonly evidence: readonly string[];
  readonly owner: Owner;
  /** 完成时限, as the notice prints it (`2025年10月`). */
  readonly due: string | null;
  readonly children: readonly ScoreNode[];
}

export interface AssignedCaseUse {
  readonly caseId: string;
  /** Node ids where it counts; empty: not used. */
  readonly used: readonly string[];
  readonly group: string | null;
  /** Node ids where it could count, in the order of the groups. */
  readonly places: readonly string[];
  readonly pinned: boolean;
  /** The group's best total if the case went elsewhere (`place` null: nowhere). */
  readonly nextBest: { readonly place: string | null; readonly total: Fraction } | null;
}

export interface AssignmentUse {
  readonly id: string;
  readonly source: Source;
  /** `cross-group`: a case counts in one group, there in every clause that fits; `one-slot`: in one clause. */
  readonly policy: 'cross-group' | 'one-slot';
  readonly groups: readonly { readonly name: string; readonly nodes: readonly string[] }[];
  readonly total: Fraction;
  readonly cases: readonly AssignedCaseUse[];
}

/** Whether the subject may stand at all; apart from the score, which stays on record. */
export interface EligibilityUse {
  readonly id: string;
  readonly name: string;
  readonly state: 'eligible' | 'rejected' | 'unknown';
  readonly rows: readonly RowSet[];
  readonly missing: readonly Unknown[];
  readonly source: Source;
}

/** A reading that plays a part in a table. */
export interface TableReading {
  readonly key: string;
  readonly question: string;
  readonly chosen: string;
  readonly label: string;
  /** The scheme's own option. */
  readonly standard: string;
  /** Every option, in the scheme's order. */
  readonly options: readonly string[];
  readonly reason: string;
  /** This reading picks the level. */
  readonly level: boolean;
  /** What the table would come to with another option. */
  readonly alternatives: readonly {
    readonly option: string;
    readonly label: string;
    readonly total: Bounds;
  }[];
}

export interface QuotaUse {
  readonly id: string;
  readonly name: string;
  readonly found: number;
  readonly count: number;
}

/** 适用满分: what clauses that do not apply leave of the full points, and how the total stands to it. */
export interface RateUse {
  readonly of: Fraction;
  /** What the total would be if it was scaled up to the full points, in per cent of them. */
  readonly percent: Bounds;
  /** The total before it was scaled up; null where it is as the clauses gave it. */
  readonly before: Bounds | null;
}

export interface RankedCandidate {
  /** 人员编号, or what 对象 says. */
  readonly key: string;
  /** 1 + how many stand better; those who are equal on everything share the place. */
  readonly place: number;
  readonly score: Fraction;
  /** What decides between equal scores, in the notice's order; null where it is not reported. */
  readonly then: readonly (Fraction | null)[];
}

/** Who is chosen by score among the candidates that the workbook lists. */
export interface RankingUse {
  readonly id: string | null;
  readonly places: number;
  readonly chosen: readonly RankedCandidate[];
  /** Equal on everything that the notice compares, and more than the places that are left. */
  readonly tied: readonly RankedCandidate[];
  readonly others: readonly RankedCandidate[];
  /** Candidates that may not stand, with the rules that say so. */
  readonly removed: readonly { readonly key: string; readonly rules: readonly string[] }[];
  /** Candidates of whom it is not known whether they may stand. */
  readonly unchecked: readonly string[];
  /** Candidates without a score. */
  readonly unscored: readonly string[];
  /** open: what is not reported yet may change who is chosen · tie: a person has to decide. */
  readonly status: 'settled' | 'tie' | 'open';
  readonly source: Source;
  readonly note: string | null;
}

/** Scored before the period is over: 暂评. */
export interface Provisional {
  /** Last day of the period. */
  readonly until: string;
  readonly asOf: string;
}

/** Everything that faces show of one scored table; explanations, JSON and checks all read this tree. */
export interface ScoreTree {
  readonly version: typeof TREE_VERSION;
  readonly scheme: string;
  readonly schemeName: string;
  readonly table: string;
  readonly tableName: string;
  readonly level: string | null;
  /** 集体 or a 人员编号. */
  readonly subject: string;
  /** `2025-10-10` */
  readonly asOf: string;
  readonly total: Bounds;
  /** Printed total; null where the notice prints no points. */
  readonly max: Fraction | null;
  readonly attainable: Fraction | null;
  readonly rate: RateUse | null;
  readonly provisional: Provisional | null;
  readonly state: NodeState;
  readonly eligibility: 'eligible' | 'rejected' | 'unknown';
  readonly eligibilityRules: readonly EligibilityUse[];
  readonly quotas: readonly QuotaUse[];
  readonly ranking: RankingUse | null;
  readonly indicators: readonly ScoreNode[];
  readonly assignments: readonly AssignmentUse[];
  readonly readings: readonly TableReading[];
  readonly findings: readonly Finding[];
}
