import { lengthsFrom, sayLengthOf, sayShortDay, saySlot } from "./slots";

const HOUR_MS = 3_600_000;
const nine = Date.parse("2026-11-25T09:00:00+08:00");
const slot = (hour: number, freePlaces = 1) => ({
  fromMs: nine + hour * HOUR_MS,
  untilMs: nine + (hour + 1) * HOUR_MS,
  freePlaces,
  isBookable: true,
});
const ends = (...hours: number[]) => hours.map((hour) => nine + hour * HOUR_MS);

test.each([
  ["as long as is allowed", [slot(0), slot(1), slot(2), slot(3)], 0, 3, ends(1, 2, 3)],
  ["until the next is taken", [slot(0), slot(1), slot(2, 0), slot(3)], 0, 4, ends(1, 2)],
  ["until the noon break", [slot(0), slot(1), slot(4)], 1, 4, ends(2)],
  ["not at all when it is taken itself", [slot(0, 0), slot(1)], 0, 4, []],
])("a booking can last %s", (...[, slots, from, maxSlots, expected]) => {
  expect(lengthsFrom(slots, nine + from * HOUR_MS, maxSlots)).toEqual(expected);
});

test("times are said as on a clock, by Shanghai", () => {
  expect(saySlot(slot(1))).toBe("10:00–11:00");
  expect(sayShortDay(nine, nine)).toBe("今天 周三");
  expect(sayShortDay(nine + 30 * HOUR_MS, nine)).toBe("明天 周四");
  expect(sayShortDay(nine + 96 * HOUR_MS, nine)).toBe("29 日 周日");
  expect(sayLengthOf(nine, nine + 1.5 * HOUR_MS)).toBe("1 小时 30 分钟");
});
