import { rateLimit } from "./rate-limit";

const minuteMs = 60_000;
const startMs = Date.UTC(2026, 10, 20, 2);

describe("Calls in a minute", () => {
  it("are as many as the call allows, and the next minute begins anew", () => {
    const isWithin = rateLimit();
    const call = (atMs: number) => isWithin("wang", "orders.grab", 3, startMs + atMs);
    expect([0, 1, 2, 3, minuteMs - 1].map(call)).toEqual([true, true, true, false, false]);
    expect([minuteMs, minuteMs + 1, minuteMs + 2, minuteMs + 3].map(call)).toEqual([true, true, true, false]);
  });

  it("are counted apart for each person and each call, and for each instance", () => {
    const isWithin = rateLimit();
    expect(isWithin("wang", "orders.grab", 1, startMs)).toBe(true);
    expect(isWithin("wang", "orders.grab", 1, startMs)).toBe(false);
    expect(isWithin("li", "orders.grab", 1, startMs)).toBe(true);
    expect(isWithin("wang", "orders.publish", 1, startMs)).toBe(true);
    expect(rateLimit()("wang", "orders.grab", 1, startMs)).toBe(true);
  });

  it("begin anew when the clock was set back, so that nobody waits for a time that was", () => {
    const isWithin = rateLimit();
    isWithin("wang", "orders.grab", 1, startMs);
    expect(isWithin("wang", "orders.grab", 1, startMs - 1)).toBe(true);
    expect(isWithin("wang", "orders.grab", 1, startMs - 1)).toBe(false);
  });

  it("are forgotten rather than kept for ever when very many people call", () => {
    const isWithin = rateLimit();
    isWithin("wang", "orders.grab", 1, startMs);
    for (let person = 1; person < 5_000; person += 1) isWithin(`p${person}`, "orders.grab", 1, startMs);
    expect(isWithin("wang", "orders.grab", 1, startMs)).toBe(false);
    isWithin("one more", "orders.grab", 1, startMs);
    expect(isWithin("wang", "orders.grab", 1, startMs)).toBe(true);
  });
});
