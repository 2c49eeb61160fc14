import type { AnyErrorCode, CallName } from "../../contract/index";
import type { OrderStatus } from "../../domain/orders/order-status";
import type { CastName } from "./cast";
import type { RedemptionState } from "./order-scenes";

// Written by hand from the product's words, a second time: nothing here is derived from the contract or the domain.
// Each call has one row. Each caller has one expectation, or one for each state of the thing the call is about.

export type Expected = "ok" | AnyErrorCode | readonly AnyErrorCode[];
type ByState<State extends string> = Expected | (Partial<Record<State, Expected>> & { readonly otherwise: Expected });
type Callers<State extends string> = Partial<Record<CastName, ByState<State>>> & { readonly others: ByState<State> };

export type Row =
  | { readonly about: "order"; readonly callers: Callers<OrderStatus> }
  | { readonly about: "redemption"; readonly callers: Callers<RedemptionState> }
  | { readonly about: "nothing"; readonly callers: Callers<"always"> };

/** Without identity, and without registration, nothing but the doors to registration is open. */
const outside = { nobody: "NOT_SIGNED_IN", unregistered: "NOT_REGISTERED" } as const;

const forResidents = { about: "nothing", callers: { ...outside, others: "ok" } } as const satisfies Row;

const forAreaStaff = {
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
} as const satisfies Row;

/** About somebody of the near grid. */
const inScopeOnly = {
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
} as const satisfies Row;

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
  "orders.showHome": forResidents,
  "orders.publish": forResidents,
  "orders.findSimilar": forResidents,
  "orders.listMine": forResidents,
  "orders.show": {
    about: "order",
    callers: {
      ...outside,
      requester: "ok",
      daughter: "ok",
      taker: { inReview: "NOT_FOUND", returned: "NOT_FOUND", answered: "NOT_FOUND", otherwise: "ok" },
      volunteer: { open: "ok", otherwise: "NOT_FOUND" },
      gridWorker: "ok",
      staff: "ok",
      admin: "ok",
      others: "NOT_FOUND",
    },
  },
  "orders.listHall": {
    about: "nothing",
    callers: { ...outside, volunteer: "ok", farVolunteer: "ok", taker: "ok", others: "NOT_A_VOLUNTEER" },
  },
  "orders.grab": {
    about: "order",
    callers: {
      ...outside,
      volunteer: {
        open: "ok",
        inReview: "NOT_OPEN",
        offered: "NOT_OPEN",
        answered: "NOT_OPEN",
        returned: "NOT_OPEN",
        cancelled: ["TAKEN", "NOT_OPEN"],
        expired: "EXPIRED",
        otherwise: "TAKEN",
      },
      // Whoever has it and taps again has it still; what is over cannot be taken a second time.
      taker: {
        open: "ok",
        taken: "ok",
        serving: "ok",
        inReview: "NOT_OPEN",
        offered: "NOT_OPEN",
        answered: "NOT_OPEN",
        returned: "NOT_OPEN",
        expired: "EXPIRED",
        otherwise: ["TAKEN", "NOT_OPEN"],
      },
      farVolunteer: {
        open: "OUT_OF_AREA",
        expired: "EXPIRED",
        otherwise: ["OUT_OF_AREA", "TAKEN", "NOT_OPEN"],
      },
      others: "NOT_A_VOLUNTEER",
    },
  },
  "orders.giveBack": {
    about: "order",
    callers: {
      ...outside,
      taker: {
        inReview: "NOT_FOUND",
        offered: "NOT_FOUND",
        answered: "NOT_FOUND",
        open: "NOT_FOUND",
        returned: "NOT_FOUND",
        taken: "ok",
        otherwise: "WRONG_STATUS",
      },
      others: "NOT_FOUND",
    },
  },
  "orders.arrive": {
    about: "order",
    callers: {
      ...outside,
      taker: {
        inReview: "NOT_FOUND",
        offered: "NOT_FOUND",
        answered: "NOT_FOUND",
        open: "NOT_FOUND",
        returned: "NOT_FOUND",
        taken: "ok",
        otherwise: "WRONG_STATUS",
      },
      others: "NOT_FOUND",
    },
  },
  "orders.leave": {
    about: "order",
    callers: {
      ...outside,
      taker: {
        inReview: "NOT_FOUND",
        offered: "NOT_FOUND",
        answered: "NOT_FOUND",
        open: "NOT_FOUND",
        returned: "NOT_FOUND",
        serving: "ok",
        otherwise: "WRONG_STATUS",
      },
      others: "NOT_FOUND",
    },
  },
  "orders.cancel": {
    about: "order",
    callers: {
      ...outside,
      requester: { inReview: "ok", open: "ok", taken: "ok", offered: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      daughter: { inReview: "ok", open: "ok", taken: "ok", offered: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.confirm": {
    about: "order",
    callers: {
      ...outside,
      requester: { served: "ok", otherwise: "WRONG_STATUS" },
      daughter: { served: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.listQueue": {
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
  "orders.review": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { inReview: "ok", otherwise: "WRONG_STATUS" },
      staff: { inReview: "ok", otherwise: "WRONG_STATUS" },
      admin: { inReview: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.evaluate": {
    about: "order",
    callers: {
      ...outside,
      staff: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      admin: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },

  "orders.listCandidates": {
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
  "orders.offer": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { inReview: "ok", open: "ok", otherwise: "WRONG_STATUS" },
      staff: { inReview: "ok", open: "ok", otherwise: "WRONG_STATUS" },
      admin: { inReview: "ok", open: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.answerOffer": {
    about: "order",
    callers: { ...outside, taker: { offered: "ok", otherwise: "NOT_FOUND" }, others: "NOT_FOUND" },
  },
  "orders.takeBack": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { offered: "ok", taken: "ok", otherwise: "WRONG_STATUS" },
      staff: { offered: "ok", taken: "ok", otherwise: "WRONG_STATUS" },
      admin: { offered: "ok", taken: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.answer": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { inReview: "ok", open: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      staff: { inReview: "ok", open: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      admin: { inReview: "ok", open: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.cannotDo": {
    about: "order",
    callers: {
      ...outside,
      taker: {
        taken: "ok",
        serving: "ok",
        inReview: "NOT_FOUND",
        open: "NOT_FOUND",
        offered: "NOT_FOUND",
        answered: "NOT_FOUND",
        returned: "NOT_FOUND",
        otherwise: "WRONG_STATUS",
      },
      others: "NOT_FOUND",
    },
  },
  "orders.reportNoShow": {
    about: "order",
    callers: {
      ...outside,
      requester: { taken: "ok", otherwise: "WRONG_STATUS" },
      daughter: { taken: "ok", otherwise: "WRONG_STATUS" },
      gridWorker: { taken: "ok", otherwise: "WRONG_STATUS" },
      staff: { taken: "ok", otherwise: "WRONG_STATUS" },
      admin: { taken: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.arriveForCaller": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { taken: "ok", otherwise: "WRONG_STATUS" },
      staff: { taken: "ok", otherwise: "WRONG_STATUS" },
      admin: { taken: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.confirmForCaller": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { served: "ok", otherwise: "WRONG_STATUS" },
      staff: { served: "ok", otherwise: "WRONG_STATUS" },
      admin: { served: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.reopen": {
    about: "order",
    callers: {
      ...outside,
      requester: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      daughter: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.republish": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { stuck: "ok", otherwise: "WRONG_STATUS" },
      staff: { stuck: "ok", otherwise: "WRONG_STATUS" },
      admin: { stuck: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },

  "points.showAccount": forResidents,
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
  // Nobody has saved one; one's own are found in the story of repeats.
  "reports.deleteFilter": {
    about: "nothing",
    callers: {
      ...outside,
      gridWorker: "NOT_FOUND",
      farGridWorker: "NOT_FOUND",
      staff: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      admin: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },

  "files.begin": forResidents,
  "files.finish": { about: "nothing", callers: { ...outside, others: "NOT_FOUND" } },
  "inbox.list": forResidents,
  "inbox.markRead": forResidents,
  "inbox.recordConsent": forResidents,
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
