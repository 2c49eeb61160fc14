import fc from "fast-check";
import { lateTellingMaxMs } from "./late-telling";
import { after, anOrderThatIs, aVolunteer, fridayTenMs } from "./order-builders";
import type { Order } from "./order";

const minuteMs = 60_000;
const zhang = aVolunteer("zhang");
const taken = anOrderThatIs("taken", zhang);
const plannedMinutes = taken.category.plannedMinutes;

const arrive = (order: Order, atMs: number, toldMs: number): Order =>
  after(order, "zhang", { name: "arrive", serviceCode: "4711", ageMs: toldMs - atMs }, toldMs);
const leave = (order: Order, atMs: number, toldMs: number): Order =>
  after(order, "zhang", { name: "leave", workDone: "买好了", ageMs: toldMs - atMs }, toldMs);
const served = ({ takers: [taker] }: Order) => ({
  arrivedAtMs: taker?.arrivedAtMs,
  leftAtMs: taker?.leftAtMs,
  minutes: taker?.minutes,
  isLate: taker?.isLate,
});

describe("What a phone without signal tells later", () => {
  it("counts at the times of the door, whenever it is told", () => {
    const delay = fc.integer({ min: 1, max: 5 * 60 * minuteMs });
    fc.assert(
      fc.property(delay, delay, (arriveLate, leaveLate) => {
        const [arrivedMs, leftMs] = [fridayTenMs + 5 * minuteMs, fridayTenMs + 30 * minuteMs];
        const toldMs = leftMs + arriveLate;
        const order = leave(arrive(taken, arrivedMs, toldMs), leftMs, toldMs + leaveLate);
        expect(served(order)).toEqual({ arrivedAtMs: arrivedMs, leftAtMs: leftMs, minutes: 25, isLate: true });
      }),
    );
  });

  it("never begins before he had the order, never ends before it began, and never lasts longer than planned", () => {
    const when = fc.integer({ min: fridayTenMs - lateTellingMaxMs, max: fridayTenMs + 3 * 60 * minuteMs });
    const toldMs = fridayTenMs + 3 * 60 * minuteMs;
    fc.assert(
      fc.property(when, when, (arriveMs, leaveMs) => {
        const told = served(leave(arrive(taken, arriveMs, toldMs), leaveMs, toldMs));
        expect(told.arrivedAtMs).toBeGreaterThanOrEqual(fridayTenMs);
        expect(told.arrivedAtMs).toBeLessThanOrEqual(toldMs);
        expect(told.leftAtMs).toBeGreaterThanOrEqual(told.arrivedAtMs ?? Infinity);
        expect(told.leftAtMs).toBeLessThanOrEqual(toldMs);
        expect(told.minutes).toBeLessThanOrEqual(plannedMinutes);
      }),
    );
  });

  it("is not late when it is told at once", () => {
    const leftMs = fridayTenMs + 20 * minuteMs;
    const told = served(leave(arrive(taken, fridayTenMs, fridayTenMs), leftMs, leftMs));
    expect(told).toEqual({ arrivedAtMs: fridayTenMs, leftAtMs: leftMs, minutes: 20, isLate: false });
  });
});
