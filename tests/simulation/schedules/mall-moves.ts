import { stepsOfDay } from "../../../domain/mall/booking";
import { asking } from "../world/ask";
import { courtHours } from "../world/village-mall";
import { move } from "./moves";

const dayMs = 86_400_000;

/** Tomorrow's court, from the first step on. */
export const tomorrow = (nowMs: number, steps: number) => {
  const [first, ...others] = stepsOfDay(courtHours, nowMs + dayMs);
  const last = [first, ...others][steps - 1];
  if (first === undefined || last === undefined) throw new Error("the court is closed tomorrow");
  return { fromMs: first.fromMs, untilMs: last.untilMs };
};

/** Booking a court, and the waiting list of a class with one seat. */
export const book = (who: string, again = "", steps = 1) =>
  move(`book-by-${who}${again}`, ({ nowMs }, key) =>
    asking(who, "mall.redeem", { offeringId: "court", appointment: tomorrow(nowMs, steps), key }),
  );
export const bookLong = (who: string) => book(who, "-for-long", 2);
export const takeSeat = (who: string, again = "") =>
  move(`take-a-seat-by-${who}${again}`, (_, key) => asking(who, "mall.redeem", { offeringId: "lesson", key }));
export const waitForSeat = (who: string, again = "") =>
  move(`wait-for-a-seat-by-${who}${again}`, (_, key) =>
    asking(who, "mall.joinClassWaiting", { offeringId: "lesson", key }),
  );
export const waitNoMore = (who: string) =>
  move(`wait-no-more-by-${who}`, (_, key) => asking(who, "mall.leaveClassWaiting", { offeringId: "lesson", key }));
