/** One finished service as the search for misuse sees it: who helped whom, when, and which of the staff wrote what down. */
export type Service = {
  readonly orderId: string;
  readonly volunteerId: string;
  readonly helpedId: string;
  readonly householdId: string;
  readonly areaId: string;
  /** When the order came into the hall, and when he took it; null where it was given to him. */
  readonly openedAtMs: number | null;
  readonly takenAtMs: number;
  readonly atMs: number;
  readonly points: number;
  readonly minutes: number;
  /** The requester's own stars; null where the rule confirmed. */
  readonly stars: number | null;
  readonly judgedBy: string;
  /** Who of the staff arrived or confirmed in somebody's place; empty where both tapped or told their codes. */
  readonly writtenBy: readonly string[];
  /** How far his phone was when he checked in; null where it did not say. */
  readonly metersAway: number | null;
};

/** Somebody who registered; the household is told by the door. */
export type Newcomer = {
  readonly personId: string;
  readonly householdId: string;
  readonly createdAtMs: number;
};

/** One step of a volunteer about orders he did not finish, or of a resident about her vouchers. */
export type Habit = {
  readonly personId: string;
  readonly what: "grabbed" | "gaveBack" | "redeemed" | "cancelledRedemption";
  readonly atMs: number;
};

/** Points or hours that staff gave by hand. */
export type GivenByHand = {
  readonly byPersonId: string;
  readonly toPersonId: string;
  readonly points: number;
  readonly minutes: number;
  readonly atMs: number;
};

/** What one shop took in and wrote off. */
export type ShopStock = {
  readonly shopId: string;
  readonly shopName: string;
  readonly received: number;
  readonly writtenOff: number;
};

/** What the search looks at: one city over the window, nothing before it. */
export type TownWindow = {
  readonly fromMs: number;
  readonly nowMs: number;
  readonly services: readonly Service[];
  readonly newcomers: readonly Newcomer[];
  readonly habits: readonly Habit[];
  readonly givenByHand: readonly GivenByHand[];
  readonly shops: readonly ShopStock[];
};
