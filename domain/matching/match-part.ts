export const matchPartNames = ["distance", "skill", "freeTime", "reliability", "fairness", "familiarity"] as const;
export type MatchPartName = (typeof matchPartNames)[number];

/** One part of a score. `score` is what it adds, whole; `reason` says why in words, or nothing. */
export type MatchPart = {
  readonly name: MatchPartName;
  readonly score: number;
  readonly reason: string;
  /** Not for a fellow volunteer to read; `openReason` is then what he may. */
  readonly isForStaff?: true;
  readonly openReason?: string;
  /** What he himself reads of it beside an order in the hall, where that is not `reason`. */
  readonly ownReason?: string;
};

/** A part before it is weighed: `share` is whole, 0 to `fullShare`. */
export type PartShare = Omit<MatchPart, "name" | "score"> & { readonly share: number };
export const fullShare = 1_000;

/** A share within its bounds, whole. */
export const bounded = (share: number): number => Math.max(0, Math.min(fullShare, Math.round(share)));
