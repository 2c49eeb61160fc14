import fc from "fast-check";
import { shanghaiMs, shanghaiTime } from "./shanghai-time";

test("a moment shortly before and at midnight in Shanghai lies in two days", () => {
  const midnight = Date.parse("2026-11-21T00:00:00+08:00");
  expect(shanghaiTime(midnight - 1)).toMatchObject({ month: 11, date: 20, weekday: 5, hour: 23 });
  expect(shanghaiTime(midnight)).toMatchObject({ month: 11, date: 21, weekday: 6, hour: 0 });
});

test("a day and an hour lead back to themselves", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 23 }), (day, hour) => {
      expect(shanghaiTime(shanghaiMs(day, hour))).toMatchObject({ day, hour });
    }),
  );
});
