import type { CallName, Input } from "../../contract/index";
import { consentVersion } from "../../domain/people/consent";
import { dateOf, dayNumberAt } from "../../domain/recurrences/calendar-day";
import { fileIdOf } from "../../localcloud/storage/cloud-path";
import { newKey } from "../harness/test-cloud";
import { mallKeepingInputs } from "./mall-keeping-inputs";
import { newcomer } from "./cast";
import { certifiedPeriod } from "./certified-period";
import { pointsWish, policyDraft } from "./policy-draft";

/** What a call can be about when it is made. */
export type Things = {
  readonly orderId: string;
  readonly serviceCode: string;
  readonly doneCode: string;
  readonly redemptionId: string;
  readonly code: string;
  readonly applicantId: string;
  readonly photoId: string;
  readonly filterId: string;
  readonly invitationCode: string;
  readonly callTaskId: string;
  readonly recurrenceId: string;
  readonly turnDate: string;
  readonly heldMessageId: string;
  readonly teamId: string;
  readonly organisationId: string;
  readonly alarmId: string;
  readonly signalId: string;
  readonly caseId: string;
  readonly entryId: string;
  readonly requestId: string;
  readonly certificateId: string;
  readonly serial: string;
  readonly honourListId: string;
  readonly honourEntryId: string | null;
  readonly objectionId: string;
  readonly stockMatterId: string;
};

export const absentThings: Things = {
  orderId: "0".repeat(32),
  serviceCode: "0000",
  doneCode: "0000",
  redemptionId: "0".repeat(32),
  code: "00000000",
  applicantId: "0".repeat(32),
  photoId: "0".repeat(32),
  filterId: "0".repeat(32),
  invitationCode: "000000",
  callTaskId: "0".repeat(32),
  recurrenceId: "0".repeat(32),
  turnDate: "2026-01-01",
  heldMessageId: "0".repeat(32),
  teamId: "0".repeat(32),
  organisationId: "0".repeat(32),
  alarmId: "0".repeat(32),
  signalId: "0".repeat(32),
  caseId: "0".repeat(32),
  entryId: "0".repeat(32),
  requestId: "0".repeat(32),
  certificateId: "0".repeat(32),
  serial: "ZC-2026-0000-0000-0000-00",
  honourListId: "0".repeat(32),
  honourEntryId: null,
  objectionId: "0".repeat(32),
  stockMatterId: "0".repeat(32),
};

/** Every order of the near grid. */
const nearGrid = {
  fromMs: 0,
  untilMs: 8_000_000_000_000,
  statuses: [],
  categoryIds: [],
  areaId: "zc.gangshan.houbali.g03",
};

/** Where the phone put a picture, as its cloud names it. */
const incomingFileId = (photoId: string): string => fileIdOf(`incoming/${photoId}`);

type Inputs = { readonly [N in CallName]: (things: Things, key: string) => Input<N> };

const inputs: Inputs = {
  "people.me": () => ({}),
  "people.listAreas": () => ({ parentId: "zc.gangshan" }),
  "people.register": (_things, key) => ({
    name: newcomer.name,
    phone: newcomer.phone,
    areaId: newcomer.areaId,
    door: newcomer.door,
    consentVersion,
    key,
  }),
  "people.applyAsVolunteer": (_things, key) => ({ skills: ["陪伴"], selfIntroduction: "愿意帮忙", key }),
  "people.listApplicants": () => ({}),
  "people.decideApplicant": ({ applicantId }, key) => ({ personId: applicantId, decision: "approve", reason: "", key }),
  "people.revealContact": ({ orderId }, key) => ({ orderId, reason: "核实求助内容", key }),
  "people.showMyData": () => ({}),
  "people.correctMyData": (_things, key) => ({
    name: "改过名",
    phone: "13963788888",
    areaId: "zc.gangshan.houbali.g03.b12",
    door: "7 单元 707",
    key,
  }),
  "people.exportMyData": () => ({}),
  "people.agree": (_things, key) => ({ consentVersion, key }),
  "people.deleteMe": (_things, key) => ({ givesUpPoints: 0, key }),
  "orders.showHome": () => ({}),
  "orders.publish": (_things, key) => ({
    categoryId: "medicine",
    text: "请帮我买一盒降压药",
    wanted: { kind: "soon" },
    beneficiaryId: null,
    key,
  }),
  "orders.findSimilar": () => ({ categoryId: "medicine", beneficiaryId: null }),
  "orders.listMine": () => ({ as: "requester" }),
  "orders.show": ({ orderId }) => ({ orderId }),
  "orders.listHall": () => ({ sort: "soon" }),
  "orders.countNewInHall": () => ({ sinceMs: 0 }),
  "orders.listNearby": ({ orderId }) => ({ orderId }),
  "orders.grab": ({ orderId }, key) => ({ orderId, key }),
  "orders.giveBack": ({ orderId }, key) => ({ orderId, reason: "家里有事", key }),
  "orders.arrive": ({ orderId, serviceCode }, key) => ({ orderId, serviceCode, key }),
  "orders.showVisitCode": ({ orderId }) => ({ orderId }),
  "orders.addEvidence": ({ orderId, photoId }, key) => ({ orderId, stage: "before", photoIds: [photoId], key }),
  "orders.confirmAtDoor": ({ orderId, doneCode }, key) => ({
    orderId,
    doneCode,
    outcome: "solved",
    stars: 5,
    comment: "",
    key,
  }),
  "orders.leave": ({ orderId }, key) => ({ orderId, workDone: "办好了", key }),
  "orders.cancel": ({ orderId }, key) => ({ orderId, reason: "不用了", key }),
  "orders.confirm": ({ orderId }, key) => ({ orderId, outcome: "solved", stars: 5, tags: ["准时"], comment: "", key }),
  "orders.listQueue": () => ({ queue: "inReview" }),
  "orders.review": ({ orderId }, key) => ({ orderId, decision: "approve", reason: "", key }),
  "orders.evaluate": ({ orderId }, key) => ({ orderId, outcome: "solved", quality: 5, comment: "", key }),
  "orders.listCandidates": ({ orderId }) => ({ orderId }),
  "orders.offer": ({ orderId }, key) => ({ orderId, volunteerId: "p-zhang", key }),
  "orders.answerOffer": ({ orderId }, key) => ({ orderId, decision: "accept", key }),
  "orders.takeBack": ({ orderId }, key) => ({ orderId, reason: "换人", key }),
  "orders.answer": ({ orderId }, key) => ({ orderId, answer: "已联系物业", key }),
  "orders.cannotDo": ({ orderId }, key) => ({ orderId, reason: "要换整根水管", key }),
  "orders.reportNoShow": ({ orderId }, key) => ({ orderId, reason: "没有人来", key }),
  "orders.arriveForCaller": ({ orderId }, key) => ({ orderId, reason: "老人不会说服务码", key }),
  "orders.confirmForCaller": ({ orderId }, key) => ({
    orderId,
    outcome: "solved",
    stars: 5,
    comment: "",
    reason: "电话问过本人",
    key,
  }),
  "orders.handle": ({ orderId }, key) => ({ orderId, level: "duty", units: ["物业"], words: "先关了水阀", key }),
  "orders.ratePrivately": ({ orderId }, key) => ({ orderId, stars: 4, note: "老人很客气", key }),
  "orders.recordStaffCall": ({ orderId }, key) => ({ orderId, words: "电话问过了，她觉得来得晚", key }),
  "orders.dispute": ({ orderId }, key) => ({ orderId, story: "药买错了", key }),
  "orders.replyToDispute": ({ orderId }, key) => ({ orderId, story: "单子上就是这么写的", key }),
  "orders.decideDispute": ({ orderId }, key) => ({ orderId, verdict: "keep", words: "两边都问过了", key }),
  "orders.reopen": ({ orderId }, key) => ({ orderId, reason: "晚上又坏了", key }),
  "orders.republish": ({ orderId }, key) => ({ orderId, reason: "找到人了", key }),
  "categories.list": () => ({}),
  "categories.show": () => ({ categoryId: "medicine" }),
  "categories.propose": () => ({ categoryId: "medicine", policy: policyDraft(), validFromMs: null }),
  "categories.savePolicy": (_things, key) => ({
    categoryId: "medicine",
    policy: policyDraft(),
    validFromMs: null,
    afterVersion: 1,
    why: "居民提了意见",
    key,
  }),
  "categories.withdrawPolicy": (_things, key) => ({ categoryId: "medicine", version: 2, why: "写错了", key }),
  "policies.show": () => ({ kind: "points" }),
  "policies.propose": () => ({ wish: pointsWish(), validFromMs: null }),
  "policies.save": (_things, key) => ({
    wish: pointsWish(),
    validFromMs: null,
    afterVersion: 1,
    why: "市里发了新办法",
    key,
  }),
  "policies.withdraw": (_things, key) => ({ kind: "points", version: 2, why: "写错了", key }),
  "orders.joinWaiting": ({ orderId }, key) => ({ orderId, key }),
  "orders.leaveWaiting": ({ orderId }, key) => ({ orderId, key }),
  "orders.listHandOver": ({ orderId }) => ({ orderId }),
  "orders.handOver": ({ orderId }, key) => ({ orderId, toPersonId: "p-chen", reason: "临时有事", key }),
  "orders.offerToTeam": ({ orderId, teamId }, key) => ({ orderId, teamId, key }),
  "points.showAccount": () => ({}),
  "points.requestCorrection": (_things, key) => ({ about: { subject: "missing" }, words: "上周的一次没有记", key }),
  "points.listMyCorrections": () => ({}),
  "points.showGiving": () => ({}),
  "points.giveToFamily": (_things, key) => ({ toPersonId: "p-li", points: 5, key }),
  "entries.count": () => ({}),
  "entries.list": () => ({ which: "waiting" }),
  "entries.propose": (_things, key) => ({
    kind: "backfill",
    personId: "p-zhang",
    points: 0,
    minutes: 60,
    serviceDate: dateOf(dayNumberAt(Date.now()) - 1),
    activity: "环境整治",
    reason: "当天没有下单",
    evidence: "签到表",
    requestId: null,
    key,
  }),
  "entries.decide": ({ entryId }, key) => ({ entryId, decision: "approve", words: "", key }),
  "entries.withdraw": ({ entryId }, key) => ({ entryId, key }),
  "entries.listRequests": () => ({}),
  "entries.refuseRequest": ({ requestId }, key) => ({ requestId, words: "查过了，当天没有签到", key }),
  "entries.listPublic": () => ({}),
  "mall.listOfferings": () => ({ kind: "goods" }),
  "mall.showOffering": () => ({ offeringId: "soap" }),
  "mall.listSlots": () => ({ offeringId: "far-court", dayMs: 4_100_000_000_000 }),
  "mall.joinClassWaiting": (_things, key) => ({ offeringId: "full-class", key }),
  "mall.leaveClassWaiting": (_things, key) => ({ offeringId: "full-class", key }),
  "mall.redeem": (_things, key) => ({ offeringId: "soap", key }),
  "mall.listMyRedemptions": () => ({}),
  "mall.showVoucher": ({ redemptionId }) => ({ redemptionId }),
  "mall.cancelRedemption": ({ redemptionId }, key) => ({ redemptionId, key }),
  "mall.lookUpVoucher": ({ code }) => ({ code }),
  "mall.fulfil": ({ redemptionId }, key) => ({ redemptionId, key }),
  "mall.showShop": () => ({}),
  ...mallKeepingInputs,
  "people.findCaller": () => ({ query: "wgl" }),
  "people.registerCaller": (_things, key) => ({
    name: "吴老太",
    phone: "13700001111",
    areaId: "zc.gangshan.houbali.g03.b12",
    door: "8 单元 808",
    reason: "本人电话里同意登记",
    key,
  }),
  "orders.publishForCaller": (_things, key) => ({
    beneficiaryId: "p-liu",
    categoryId: "medicine",
    text: "请帮我买一盒降压药",
    wanted: { kind: "soon" },
    callbackName: "邻居老高",
    callbackPhone: "13700002222",
    readBack: true,
    key,
  }),
  "callTasks.list": () => ({}),
  "callTasks.finish": ({ callTaskId }, key) => ({ taskId: callTaskId, result: "told", note: "", key }),
  "family.invite": (_things, key) => ({ relationWord: "女儿", invitedAs: "actor", consents: true, key }),
  "family.lookUp": ({ invitationCode }) => ({ code: invitationCode }),
  "family.accept": ({ invitationCode }, key) => ({
    code: invitationCode,
    relationWord: "母亲",
    consents: true,
    key,
  }),
  "family.list": () => ({}),
  "family.revoke": (_things, key) => ({ personId: "p-li", as: "actor", key }),
  "family.bindByStaff": (_things, key) => ({
    elderPersonId: "p-liu",
    actorPersonId: "p-wang",
    relationWord: "其他亲友",
    actorWord: "其他亲友",
    reason: "本人在纸上签了字",
    key,
  }),
  "reports.exportRegister": (_things, key) => ({ filter: nearGrid, isMasked: true, reason: "", key }),
  "reports.listSavedFilters": () => ({}),
  "reports.saveFilter": (_things, key) => ({ name: "本月", range: "month", filter: nearGrid, key }),
  "reports.deleteFilter": ({ filterId }, key) => ({ filterId, key }),
  "files.begin": (_things, key) => ({ kind: "photo", bytes: 200_000, key }),
  "files.finish": ({ photoId }, key) => ({ photoId, cloudFileId: incomingFileId(photoId), key }),
  "recurrences.save": (_things, key) => ({
    categoryId: "medicine",
    text: "请帮我买一盒降压药",
    weekdays: [2, 5],
    from: "09:00",
    until: "11:00",
    key,
  }),
  "recurrences.list": () => ({}),
  "recurrences.skip": ({ recurrenceId, turnDate }, key) => ({ recurrenceId, date: turnDate, key }),
  "recurrences.end": ({ recurrenceId }, key) => ({ recurrenceId, key }),
  "inbox.list": () => ({}),
  "inbox.markRead": (_things, key) => ({ untilMs: 1_000, key }),
  "inbox.recordConsent": (_things, key) => ({ accepted: ["orderProgress"], key }),
  "alarms.raise": ({ orderId }, key) => ({ orderId, position: { lat: 35.4053, lng: 117.0074 }, key }),
  "alarms.list": () => ({}),
  "alarms.answer": ({ alarmId }, key) => ({ alarmId, key }),
  "alarms.close": ({ alarmId }, key) => ({ alarmId, note: "电话问过，人没事", key }),
  "teams.list": () => ({}),
  "teams.findVolunteers": () => ({ query: "zjg" }),
  "teams.save": (_things, key) => ({
    teamId: null,
    areaId: "zc.gangshan.houbali.g03",
    name: "三网格义工队",
    leaderId: "p-zhang",
    memberIds: ["p-zhang"],
    version: 0,
    key,
  }),
  "teams.close": ({ teamId }, key) => ({ teamId, key }),
  "records.listMine": () => ({}),
  "certificates.preview": () => ({ personId: null, ...certifiedPeriod }),
  "certificates.issue": (_things, key) => ({ ...certifiedPeriod, key }),
  "certificates.issueFor": (_things, key) => ({ personId: "p-zhang", ...certifiedPeriod, key }),
  "certificates.listMine": () => ({}),
  "certificates.listIssued": () => ({ serial: null }),
  "certificates.show": ({ certificateId }) => ({ certificateId }),
  "certificates.revoke": ({ certificateId }, key) => ({ certificateId, reason: "填错了时间", key }),
  "certificates.verify": ({ serial }) => ({ serial }),
  "reports.makeCertificate": ({ certificateId }, key) => ({ certificateId, key }),
  "honours.list": () => ({}),
  "honours.show": ({ honourListId }) => ({ listId: honourListId }),
  "honours.start": (_things, key) => ({
    areaId: "zc.gangshan.houbali",
    kind: "team",
    year: new Date().getFullYear(),
    correctsListId: null,
    key,
  }),
  "honours.publish": ({ honourListId }, key) => ({ listId: honourListId, key }),
  "honours.withdraw": ({ honourListId }, key) => ({ listId: honourListId, reason: "年份选错了", key }),
  "honours.freeze": ({ honourListId }, key) => ({ listId: honourListId, key }),
  "honours.listObjections": ({ honourListId }) => ({ listId: honourListId }),
  "honours.answerObjection": ({ objectionId }, key) => ({
    objectionId,
    decision: "dismissed",
    words: "核实过，时长没有错",
    key,
  }),
  "honours.listPublic": () => ({}),
  "honours.showPublic": ({ honourListId }) => ({ listId: honourListId }),
  "honours.object": ({ honourListId, honourEntryId }, key) => ({
    listId: honourListId,
    entryId: honourEntryId,
    words: "时长好像多算了",
    key,
  }),
  "cases.list": () => ({ which: "open" }),
  "cases.show": ({ caseId }) => ({ caseId }),
  "cases.propose": ({ caseId }, key) => ({ caseId, remedy: { kind: "explained" }, words: "问过了，属实", key }),
  "cases.decide": ({ caseId }, key) => ({ caseId, decision: "approve", words: "单据看过，属实", key }),
  "signals.list": () => ({ which: "open" }),
  "signals.decide": ({ signalId }, key) => ({ signalId, decision: "dismiss", reason: "问过了，情况属实", key }),
  "organisations.list": () => ({}),
  "organisations.save": (_things, key) => ({
    organisationId: null,
    areaId: "zc.gangshan.houbali",
    name: "银龄互助协会",
    kind: "society",
    memberIds: ["p-zhang"],
    teamIds: [],
    version: 0,
    key,
  }),
  "organisations.close": ({ organisationId }, key) => ({ organisationId, key }),
  "stars.showMine": () => ({}),
  "stars.showBoard": () => ({ areaId: "zc.gangshan.houbali", period: "month", measure: "minutes" }),
  "stars.setRankOptOut": (_things, key) => ({ isOffBoards: true, key }),
  "stars.showTimeBank": () => ({}),
  "stars.showTeamTimeBank": ({ teamId }) => ({ teamId }),
  "stars.listUnits": () => ({ areaId: "zc.gangshan.houbali" }),
  "thread.list": ({ orderId }) => ({ orderId }),
  "thread.say": ({ orderId }, key) => ({ orderId, text: "我十分钟后到", key }),
  "thread.decideHeld": ({ heldMessageId }, key) => ({ messageId: heldMessageId, decision: "show", key }),
};

/** A well-formed input for any call, as a phone would send it. */
export const inputFor = (call: CallName, things: Things = absentThings, key = newKey()): Record<string, unknown> =>
  inputs[call](things, key);
