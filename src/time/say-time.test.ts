import { sayBefore, sayDay, sayLeft, sayMinutes, sayWanted, sayWhen } from "./say-time";

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at("2026-09-01T10:00:00");

test.each([
  ["2026-09-01T15:05:00", "今天 15:05"],
  ["2026-09-01T00:00:00", "今天 0:00"],
  ["2026-08-31T23:59:59", "昨天 23:59"],
  ["2026-09-02T09:00:00", "明天 9:00"],
  ["2026-09-03T09:00:00", "后天 9:00"],
  ["2026-08-30T08:00:00", "前天 8:00"],
  ["2026-09-10T09:00:00", "9 月 10 日 9:00"],
  ["2027-01-02T09:00:00", "2027 年 1 月 2 日 9:00"],
])("%s is said as %s", (time, said) => {
  expect(sayWhen(at(time), now)).toBe(said);
});

test("the day changes at midnight in Shanghai, not in London", () => {
  expect(sayDay(at("2026-09-02T00:30:00"), at("2026-09-01T23:30:00"))).toBe("明天");
});

test.each([
  ["soon", "2026-09-01T10:00:00", "2026-09-01T15:00:00", "尽快，今天 15:00 前"],
  ["today", "2026-09-01T10:00:00", "2026-09-01T23:59:59", "今天之内"],
  ["today", "2026-09-01T10:00:00", "2026-09-02T00:00:00", "今天之内"],
  ["soon", "2026-09-01T18:00:00", "2026-09-02T00:00:00", "尽快，今天 24:00 前"],
  ["today", "2026-08-31T10:00:00", "2026-08-31T23:59:59", "昨天之内"],
  ["agreed", "2026-09-02T09:00:00", "2026-09-02T11:00:00", "明天上午 9:00–11:00"],
  ["agreed", "2026-09-01T14:00:00", "2026-09-01T16:30:00", "今天下午 14:00–16:30"],
  ["agreed", "2026-09-01T19:00:00", "2026-09-01T20:00:00", "今天晚上 19:00–20:00"],
  ["agreed", "2026-09-01T22:00:00", "2026-09-02T08:00:00", "今天晚上 22:00 到 明天 8:00"],
] as const)("wanted %s from %s until %s is said as %s", (kind, from, until, said) => {
  expect(sayWanted({ kind, fromMs: at(from), untilMs: at(until) }, now)).toBe(said);
});

test.each([
  [-1, "时间过了"],
  [0, "时间过了"],
  [59_999, "不到 1 分钟了"],
  [60_000, "还剩 1 分钟"],
  [35 * 60_000, "还剩 35 分钟"],
  [120 * 60_000, "还剩 2 小时"],
  [130 * 60_000, "还剩 2 小时 10 分钟"],
  [27 * 3_600_000 + 5 * 60_000, "还剩 1 天 3 小时"],
  [48 * 3_600_000, "还剩 2 天"],
])("%i ms before a deadline is said as %s", (leftMs, said) => {
  expect(sayLeft(now + leftMs, now)).toBe(said);
});

test.each([
  [0, "0 分钟"],
  [40, "40 分钟"],
  [60, "1 小时"],
  [95, "1 小时 35 分钟"],
  [1500, "25 小时"],
])("%i minutes of service are said as %s", (minutes, said) => {
  expect(sayMinutes(minutes)).toBe(said);
});

test.each([
  ["2026-09-01T15:00:00", "今天 15:00 前"],
  ["2026-09-02T00:00:00", "今天 24:00 前"],
  ["2026-09-08T00:00:00", "9 月 7 日 24:00 前"],
  ["2026-09-08T00:01:00", "9 月 8 日 0:01 前"],
])("what ends at %s is to be done %s", (time, said) => {
  expect(sayBefore(at(time), now)).toBe(said);
});
