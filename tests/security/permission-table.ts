import type { CallName } from "../../contract/index";
import type { OrderStatus } from "../../domain/orders/order-status";
import type { CastName } from "./cast";
import { alarmPermissions } from "./alarm-permissions";
import { certificatePermissions } from "./certificate-permissions";
import { honourPermissions } from "./honour-permissions";
import { entryPermissions } from "./entry-permissions";
import { judgementPermissions } from "./judgement-permissions";
import { mallKeepingPermissions } from "./mall-keeping-permissions";
import { matchingPermissions } from "./matching-permissions";
import { orderPermissions } from "./order-permissions";
import { slotPermissions } from "./slot-permissions";
import { servicePermissions } from "./service-permissions";
import { starPermissions } from "./star-permissions";
import { threadPermissions } from "./thread-permissions";
import {
  forAdmin,
  forAreaStaff,
  forCommunityStaff,
  forResidents,
  foundByNobody,
  inScopeOnly,
  outside,
  type Callers,
  type Expected,
  type Row,
} from "./permission-rows";

const nearMatter = {
  about: "nothing",
  callers: { ...outside, staff: "ok", farStaff: "NOT_FOUND", admin: "ok", others: "NOT_ALLOWED" },
} as const satisfies Row;

// Written by hand from the product's words, a second time: nothing here is derived from the contract or the domain.
// Each call has one row. Each caller has one expectation, or one for each state of the thing the call is about.

export const permissionTable: Readonly<Record<CallName, Row>> = {
  "people.me": { about: "nothing", callers: { nobody: "NOT_SIGNED_IN", others: "ok" } },
  "people.listAreas": { about: "nothing", callers: { nobody: "NOT_SIGNED_IN", others: "ok" } },
  "people.register": {
    about: "nothing",
    callers: { nobody: "NOT_SIGNED_IN", unregistered: "ok", others: "ALREADY_REGISTERED" },
  },
  "people.applyAsVolunteer": {
    about: "nothing",
    callers: {
      ...outside,
      volunteer: "ALREADY_VOLUNTEER",
      farVolunteer: "ALREADY_VOLUNTEER",
      taker: "ALREADY_VOLUNTEER",
      others: "ok",
    },
  },
  "people.listApplicants": {
    about: "nothing",
    callers: { ...outside, staff: "ok", farStaff: "ok", admin: "ok", others: "NOT_ALLOWED" },
  },
  "people.decideApplicant": {
    about: "nothing",
    callers: { ...outside, staff: "ok", farStaff: "NOT_FOUND", admin: "ok", others: "NOT_ALLOWED" },
  },

  "people.revealContact": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: "ok",
      staff: "ok",
      admin: "ok",
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "people.showMyData": forResidents,
  "people.correctMyData": forResidents,
  "people.exportMyData": forResidents,
  "people.agree": forResidents,
  // 张建国 has forty points in this scene and has not seen them here.
  "people.deleteMe": { about: "nothing", callers: { ...outside, taker: "POINTS_CHANGED", others: "ok" } },
  ...matchingPermissions,
  ...orderPermissions,
  ...slotPermissions,
  ...judgementPermissions,
  ...servicePermissions,
  "categories.list": forCommunityStaff,
  "categories.show": forCommunityStaff,
  "categories.propose": forAdmin,
  "categories.savePolicy": forAdmin,
  // The second policy was never written; one's own is found in the story of repeats.
  "categories.withdrawPolicy": {
    about: "nothing",
    callers: { ...outside, admin: "CATEGORY_UNKNOWN", others: "NOT_ALLOWED" },
  },
  "policies.show": forCommunityStaff,
  "policies.propose": forAdmin,
  "policies.save": forAdmin,
  "policies.withdraw": {
    about: "nothing",
    callers: { ...outside, admin: "NOT_FOUND", others: "NOT_ALLOWED" },
  },
  "points.showAccount": forResidents,
  ...entryPermissions,
  "mall.listOfferings": forResidents,
  "mall.showOffering": forResidents,
  "mall.redeem": {
    about: "redemption",
    callers: {
      ...outside,
      taker: "ok",
      farVolunteer: "NOT_ON_OFFER",
      farStaff: "NOT_ON_OFFER",
      farKeeper: "NOT_ON_OFFER",
      others: "NOT_ENOUGH_POINTS",
    },
  },
  "mall.listSlots": forResidents,
  "mall.joinClassWaiting": {
    about: "nothing",
    callers: {
      ...outside,
      farVolunteer: "NOT_ON_OFFER",
      farStaff: "NOT_ON_OFFER",
      farKeeper: "NOT_ON_OFFER",
      others: "ok",
    },
  },
  "mall.leaveClassWaiting": forResidents,
  "mall.listMyRedemptions": forResidents,
  "mall.showVoucher": { about: "redemption", callers: { ...outside, taker: "ok", others: "NOT_FOUND" } },
  "mall.cancelRedemption": {
    about: "redemption",
    callers: { ...outside, taker: { waiting: "ok", otherwise: "WRONG_STATUS" }, others: "NOT_FOUND" },
  },
  "mall.lookUpVoucher": {
    about: "redemption",
    callers: { ...outside, keeper: "ok", farKeeper: "VOUCHER_OTHER_SHOP", others: "NOT_ALLOWED" },
  },
  "mall.fulfil": {
    about: "redemption",
    callers: {
      ...outside,
      keeper: {
        waiting: "ok",
        fulfilled: "VOUCHER_USED",
        cancelled: "VOUCHER_CANCELLED",
        otherwise: "VOUCHER_EXPIRED",
      },
      farKeeper: "VOUCHER_UNKNOWN",
      others: "NOT_ALLOWED",
    },
  },
  "mall.showShop": {
    about: "nothing",
    callers: { ...outside, keeper: "ok", farKeeper: "ok", others: "NOT_ALLOWED" },
  },
  ...mallKeepingPermissions,

  "people.findCaller": forAreaStaff,
  "people.registerCaller": {
    about: "nothing",
    callers: {
      ...outside,
      gridWorker: "ok",
      farGridWorker: "AREA_UNKNOWN",
      staff: "ok",
      farStaff: "AREA_UNKNOWN",
      admin: "ok",
      others: "NOT_ALLOWED",
    },
  },
  "orders.publishForCaller": inScopeOnly,
  "callTasks.list": forAreaStaff,
  "callTasks.finish": inScopeOnly,
  "family.invite": forResidents,
  "family.lookUp": forResidents,
  "family.accept": forResidents,
  "family.list": forResidents,
  "family.revoke": forResidents,
  "family.bindByStaff": {
    about: "nothing",
    callers: { ...outside, staff: "ok", farStaff: "NOT_FOUND", admin: "ok", others: "NOT_ALLOWED" },
  },
  // Asked for the near grid.
  "reports.exportRegister": {
    about: "nothing",
    callers: {
      ...outside,
      gridWorker: "ok",
      farGridWorker: "NOT_FOUND",
      staff: "ok",
      farStaff: "NOT_FOUND",
      admin: "ok",
      others: "NOT_ALLOWED",
    },
  },
  "reports.listSavedFilters": {
    about: "nothing",
    callers: {
      ...outside,
      gridWorker: "ok",
      farGridWorker: "ok",
      staff: "ok",
      farStaff: "ok",
      admin: "ok",
      others: "NOT_ALLOWED",
    },
  },
  "reports.saveFilter": {
    about: "nothing",
    callers: {
      ...outside,
      gridWorker: "ok",
      farGridWorker: "NOT_FOUND",
      staff: "ok",
      farStaff: "NOT_FOUND",
      admin: "ok",
      others: "NOT_ALLOWED",
    },
  },
  "reports.deleteFilter": foundByNobody,

  "files.begin": forResidents,
  "files.finish": { about: "nothing", callers: { ...outside, others: "NOT_FOUND" } },
  "recurrences.save": forResidents,
  "recurrences.list": forResidents,
  // 王桂兰 set it up for herself.
  "recurrences.skip": { about: "nothing", callers: { ...outside, requester: "ok", others: "NOT_FOUND" } },
  "recurrences.end": { about: "nothing", callers: { ...outside, requester: "ok", others: "NOT_FOUND" } },
  "inbox.list": forResidents,
  "inbox.markRead": forResidents,
  "inbox.recordConsent": forResidents,

  ...threadPermissions,
  ...alarmPermissions,
  ...certificatePermissions,
  ...honourPermissions,
  "teams.list": forAreaStaff,
  "teams.findVolunteers": forAreaStaff,
  "teams.save": inScopeOnly,
  "teams.close": inScopeOnly,
  ...starPermissions,
  "cases.list": forCommunityStaff,
  "cases.show": nearMatter,
  "cases.propose": nearMatter,
  // Nobody has proposed anything yet; what was is found in the story of repeats.
  "cases.decide": { about: "nothing", callers: { ...outside, admin: "NOTHING_PROPOSED", others: "NOT_ALLOWED" } },
  "signals.list": forCommunityStaff,
  // About neighbours of the near grid.
  "signals.decide": nearMatter,
};

/** What an allowed list shows of the one thing that exists: an order of 王桂兰, an applicant, a voucher of the near shop. */
export const seesInLists: readonly {
  readonly call: CallName;
  readonly state: OrderStatus | "applicant" | "waiting";
  readonly seenBy: readonly CastName[];
}[] = [
  { call: "orders.listHall", state: "open", seenBy: ["volunteer", "taker"] },
  { call: "orders.listHall", state: "inReview", seenBy: [] },
  { call: "orders.listHall", state: "taken", seenBy: [] },
  { call: "orders.listMine", state: "taken", seenBy: ["requester"] },
  { call: "orders.showHome", state: "taken", seenBy: ["requester", "taker"] },
  { call: "orders.listQueue", state: "inReview", seenBy: ["gridWorker", "staff", "admin"] },
  { call: "orders.listQueue", state: "confirmed", seenBy: ["gridWorker", "staff", "admin"] },
  { call: "people.listApplicants", state: "applicant", seenBy: ["staff", "admin"] },
  { call: "mall.listMyRedemptions", state: "waiting", seenBy: ["taker"] },
  { call: "mall.showShop", state: "waiting", seenBy: ["keeper"] },
];

/** The expectation for one cell. */
export function expectedFor(call: CallName, who: CastName, state: string): readonly string[] {
  const callers = permissionTable[call].callers as Callers<string>;
  const cell = callers[who] ?? callers.others;
  if (typeof cell === "string") return [cell];
  if (!("otherwise" in cell)) return cell;
  const expected = (cell as Record<string, Expected>)[state] ?? cell.otherwise;
  return typeof expected === "string" ? [expected] : expected;
}
