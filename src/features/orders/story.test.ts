import { storyOf } from "./story";

const nowMs = Date.parse("2026-11-20T10:00:00+08:00");

test("the newest comes first", () => {
  const timeline = [
    { atMs: nowMs - 3_600_000, sentence: "服务做完了，等您确认" },
    { atMs: nowMs - 60_000, sentence: "您已确认" },
  ];
  expect(storyOf(timeline, nowMs)).toEqual([
    { when: "今天 9:59", sentence: "您已确认" },
    { when: "今天 9:00", sentence: "服务做完了，等您确认" },
  ]);
});
