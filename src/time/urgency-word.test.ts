import { urgencyWord } from "./urgency-word";

const nowMs = 1_000_000_000_000;
const hourMs = 3_600_000;
const wanted = (hours: number) => ({ kind: "agreed" as const, fromMs: nowMs, untilMs: nowMs + hours * hourMs });

test.each([
  ["danger", { isUrgent: true, wanted: wanted(48) }, "紧急", true],
  ["little time", { isUrgent: false, wanted: wanted(1) }, "很急", true],
  ["tonight", { isUrgent: false, wanted: wanted(8) }, "尽快办", true],
  ["in two days", { isUrgent: false, wanted: wanted(48) }, "不急", false],
  [
    "danger before somebody who has not answered",
    { isUrgent: true, wanted: wanted(48), status: "offered" },
    "紧急",
    true,
  ],
  ["danger that somebody sees to already", { isUrgent: true, wanted: wanted(48), status: "serving" }, "紧急", false],
] as const)("%s", (_case, order, word, isShown) => {
  expect(urgencyWord(order, nowMs)).toMatchObject({ word, isShown });
});
