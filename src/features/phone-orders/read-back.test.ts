import { readBackSentence } from "./read-back";

const told = {
  category: "买药送药",
  text: "请买一盒降压药。",
  wanted: "尽快",
  callback: "老高 13700005555",
  answers: [],
  slotCount: 1,
};

it("Everything that will be registered is read back in one sentence", () => {
  expect(readBackSentence(told)).toBe(
    "我重复一遍：您要“买药送药”，请买一盒降压药。时间尽快。有事打给老高 13700005555。对吗？",
  );
});

it("What was answered and how many are to come is read back as well", () => {
  expect(readBackSentence({ ...told, answers: ["搬到几楼6 楼"], slotCount: 2 })).toBe(
    "我重复一遍：您要“买药送药”，请买一盒降压药。搬到几楼6 楼，要2个人来。时间尽快。有事打给老高 13700005555。对吗？",
  );
});
