import { deadlineWord } from "./deadline-word";

const now = Date.parse("2026-09-01T10:00:00+08:00");
const minutes = (count: number) => now + count * 60_000;

test.each([
  ["inReview", minutes(90), { word: "来得及", detail: "还剩 1 小时 30 分钟", tone: "done" }],
  ["inReview", minutes(60), { word: "快到时", detail: "还剩 1 小时", tone: "waiting" }],
  ["inReview", minutes(0), { word: "已超时", detail: "刚到时间", tone: "trouble" }],
  ["inReview", minutes(-125), { word: "已超时", detail: "超了 2 小时 5 分钟", tone: "trouble" }],
  ["toEvaluate", minutes(24 * 60), { word: "快到时", detail: "还剩 1 天", tone: "waiting" }],
  ["toEvaluate", minutes(25 * 60), { word: "来得及", detail: "还剩 1 天 1 小时", tone: "done" }],
  ["open", minutes(121), { word: "来得及", detail: "还剩 2 小时 1 分钟", tone: "done" }],
  ["stuck", minutes(240), { word: "快到时", detail: "还剩 4 小时", tone: "waiting" }],
  ["serving", null, { word: "不限时", detail: "", tone: "quiet" }],
] as const)("%s due at %s: %j", (queue, dueAtMs, said) => {
  expect(deadlineWord(queue, dueAtMs, now)).toEqual(said);
});
