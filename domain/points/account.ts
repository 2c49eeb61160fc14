import type { RatingSum } from "../ratings/rating-sums";

/** One person's points and hours. Everything but `ratings` and `redeemedByOffering` is the fold of the person's transfers. */
export type Account = {
  readonly personId: string;
  /** Points to spend. */
  readonly available: number;
  /** Points that lie in vouchers not yet used. */
  readonly held: number;
  /** Minutes served, permanent and never spent. */
  readonly minutes: number;
  readonly services: number;
  readonly ratings: readonly RatingSum[];
  /** Vouchers waiting or used; counted without a limit too, so that a limit set later is right from its first day. */
  readonly redeemedByOffering: Readonly<Record<string, number>>;
  /** Number of the newest transfer; the first is 1. */
  readonly sequence: number;
  readonly version: number;
  /** Hash of the newest transfer, empty before the first. */
  readonly headHash: string;
};

/** The account of somebody who has not earned anything yet. */
export const emptyAccount = (personId: string): Account => ({
  personId,
  available: 0,
  held: 0,
  minutes: 0,
  services: 0,
  ratings: [],
  redeemedByOffering: {},
  sequence: 0,
  version: 0,
  headHash: "",
});
