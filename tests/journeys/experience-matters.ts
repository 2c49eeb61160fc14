import type { CaseDocument } from "../../cloudfunctions/api/store/cases-store";
import type { DispatchDocument } from "../../cloudfunctions/api/store/dispatches-store";
import type { SignalDocument } from "../../cloudfunctions/api/store/signals-store";
import { ancestorsOf } from "../../domain/areas/ancestors-of";
import type { LocalCloud } from "../../localcloud/local-cloud";

export const caseOfWeek = "account:of-this-week";
const areaId = "zc.gangshan.houbali.g03.b07";
const placed = { areaId, ancestors: ancestorsOf(areaId) };

/** What no week of honest neighbours brings: an account that does not tally, two who help each other very often, and a batch that could not be sent. */
export async function addMatters(cloud: LocalCloud): Promise<void> {
  const atMs = cloud.clock.nowMs() - 3_600_000;
  const opened = { version: 1, event: "opened" as const, byPersonId: "clock", householdId: "", byWhom: "自动核对" };
  const one: CaseDocument = {
    ...placed,
    _id: caseOfWeek,
    subject: "account",
    subjectId: "p-zhang",
    title: "",
    personIds: ["p-zhang"],
    mismatches: [
      { kind: "forgedBalance", at: "p-zhang:available", expected: "能用的分，流水算出 30", found: "账户写着 530" },
    ],
    state: "open",
    isOpen: true,
    remedy: null,
    journal: [{ ...opened, keyedId: "", words: "", atMs }],
    version: 1,
    atMs,
    relayedVersion: 1,
    hasUnrelayed: false,
    updatedAtMs: atMs,
  };
  const signal: SignalDocument = {
    ...placed,
    _id: "mutualHelp:of-this-week",
    matter: "mutualHelp:of-this-week",
    kind: "mutualHelp",
    subject: "p-chen:p-zhang",
    personIds: ["p-chen", "p-zhang"],
    words: "两个人互相帮忙，一边 3 次，一边 4 次",
    facts: [{ name: "一共得分", value: "96 分" }],
    orderIds: ["o1", "o2", "o3", "o4", "o5", "o6", "o7"],
    state: "open",
    isOpen: true,
    journal: [],
    atMs,
    version: 1,
  };
  const dump = await cloud.database.dump();
  const orderIds = (dump["orders"] ?? []).map(({ _id }) => String(_id));
  const batch: DispatchDocument = {
    _id: "batch-of-this-week",
    byPersonId: "p-sun",
    orderIds,
    results: orderIds.map((orderId, place) => ({ orderId, outcome: place === 0 ? "offered" : "volunteerBusy" })),
    atMs,
  };
  await cloud.database.load({
    ...dump,
    dispatches: [...(dump["dispatches"] ?? []), batch],
    cases: [...(dump["cases"] ?? []), one],
    signals: [...(dump["signals"] ?? []), signal],
  });
}
