import { deadlineWord } from "./deadline-word";

const now = Date.parse("2026-09-01T10:00:00+08:00");
const minutes = (count: number) => now + count * 60_000;

test.each([
  ["inReview", minutes(90), "来得及", "还剩 1 小时 30 分钟", "done"],
  ["inReview", minutes(60), "快到时", "还剩 1 小时", "waiting"],
  ["inReview", minutes(0), "已超时", "刚到时间", "trouble"],
  ["inReview", minutes(-125), "已超时", "超了 2 小时 5 分钟", "trouble"],
  ["toEvaluate", minutes(24 * 60), "快到时", "还剩 1 天", "waiting"],
  ["toEvaluate", minutes(25 * 60), "来得及", "还剩 1 天 1 小时", "done"],
  ["open", minutes(121), "来得及", "还剩 2 小时 1 分钟", "done"],
  ["serving", null, "不限时", "", "quiet"],
] as const)("%s due at %s: %s %s", (queue, dueAtMs, word, detail, tone) => {
  expect(deadlineWord(queue, dueAtMs, now)).toEqual({ word, detail, tone });
});
