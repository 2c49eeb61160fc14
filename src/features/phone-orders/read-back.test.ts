import { readBackSentence } from "./read-back";

it("Everything that will be registered is read back in one sentence", () => {
  expect(
    readBackSentence({ category: "买药送药", text: "请买一盒降压药。", wanted: "尽快", callback: "老高 13700005555" }),
  ).toBe("我重复一遍：您要“买药送药”，请买一盒降压药。时间尽快。有事打给老高 13700005555。对吗？");
});
