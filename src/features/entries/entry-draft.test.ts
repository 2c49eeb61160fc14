import { emptyDraft, readDraft, type EntryDraft } from "./entry-draft";

const now = Date.parse("2026-11-20T00:30:00+08:00");
const person = { personId: "p-zhang", name: "张建国", phoneMasked: "138****0003", placeName: "12 号楼" };
const hours: EntryDraft = {
  ...emptyDraft,
  person,
  minutes: "90",
  day: "yesterday",
  activity: " 环境整治 ",
  reason: "当天没有下单",
};

test.each([
  ["nobody", { person: null }, "先找到这位志愿者"],
  ["no time", { minutes: "" }, "先填服务了多久"],
  ["a time that is no number", { minutes: "一小时" }, "数字只写整数"],
  ["no day", { day: null }, "先选服务那天"],
  ["a day that is none", { day: "other", typedDay: "20260230" }, "先选服务那天"],
  ["no activity", { activity: " " }, "先写做了什么"],
  ["no reason", { reason: "" }, "先写为什么要手工入账"],
  ["no points", { kind: "grant" }, "先填分数"],
] satisfies [string, Partial<EntryDraft>, string][])("With %s it says: %s", (_what, more, words) => {
  expect(readDraft({ ...hours, ...more }, now).missing).toBe(words);
});

test.each([
  ["hours of yesterday in Shanghai", {}, { points: 0, minutes: 90, serviceDate: "2026-11-19", activity: "环境整治" }],
  ["hours of a typed day", { day: "other", typedDay: "20261101" }, { serviceDate: "2026-11-01" }],
  [
    "points, whatever stands in the other fields",
    { kind: "grant", points: "20" },
    { points: 20, minutes: 0, serviceDate: null },
  ],
  ["a correction that takes", { kind: "correction", direction: "take", points: "5" }, { points: -5, minutes: -90 }],
] satisfies [string, Partial<EntryDraft>, object][])("asks for %s", (_what, more, wish) => {
  expect(readDraft({ ...hours, ...more }, now).wish).toMatchObject({ personId: "p-zhang", ...wish });
});
