import type { CaseDocument } from "../../cloudfunctions/api/store/cases-store";
import type { SignalDocument } from "../../cloudfunctions/api/store/signals-store";
import type { Input } from "../../contract/index";
import type { OrderStatus } from "../../domain/orders/order-status";
import type { DatabaseDump } from "../../localcloud/database/engine";
import { newKey } from "../harness/test-cloud";
import type { SecurityCloud } from "../harness/security-cloud";

/** One order in one status, and the database around it. The order always has the same shape of life: 王桂兰 asks, 张建国 helps. */
export type OrderScene = {
  readonly orderId: string;
  readonly serviceCode: string;
  readonly doneCode: string;
  readonly dump: DatabaseDump;
};

const halfDayMs = 13 * 3_600_000;

/** Steps from the beginning to each status. */
const lives: Readonly<Record<OrderStatus, readonly Step[]>> = {
  inReview: ["publishReviewed"],
  open: ["publish"],
  offered: ["publish", "offer"],
  // Long enough ago that he could be missed.
  taken: ["publish", "grab", "waitForHim"],
  serving: ["publish", "grab", "arrive"],
  served: ["publish", "grab", "arrive", "leave"],
  confirmed: ["publish", "grab", "arrive", "leave", "confirm"],
  evaluated: ["publish", "grab", "arrive", "leave", "confirm", "evaluate"],
  disputed: ["publish", "grab", "arrive", "leave", "confirm", "evaluate", "dispute"],
  overturned: ["publish", "grab", "arrive", "leave", "confirm", "evaluate", "dispute", "overturn"],
  stuck: ["publish", "grab", "arrive", "cannotDo"],
  answered: ["publish", "answer"],
  returned: ["publishReviewed", "return"],
  cancelled: ["publish", "grab", "cancel"],
  expired: ["publish", "grab", "letTimePass"],
};

type Step =
  | "publish"
  | "publishReviewed"
  | "grab"
  | "arrive"
  | "leave"
  | "confirm"
  | "evaluate"
  | "return"
  | "offer"
  | "cannotDo"
  | "answer"
  | "cancel"
  | "dispute"
  | "overturn"
  | "waitForHim"
  | "letTimePass";

/** Plays an order up to this status from a database in which nothing happened yet, tells everybody, and keeps the result. */
export async function playOrder(test: SecurityCloud, status: OrderStatus): Promise<OrderScene> {
  let orderId = "";
  for (const step of lives[status]) {
    orderId = await steps[step](test, orderId);
  }
  await test.tick();
  const [document] = (await test.cloud.database.list("orders", { filter: { _id: orderId } })).documents;
  if (document?.["status"] !== status) throw new Error(`the order is ${String(document?.["status"])}, not ${status}`);
  const codes = { serviceCode: String(document["serviceCode"]), doneCode: String(document["doneCode"]) };
  return { orderId, ...codes, dump: await test.snapshot() };
}

type Play = (test: SecurityCloud, orderId: string) => Promise<string>;

const publish =
  (categoryId: string): Play =>
  async (test) => {
    const wish = { categoryId, text: "请帮我办一件事", wanted: { kind: "soon" as const }, key: newKey() };
    return (await test.succeed("wang", "orders.publish", wish)).orderId;
  };

const step =
  <N extends OrderCall>(who: string, call: N, words: Omit<Input<N>, "orderId" | "key">): Play =>
  async (test, orderId) => {
    await test.succeed(who, call, { ...words, orderId, key: newKey() });
    return orderId;
  };

type OrderCall =
  | "orders.grab"
  | "orders.leave"
  | "orders.confirm"
  | "orders.evaluate"
  | "orders.review"
  | "orders.cancel"
  | "orders.offer"
  | "orders.cannotDo"
  | "orders.answer"
  | "orders.dispute"
  | "orders.decideDispute";

const evaluated = step("sun", "orders.evaluate", { outcome: "solved", quality: 5, comment: "" });

const steps: Readonly<Record<Step, Play>> = {
  publish: publish("medicine"),
  publishReviewed: publish("escort"),
  grab: step("zhang", "orders.grab", {}),
  async arrive(test, orderId) {
    const { serviceCode } = await test.succeed("wang", "orders.show", { orderId });
    await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    test.pass(20 * 60_000);
    return orderId;
  },
  leave: step("zhang", "orders.leave", { workDone: "办好了" }),
  confirm: step("wang", "orders.confirm", { outcome: "solved", stars: 5, tags: ["准时"], comment: "谢谢" }),
  // One judged order in twenty is drawn for a call-back; the scene is always one that was not.
  async evaluate(test, orderId) {
    const before = await test.snapshot();
    await evaluated(test, orderId);
    const [document] = (await test.cloud.database.list("orders", { filter: { _id: orderId } })).documents;
    if (document?.["staffCall"] == null) return orderId;
    await test.cloud.database.load(before);
    return steps.evaluate(test, orderId);
  },
  return: step("zhao", "orders.review", { decision: "return", reason: "写得不清楚" }),
  cancel: step("wang", "orders.cancel", { reason: "不用了" }),
  offer: step("zhao", "orders.offer", { volunteerId: "p-zhang" }),
  cannotDo: step("zhang", "orders.cannotDo", { reason: "要换整根水管" }),
  answer: step("zhao", "orders.answer", { answer: "已联系物业" }),
  dispute: step("wang", "orders.dispute", { story: "药买错了" }),
  overturn: step("wu", "orders.decideDispute", { verdict: "overturn", words: "核实过，药确实买错了" }),
  waitForHim(test, orderId) {
    test.pass(31 * 60_000);
    return Promise.resolve(orderId);
  },
  async letTimePass(test, orderId) {
    test.pass(halfDayMs + 86_400_000);
    await test.tick();
    return orderId;
  },
};

/** Somebody without WeChat of the near grid is bound on paper: she is to be told of it by phone. */
export async function playCallTask(test: SecurityCloud): Promise<string> {
  const caller = {
    name: "何老太",
    phone: "13700003333",
    areaId: "zc.gangshan.houbali.g03.b12",
    door: "7 单元 707",
    reason: "本人电话里同意登记",
  };
  const { personId } = await test.succeed("zhao", "people.registerCaller", { ...caller, key: newKey() });
  await test.succeed("sun", "family.bindByStaff", {
    elderPersonId: personId,
    actorPersonId: "p-ma",
    relationWord: "其他亲友",
    actorWord: "其他亲友",
    reason: "本人在纸上签了字",
    key: newKey(),
  });
  const [task] = (await test.cloud.database.list("callTasks", { filter: { personId } })).documents;
  return String(task?.["_id"]);
}

/** 王桂兰 says something in her order's thread that the content check is in doubt about, and then needs no help any more. */
export async function playHeldMessage(test: SecurityCloud): Promise<string> {
  const { orderId } = await playOrder(test, "taken");
  const said = { orderId, text: "要不要我先转账给您", key: newKey() };
  const { messageId } = await test.succeed("wang", "thread.say", said);
  await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
  return messageId;
}

/** The near grid has a team of 张建国 alone. */
export async function playTeam(test: SecurityCloud): Promise<string> {
  const team = { teamId: null, areaId: "zc.gangshan.houbali.g03", name: "三网格义工队", version: 0 };
  const members = { leaderId: "p-zhang", memberIds: ["p-zhang"] };
  return (await test.succeed("zhao", "teams.save", { ...team, ...members, key: newKey() })).teamId;
}

/** The near community has a society of 张建国 alone. */
export async function playOrganisation(test: SecurityCloud): Promise<string> {
  const wish = { organisationId: null, areaId: "zc.gangshan.houbali", name: "银龄互助协会", kind: "society" as const };
  const members = { memberIds: ["p-zhang"], teamIds: [], version: 0 };
  return (await test.succeed("sun", "organisations.save", { ...wish, ...members, key: newKey() })).organisationId;
}

/** The nightly search found that two neighbours of the near grid help each other often. */
export async function playSignal(test: SecurityCloud): Promise<string> {
  const signalId = "mutualHelp:in-this-scene";
  const areaId = "zc.gangshan.houbali.g03";
  const signal: SignalDocument = {
    _id: signalId,
    matter: "mutualHelp:in-this-scene",
    kind: "mutualHelp",
    subject: "p-zhang:p-ma",
    personIds: ["p-zhang", "p-ma"],
    words: "两个人互相帮忙，一边 3 次，一边 3 次",
    facts: [],
    orderIds: [],
    areaId,
    ancestors: ["zc", "zc.gangshan", "zc.gangshan.houbali", areaId],
    state: "open",
    isOpen: true,
    journal: [],
    atMs: test.cloud.clock.nowMs(),
    version: 1,
  };
  const dump = await test.snapshot();
  await test.cloud.database.load({ ...dump, signals: [...(dump["signals"] ?? []), signal] });
  return signalId;
}

/** An order of the near grid does not tally with the ledger; with `proposed`, somebody has said why. */
export async function playCase(test: SecurityCloud, proposed = false): Promise<string> {
  const caseId = "order:in-this-scene";
  const areaId = "zc.gangshan.houbali.g03";
  const atMs = test.cloud.clock.nowMs();
  const opened = {
    version: 1,
    event: "opened" as const,
    byPersonId: "clock",
    householdId: "",
    byWhom: "",
    keyedId: "",
  };
  const one: CaseDocument = {
    _id: caseId,
    subject: "order",
    title: "买药送药",
    subjectId: "0".repeat(32),
    personIds: [],
    mismatches: [{ kind: "missingPosting", at: "award", expected: "记 10 分", found: "账里没有这一笔" }],
    areaId,
    ancestors: ["zc", "zc.gangshan", "zc.gangshan.houbali", areaId],
    state: "open",
    isOpen: true,
    remedy: null,
    journal: [{ ...opened, words: "", atMs }],
    atMs,
    version: 1,
    relayedVersion: 1,
    hasUnrelayed: false,
    updatedAtMs: atMs,
  };
  const dump = await test.snapshot();
  await test.cloud.database.load({ ...dump, cases: [...(dump["cases"] ?? []), one] });
  if (proposed) {
    const remedy = { kind: "explained" as const };
    await test.succeed("sun", "cases.propose", { caseId, remedy, words: "问过了，属实", key: newKey() });
  }
  return caseId;
}

/** 王桂兰 calls for help while somebody is on the way to her, and then sends him away. */
export async function playAlarm(test: SecurityCloud): Promise<string> {
  const { orderId } = await playOrder(test, "taken");
  const { alarmId } = await test.succeed("wang", "alarms.raise", { orderId, position: null, key: newKey() });
  await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
  return alarmId;
}

/** 王桂兰 asks for medicine every day; a turn of it that can still be left out. */
export async function playRecurrence(
  test: SecurityCloud,
): Promise<{ readonly recurrenceId: string; readonly turnDate: string }> {
  const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7] as const, from: "09:00", until: "11:00" };
  const wish = { categoryId: "medicine", text: "请帮我买一盒降压药", ...daily, weekdays: [...daily.weekdays] };
  const { recurrenceId } = await test.succeed("wang", "recurrences.save", { ...wish, key: newKey() });
  const { recurrences } = await test.succeed("wang", "recurrences.list", {});
  return { recurrenceId, turnDate: recurrences[0]?.turns.at(-1)?.date ?? "" };
}
