import { periodOf } from "./period-choice";

const nowMs = Date.UTC(2026, 10, 22, 17);
const at = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) - 8 * 3_600_000;

test.each([
  ["this year up to today, which in Shanghai is Monday already", "year", "", "", at(2026, 1, 1), at(2026, 11, 24)],
  ["the whole of last year", "lastYear", "", "", at(2025, 1, 1), at(2026, 1, 1)],
  ["chosen days, the last one included", "chosen", "20260301", "20260331", at(2026, 3, 1), at(2026, 4, 1)],
  ["one day alone", "chosen", "20260301", "20260301", at(2026, 3, 1), at(2026, 3, 2)],
] as const)("a certificate speaks of %s", (_what, kind, from, until, fromMs, untilMs) => {
  expect(periodOf({ kind, from, until }, nowMs)).toEqual({ ok: true, fromMs, untilMs });
});

test.each([
  ["20260301", "", "请把两个日期写全，如 20260101"],
  ["20260230", "20260301", "请把两个日期写全，如 20260101"],
  ["20260302", "20260301", "结束的日子早于开始的日子"],
  ["20260301", "20261201", "还没到的日子不能证明"],
])("from %s until %s: %s", (from, until, why) => {
  expect(periodOf({ kind: "chosen", from, until }, nowMs)).toEqual({ ok: false, why });
});
