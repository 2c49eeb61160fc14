import fc from "fast-check";
import { wantedTimeOf } from "../../../domain/orders/wanted-time-rules";
import { daysToChoose, hoursToChoose, sayHour, stillPossible, windowOf } from "./agreed-times";

const at = (text: string) => Date.parse(`${text}+08:00`);
const friday = at("2026-11-20T10:20:00");
const words = (nowMs: number) => daysToChoose(nowMs).map((one) => one.words);

test("seven days, the near ones by their names", () => {
  expect(words(friday)).toEqual(["今天", "明天", "后天", "周一 23日", "周二 24日", "周三 25日", "周四 26日"]);
});

test("late in the evening today is not offered any more", () => {
  expect(words(at("2026-11-20T19:00:00"))[0]).toBe("明天");
});

test("today begins with the next whole hour, other days in the morning", () => {
  const [today, tomorrow] = daysToChoose(friday);
  expect(hoursToChoose(today!.day, friday)[0]).toBe(11);
  expect(hoursToChoose(tomorrow!.day, friday)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});

test.each([
  [8, "上午 8点"],
  [12, "中午 12点"],
  [13, "下午 1点"],
  [18, "晚上 6点"],
])("%d o'clock is %s", (hour, said) => expect(sayHour(hour)).toBe(said));

test("without a choice it is tomorrow at nine for two hours", () => {
  const { fromMs, untilMs } = windowOf(stillPossible(null, friday));
  expect([fromMs, untilMs]).toEqual([at("2026-11-21T09:00:00"), at("2026-11-21T11:00:00")]);
});

test("an hour gone by moves to the next one left", () => {
  const today = daysToChoose(friday)[0]!.day;
  expect(stillPossible({ day: today, hour: 9, hours: 1 }, friday)).toEqual({ day: today, hour: 11, hours: 1 });
});

test("whatever lies in an old draft, the cloud's rule takes the time", () => {
  const chosen = fc.option(
    fc.record({
      day: fc.integer({ min: 20_000, max: 21_000 }),
      hour: fc.integer({ min: 0, max: 23 }),
      hours: fc.constantFrom(1, 2, 4),
    }),
  );
  fc.assert(
    fc.property(chosen, fc.integer({ min: 0, max: 86_399 }), (draft, second) => {
      const nowMs = at("2026-11-20T00:00:00") + second * 1000;
      const window = windowOf(stillPossible(draft, nowMs));
      expect(wantedTimeOf({ kind: "agreed", ...window }, nowMs, 12)).toEqual({ kind: "agreed", ...window });
    }),
  );
});
