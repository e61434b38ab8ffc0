import type { Fraction } from '../../exact';

/** Where a case may score: one leaf of the scorecard. */
export interface Slot {
  /** Node id, e.g. `1.3a`. */
  readonly id: string;
  /** Cases are used in at most one group. */
  readonly group: string;
  /** Cap on the slot's gain, in the slot's own points (before its weight). */
  readonly cap: Fraction | null;
  readonly kind: SlotKind;
}

export type SlotKind =
  /** 得4分: the points are there as soon as one case is. */
  | { readonly kind: 'once'; readonly points: Fraction }
  /** 每件: every case brings its own points (`Eligible.points`). */
  | { readonly kind: 'each' }
  /**
   * 每类: each distinct category counts once; a category without points adds nothing. `one`: a case serves
   * one of its categories only.
   */
  | {
      readonly kind: 'category';
      readonly points: ReadonlyMap<string, Fraction>;
      readonly one?: boolean;
    };

/**
 * A parent's cap over several slots, in the points of the total, i.e. after the slots' weights. Two
 * joint caps are disjoint or one contains the other, as the nodes of a scorecard are.
 */
export interface JointCap {
  readonly slots: readonly string[];
  readonly cap: Fraction;
}

/** What a case brings to one slot: points for `each`, categories for `category`, nothing for `once`. */
export interface Eligible {
  readonly points?: Fraction;
  readonly categories?: readonly string[];
}

export interface CaseForAssignment {
  /** 案件编号 */
  readonly id: string;
  /** By slot id; an absent slot means not eligible there. */
  readonly eligible: ReadonlyMap<string, Eligible>;
  /** Slot or group the user pinned the case to; null pins it to "nowhere", absent leaves it free. */
  readonly pin?: string | null;
}

export interface AssignmentProblem {
  readonly slots: readonly Slot[];
  readonly jointCaps: readonly JointCap[];
  /**
   * `cross-group`: at most one group per case, inside a group every eligible slot counts;
   * `one-slot`: at most one slot per case.
   */
  readonly policy: 'cross-group' | 'one-slot';
  readonly cases: readonly CaseForAssignment[];
  /** Weight of a slot's gain in the total (e.g. 相应分值计入), by slot id; 1 where absent. */
  readonly weights?: ReadonlyMap<string, Fraction>;
}

export interface AssignedCase {
  readonly id: string;
  /** Where it was used (several within a group under `cross-group`); empty: not used. */
  readonly slots: readonly string[];
  readonly group: string | null;
  readonly pinned: boolean;
  /**
   * The best total if this case went to its best other place (group or slot by policy, null for
   * nowhere). For a pinned case its own pin is lifted, so the figure may exceed the total. Null when
   * the case has no other place or when the question was switched off.
   */
  readonly nextBest: { readonly place: string | null; readonly total: Fraction } | null;
}

export interface Assignment {
  /** The exact optimum of the weighted, capped sum. */
  readonly total: Fraction;
  /** Per slot, in its own points, capped by its own cap only. */
  readonly gains: ReadonlyMap<string, Fraction>;
  /** In the order of 案件编号 (code points). */
  readonly cases: readonly AssignedCase[];
  /** 案件编号 pinned to a place where the case is not eligible: they count nowhere. */
  readonly invalidPins: readonly string[];
}
