import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { alarmRepeatStories } from "./alarm-repeat-stories";
import { absentThings, type Things } from "./things";
import { mallKeepingRepeatStories } from "./mall-keeping-repeat-stories";
import { certificateRepeatStories } from "./certificate-repeat-stories";
import { honourRepeatStories } from "./honour-repeat-stories";
import { entryRepeatStories } from "./entry-repeat-stories";
import { matchingRepeatStories } from "./matching-repeat-stories";
import { mallRepeatStories } from "./mall-repeat-stories";
import { nothing, type RepeatStory } from "./repeat-story";
import { serviceRepeatStories } from "./service-repeat-stories";
import { slotRepeatStories } from "./slot-repeat-stories";
import { starRepeatStories } from "./star-repeat-stories";
import { staffRepeatStories } from "./staff-repeat-stories";
import { playCallTask, playOrder } from "./order-scenes";

/** One pixel. */
const smallestPng = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const applied = async (test: SecurityCloud): Promise<Partial<Things>> => {
  await test.succeed("ma", "people.applyAsVolunteer", { skills: [], key: newKey() });
  return { applicantId: "p-ma" };
};

const invited = async (test: SecurityCloud): Promise<Partial<Things>> => {
  const wish = { relationWord: "女儿" as const, invitedAs: "actor" as const, consents: true, key: newKey() };
  return { invitationCode: (await test.succeed("ma", "family.invite", wish)).code };
};

export const repeatStories: readonly RepeatStory[] = [
  { call: "people.register", by: "unregistered", prepare: nothing, otherwise: () => ({ name: "别的名字" }) },
  { call: "people.applyAsVolunteer", by: "stranger", prepare: nothing, otherwise: () => ({ skills: ["理发"] }) },
  {
    call: "people.decideApplicant",
    by: "staff",
    prepare: applied,
    otherwise: () => ({ decision: "refuse" }),
    foreigner: "farStaff",
  },
  {
    call: "people.revealContact",
    by: "staff",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "farStaff",
  },
  { call: "people.correctMyData", by: "requester", prepare: nothing, otherwise: () => ({ door: "8 单元 808" }) },
  {
    call: "people.agree",
    by: "requester",
    prepare: async (test) => {
      await test.edit("people", "p-wang", { consent: { version: "2020-01", atMs: 1 } });
      return {};
    },
    otherwise: () => ({ consentVersion: "2020-01" }),
  },
  { call: "people.deleteMe", by: "stranger", prepare: nothing, otherwise: () => ({ givesUpPoints: 7 }) },
  { call: "orders.publish", by: "requester", prepare: nothing, otherwise: () => ({ text: "请帮我做另一件事" }) },
  {
    call: "orders.grab",
    by: "taker",
    prepare: (test) => playOrder(test, "open"),
    otherwise: () => ({ orderId: absentThings.orderId }),
  },
  {
    call: "orders.giveBack",
    by: "taker",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "volunteer",
  },
  {
    call: "orders.cancel",
    by: "requester",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "stranger",
  },
  {
    call: "orders.confirm",
    by: "requester",
    prepare: (test) => playOrder(test, "served"),
    otherwise: () => ({ stars: 1 }),
    foreigner: "stranger",
  },
  {
    call: "orders.review",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "inReview"),
    otherwise: () => ({ decision: "return", reason: "不清楚" }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.offer",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "open"),
    otherwise: () => ({ volunteerId: "p-chen" }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.answerOffer",
    by: "taker",
    prepare: (test) => playOrder(test, "offered"),
    otherwise: () => ({ decision: "decline" }),
    foreigner: "volunteer",
  },
  {
    call: "orders.takeBack",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.answer",
    by: "staff",
    prepare: (test) => playOrder(test, "open"),
    otherwise: () => ({ answer: "别的答复" }),
    foreigner: "farStaff",
  },
  {
    call: "orders.cannotDo",
    by: "taker",
    prepare: (test) => playOrder(test, "serving"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "volunteer",
  },
  {
    call: "orders.reportNoShow",
    by: "requester",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "stranger",
  },
  {
    call: "orders.arriveForCaller",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.confirmForCaller",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "served"),
    otherwise: () => ({ stars: 1 }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.reopen",
    by: "requester",
    prepare: (test) => playOrder(test, "confirmed"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "stranger",
  },
  {
    call: "orders.handle",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "stuck"),
    otherwise: () => ({ words: "别的办法" }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.ratePrivately",
    by: "taker",
    prepare: (test) => playOrder(test, "served"),
    otherwise: () => ({ stars: 1 }),
    foreigner: "volunteer",
  },
  {
    call: "orders.recordStaffCall",
    by: "gridWorker",
    prepare: async (test) => {
      const scene = await playOrder(test, "served");
      const unhappy = { orderId: scene.orderId, outcome: "unsolved" as const, stars: 1 as const, tags: [] };
      await test.succeed("wang", "orders.confirm", { ...unhappy, comment: "", key: newKey() });
      return scene;
    },
    otherwise: () => ({ words: "别的话" }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.dispute",
    by: "requester",
    prepare: (test) => playOrder(test, "evaluated"),
    otherwise: () => ({ story: "别的说法" }),
    foreigner: "stranger",
  },
  {
    call: "orders.replyToDispute",
    by: "taker",
    prepare: (test) => playOrder(test, "disputed"),
    otherwise: () => ({ story: "别的说法" }),
    foreigner: "volunteer",
  },
  {
    call: "orders.decideDispute",
    by: "admin",
    prepare: (test) => playOrder(test, "disputed"),
    otherwise: () => ({ verdict: "redo" }),
    foreigner: "farStaff",
  },
  {
    call: "orders.republish",
    by: "gridWorker",
    prepare: (test) => playOrder(test, "stuck"),
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "farGridWorker",
  },
  {
    call: "orders.evaluate",
    by: "staff",
    prepare: (test) => playOrder(test, "confirmed"),
    otherwise: () => ({ quality: 1 }),
    foreigner: "farStaff",
  },
  {
    call: "people.registerCaller",
    by: "gridWorker",
    prepare: nothing,
    otherwise: () => ({ door: "9 单元 901" }),
  },
  {
    call: "orders.publishForCaller",
    by: "gridWorker",
    prepare: nothing,
    otherwise: () => ({ text: "请帮我做另一件事" }),
  },
  {
    call: "callTasks.finish",
    by: "gridWorker",
    prepare: async (test) => ({ callTaskId: await playCallTask(test) }),
    otherwise: () => ({ result: "unreachable" }),
    foreigner: "farStaff",
  },
  {
    call: "family.invite",
    by: "requester",
    prepare: nothing,
    otherwise: () => ({ relationWord: "儿子" }),
  },
  {
    call: "family.accept",
    by: "stranger",
    prepare: invited,
    otherwise: () => ({ relationWord: "父亲" }),
  },
  { call: "family.revoke", by: "requester", prepare: nothing, otherwise: () => ({ as: "beneficiary" }) },
  {
    call: "family.bindByStaff",
    by: "staff",
    prepare: nothing,
    otherwise: () => ({ reason: "别的理由" }),
  },
  ...serviceRepeatStories,
  ...slotRepeatStories,
  ...staffRepeatStories,
  ...alarmRepeatStories,
  ...starRepeatStories,
  ...entryRepeatStories,
  ...certificateRepeatStories,
  ...honourRepeatStories,
  { call: "files.begin", by: "requester", prepare: nothing, otherwise: () => ({ bytes: 1 }) },
  {
    call: "files.finish",
    by: "requester",
    prepare: async (test) => {
      const place = { kind: "photo" as const, bytes: 1_000, key: newKey() };
      return { photoId: (await test.succeed("wang", "files.begin", place)).photoId };
    },
    anew: (test, { photoId }) => test.cloud.storage.put(`incoming/${photoId}`, Buffer.from(smallestPng, "base64")),
    otherwise: () => ({ photoId: absentThings.photoId }),
    foreigner: "stranger",
  },
  { call: "inbox.markRead", by: "requester", prepare: nothing, otherwise: () => ({ untilMs: 2_000 }) },
  { call: "inbox.recordConsent", by: "requester", prepare: nothing, otherwise: () => ({ accepted: ["grabbed"] }) },
  ...matchingRepeatStories,
  ...mallRepeatStories,
  ...mallKeepingRepeatStories,
];
