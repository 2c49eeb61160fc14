import { emptyAccount, type Account } from "../points/account";
import { firstPolicy } from "../policies/policies";
import { emptyBookingDay } from "./booking";
import { decideRedeem, type RedeemQuestion } from "./decide-redeem";
import { anOffering } from "./mall-builders";

// For tests: Wang has a hundred points and redeems a bag of rice, or an hour on the court.

export const noon = Date.UTC(2026, 2, 10, 4);
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const hashOf = (text: string): string => `${text.length}`;
const actor = { personId: "wang", role: "resident", key: "key-1", bodyHash: "body-1" } as const;
export const keeper = { personId: "zhao", role: "keeper", key: "key-2", bodyHash: "body-2" } as const;
const wang: Account = {
  ...emptyAccount("wang"),
  available: 100,
  lots: [{ ref: "", atMs: Number.MAX_SAFE_INTEGER, points: 100 }],
};
export const rice = anOffering({
  offeringId: "rice",
  title: "大米 5 千克",
  picture: "rice",
  pricePoints: 30,
  received: 10,
  available: 9,
  reserved: 1,
});

export const asked = (more: Partial<RedeemQuestion> = {}): RedeemQuestion => ({
  offering: rice,
  account: wang,
  household: null,
  wanted: null,
  starsPolicy: firstPolicy("stars").value,
  person: { name: "王志明", householdId: "h1" },
  ids: { redemptionId: "r1", code: "00420042", reservationId: "d1" },
  actor,
  nowMs: noon,
  hashOf,
  ...more,
});
export const redeemed = (more: Partial<RedeemQuestion> = {}) => {
  const answer = decideRedeem(asked(more));
  if (!answer.ok) throw new Error(answer.code);
  return answer;
};
export const court = anOffering({
  offeringId: "court",
  kind: "venue",
  booking: {
    hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 540, untilMinute: 1080 }],
    slotMinutes: 60,
    capacity: 1,
    maxSlots: 2,
    daysAhead: 7,
  },
  cancelHours: 3,
});
export const span = { fromMs: noon + 4 * hourMs, untilMs: noon + 5 * hourMs };
export const day = emptyBookingDay("court", noon);
