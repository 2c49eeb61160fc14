import type { OrganisationInput } from "../../../cloudfunctions/setup/organisation";
import type { BookingRule } from "../../../domain/mall/booking";

type Offering = OrganisationInput["offerings"][number];

const community = "town.street.village";

const offering = (
  offeringId: string,
  pricePoints: number,
  stock: number,
  perPersonLimit: number,
  more: Partial<Offering> = {},
): Offering => ({
  offeringId,
  shopId: "shop",
  areaId: community,
  kind: "goods",
  title: offeringId,
  picture: offeringId,
  pricePoints,
  stock,
  perPersonLimit,
  rules: "凭券领取",
  donor: "社区",
  ...more,
});

export const courtHours = {
  hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 9 * 60, untilMinute: 12 * 60 }],
  slotMinutes: 60,
  capacity: 1,
  maxSlots: 2,
  daysAhead: 7,
} satisfies BookingRule;

const hourMs = 3_600_000;
/** Ten in the morning in Shanghai: when every village begins. */
export const startMs = Date.UTC(2026, 2, 2, 2);
/** A class that a village lives to see. */
const soonMs = startMs + 9 * 24 * hourMs;
const workshop = { startsAtMs: soonMs, endsAtMs: soonMs + 2 * hourMs, place: "村委会", teacher: "老师" };

/** A class far enough away for every scene to lie before it. */
const startsAtMs = Date.UTC(2026, 8, 1, 2);
const session = { startsAtMs, endsAtMs: startsAtMs + hourMs, place: "村委会", teacher: "老师" };

/** What lies on the shelves of the simulated village. */
export const villageMall: readonly Offering[] = [
  offering("last", 3, 1, 0),
  offering("soap", 2, 30, 0),
  offering("rice", 6, 12, 1),
  offering("pot", 9, 5, 2, { shopId: "shop2" }),
  offering("flour", 2, 9, 0, { perHouseholdLimit: 1 }),
  offering("oil", 3, 20, 2, { perHouseholdLimit: 2, limitPeriod: "month" }),
  offering("court", 2, 0, 0, { kind: "venue", booking: courtHours }),
  offering("barber", 1, 0, 2, { kind: "service", booking: { ...courtHours, capacity: 2, maxSlots: 1 } }),
  offering("lesson", 2, 1, 0, { kind: "training", session }),
  offering("workshop", 1, 2, 1, { kind: "training", session: workshop }),
];
