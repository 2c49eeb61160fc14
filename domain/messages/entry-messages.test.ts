import type { CorrectionRequest, RequestEvent } from "../entries/correction-request";
import type { Entry, EntryState } from "../entries/entry";
import { entryMessages, requestMessages } from "./entry-messages";

const step = (event: EntryState, byPersonId: string) => ({
  version: 1,
  event,
  byPersonId,
  householdId: byPersonId,
  role: "communityStaff" as const,
  byWhom: "社区工作人员 孙*",
  keyedId: "k",
  words: "签到表上没有他",
  atMs: 1,
});
const entry: Entry = {
  entryId: "e",
  kind: "backfill",
  personId: "zhang",
  areaId: "zc.g.h",
  points: 0,
  minutes: 120,
  serviceDate: "2026-11-01",
  activity: "环境整治",
  reason: "当天没有下单",
  evidence: "",
  requestId: null,
  undoesEntryId: null,
  undoneByEntryId: null,
  state: "proposed",
  version: 1,
  journal: [step("proposed", "zhao")],
};

it.each([
  ["proposed", "zhao", ["sun", "wu"]],
  ["approved", "sun", ["zhang", "zhao"]],
  ["refused", "sun", ["zhao"]],
  ["withdrawn", "zhao", []],
] as const)("An entry that is %s by %s is told to %j", (event, by, told) => {
  const messages = entryMessages(entry, step(event, by), ["zhao", "sun", "wu", "zhang"]);
  expect(messages.map(({ personId }) => personId)).toEqual(told);
  for (const { sentence } of messages) expect(sentence).toContain("环境整治：加 2 小时");
});

it.each([
  ["asked", ["sun"]],
  ["proposed", ["zhang"]],
  ["sentBack", ["zhang"]],
  ["refused", ["zhang"]],
  ["corrected", []],
] as const)("A request that is %s is told to %j", (event: RequestEvent, told) => {
  const request = { requestId: "r", personId: "zhang", title: "物品代购" } as CorrectionRequest;
  const messages = requestMessages(request, { ...step("refused", "sun"), event }, ["sun", "zhang"]);
  expect(messages.map(({ personId }) => personId)).toEqual(told);
  for (const { sentence } of messages) expect(sentence).toContain("物品代购");
});
