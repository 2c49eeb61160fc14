import { storyOf } from "./story";

const nowMs = Date.parse("2026-11-20T10:00:00+08:00");
const timeline = [
  { atMs: nowMs - 3_600_000, sentence: "服务做完了，等您确认" },
  { atMs: nowMs - 60_000, sentence: "您已确认" },
];
const sentences = (relation: "requester" | "taker" | "staff") =>
  storyOf({ relation, timeline }, nowMs).map(({ sentence }) => sentence);

test("the newest comes first", () => {
  expect(storyOf({ relation: "requester", timeline }, nowMs)).toEqual([
    { when: "今天 9:59", sentence: "您已确认" },
    { when: "今天 9:00", sentence: "服务做完了，等您确认" },
  ]);
});

test.each(["taker", "staff"] as const)("%s is not taken for the one who asked", (relation) => {
  expect(sentences(relation)).toEqual(["居民已确认", "服务做完了，等居民确认"]);
});
