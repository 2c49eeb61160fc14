import type { HeldOrder } from "../orders/decide-grab";
import type { Familiar } from "./familiar";
import type { FreeCell } from "./free-cells";
import type { Role } from "./role";
import type { Served } from "./recent-work";

/** A role held within an area (and everything below it) or in one shop. */
export type HeldRole = {
  readonly role: Role;
  readonly areaId: string | null;
  readonly shopId: string | null;
  readonly grantedAtMs: number;
  readonly endsAtMs: number | null;
};

export type VolunteerStatus = "applied" | "approved" | "refused" | "suspended";

/** What a resident becomes when he registers as a volunteer; kept in his own document, so one write guards his limits. */
export type VolunteerFacts = {
  readonly status: VolunteerStatus;
  readonly skills: readonly string[];
  readonly selfIntroduction: string;
  readonly appliedAtMs: number;
  readonly openOrders: readonly HeldOrder[];
  readonly givenBackAtMs: readonly number[];
  /** Of these, and of longer ago, the ones that came so late that others had to hurry. */
  readonly lateGivenBackAtMs?: readonly number[];
  /** When he did not come though he had taken an order. */
  readonly missedAtMs?: readonly number[];
  /** Said only by those under eighteen when they apply. */
  readonly bornYear?: number | null;
  /** The parts of the week in which he usually has time; null or missing until he says so. */
  readonly freeCells?: readonly FreeCell[] | null;
  /** When he took orders lately, newest last; as many as `takenKept`. */
  readonly takenAtMs?: readonly number[];
  /** What he served lately, as it was evaluated, newest last; as many as `servedKept`. */
  readonly served?: readonly Served[];
};

export type FamilyBinding = {
  readonly personId: string;
  readonly relationWord: string;
  readonly sinceMs: number;
};

/** A person as the rules see her: no phone, no door. */
export type Person = {
  readonly personId: string;
  readonly name: string;
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly householdId: string;
  readonly roles: readonly HeldRole[];
  readonly volunteer: VolunteerFacts | null;
  readonly family: readonly FamilyBinding[];
  /** Who is not to come to her again; missing is nobody. */
  readonly barredIds?: readonly string[];
  /** Who has helped her well before; missing is nobody. */
  readonly familiar?: readonly Familiar[];
};
