import type { RatingSum } from "../ratings/rating-sums";
import { sumOf, type Lot } from "./lot";

/** Points earned by the services of one day (counted from 1970, Asia/Shanghai). */
export type DayPoints = { readonly day: number; readonly points: number };

/** Whom a volunteer helped on which day. */
export type Meeting = { readonly day: number; readonly personId: string };

/** Points given away within one calendar year. */
export type YearPoints = { readonly year: number; readonly points: number };

/** One person's points and hours. Everything but `ratings`, `redeemedByOffering` and `isFrozen` is the fold of the person's transfers. */
export type Account = {
  readonly personId: string;
  /** Points to spend: the sum of `lots`. */
  readonly available: number;
  /** Points that lie in vouchers not yet used: the sum of `heldLots`. */
  readonly held: number;
  /** Points earned that can be spent later: the sum of `pendingLots`. */
  readonly pending: number;
  /** What had to be taken back after it was spent; the next points pay it. */
  readonly owed: number;
  readonly lots: readonly Lot[];
  readonly heldLots: readonly Lot[];
  readonly pendingLots: readonly Lot[];
  /** Minutes served, permanent and never spent. */
  readonly minutes: number;
  readonly services: number;
  /** Of the last two months; daily and monthly bounds are read from it. */
  readonly earned: readonly DayPoints[];
  /** Of the last two months; who is met again and again earns less. */
  readonly met: readonly Meeting[];
  /** Of this year and the last. */
  readonly gifts: readonly YearPoints[];
  /** When misconduct was last proven; null when never. */
  readonly vetoAtMs: number | null;
  readonly ratings: readonly RatingSum[];
  /** Vouchers waiting or used; counted without a limit too, so that a limit set later is right from its first day. */
  readonly redeemedByOffering: Readonly<Record<string, number>>;
  /** The books did not agree: nothing leaves the account until two people have settled why. */
  readonly isFrozen: boolean;
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
  pending: 0,
  owed: 0,
  lots: [],
  heldLots: [],
  pendingLots: [],
  minutes: 0,
  services: 0,
  earned: [],
  met: [],
  gifts: [],
  vetoAtMs: null,
  ratings: [],
  redeemedByOffering: {},
  isFrozen: false,
  sequence: 0,
  version: 0,
  headHash: "",
});

/** Whether an account's own numbers agree and nobody has stopped it; else nothing may be posted onto it. */
export const isSound = (account: Account): boolean =>
  !account.isFrozen &&
  account.available === sumOf(account.lots) &&
  account.held === sumOf(account.heldLots) &&
  account.pending === sumOf(account.pendingLots) &&
  [account.available, account.held, account.pending, account.owed, account.minutes].every(
    (number) => Number.isSafeInteger(number) && number >= 0,
  );
