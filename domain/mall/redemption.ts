import type { Role } from "../people/role";
import type { Aisle } from "./aisle";
import type { Appointment } from "./booking";

export type RedemptionStatus = "waiting" | "fulfilled" | "cancelled" | "expired";
export type RedemptionEvent = "redeemed" | "fulfilled" | "undone" | "cancelled" | "expired";

/** One row of a redemption's history; written with the change, so it also proves a repeated call and feeds the messages. */
export type RedemptionEntry = {
  readonly version: number;
  readonly event: RedemptionEvent;
  readonly status: RedemptionStatus;
  readonly atMs: number;
  readonly byPersonId: string;
  readonly role: Role | "clock";
  readonly key: string | null;
  readonly bodyHash: string | null;
  readonly reason: string | null;
};

/** What every redemption keeps from the moment it was made, whatever becomes of offering and shop. */
export type RedemptionFacts = {
  readonly redemptionId: string;
  readonly personId: string;
  readonly personName: string;
  readonly offeringId: string;
  readonly offeringTitle: string;
  readonly kind: Aisle;
  /** When and where a service, class or place is had; null for what is fetched at the counter. */
  readonly appointment: Appointment | null;
  /** The day's bookings it stands in; null when it took a piece of stock. */
  readonly bookingId: string | null;
  /** The reservation by which its piece left the shelf; null where none was needed. */
  readonly reservationId: string | null;
  /** It can be cancelled before this moment. */
  readonly cancelUntilMs: number;
  /** Under what name it counts against the limits, and in which household's count, if the offering limits households. */
  readonly limitKey: string;
  readonly householdCountId: string | null;
  readonly picture: string;
  readonly pricePoints: number;
  readonly shopId: string;
  readonly shopName: string;
  readonly shopPlace: string;
  /** Eight digits to read out; no two waiting vouchers have the same. */
  readonly code: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly journal: readonly RedemptionEntry[];
  readonly version: number;
};

export type WaitingRedemption = RedemptionFacts & { readonly status: "waiting"; readonly closedAtMs: null };
export type ClosedRedemption = RedemptionFacts & {
  readonly status: Exclude<RedemptionStatus, "waiting">;
  readonly closedAtMs: number;
};

/** A person's points turned into one thing to fetch: waiting, then closed once, in one of three ways. */
export type Redemption = WaitingRedemption | ClosedRedemption;
