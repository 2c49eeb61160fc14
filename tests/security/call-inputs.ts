import type { CallName, Input } from "../../contract/index";
import { consentVersion } from "../../domain/people/consent";
import { newKey } from "../harness/test-cloud";
import { newcomer } from "./cast";

/** What a call can be about when it is made. */
export type Things = {
  readonly orderId: string;
  readonly serviceCode: string;
  readonly redemptionId: string;
  readonly code: string;
  readonly applicantId: string;
  readonly invitationCode: string;
};

export const absentThings: Things = {
  orderId: "0".repeat(32),
  serviceCode: "0000",
  redemptionId: "0".repeat(32),
  code: "00000000",
  applicantId: "0".repeat(32),
  invitationCode: "000000",
};

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
  "orders.grab": ({ orderId }, key) => ({ orderId, key }),
  "orders.giveBack": ({ orderId }, key) => ({ orderId, reason: "家里有事", key }),
  "orders.arrive": ({ orderId, serviceCode }, key) => ({ orderId, serviceCode, key }),
  "orders.leave": ({ orderId }, key) => ({ orderId, workDone: "办好了", key }),
  "orders.cancel": ({ orderId }, key) => ({ orderId, reason: "不用了", key }),
  "orders.confirm": ({ orderId }, key) => ({ orderId, outcome: "solved", stars: 5, tags: ["准时"], comment: "", key }),
  "orders.listQueue": () => ({ queue: "inReview" }),
  "orders.review": ({ orderId }, key) => ({ orderId, decision: "approve", reason: "", key }),
  "orders.evaluate": ({ orderId }, key) => ({ orderId, outcome: "solved", quality: 5, comment: "", key }),
  "points.showAccount": () => ({}),
  "mall.listOfferings": () => ({ kind: "goods" }),
  "mall.showOffering": () => ({ offeringId: "soap" }),
  "mall.redeem": (_things, key) => ({ offeringId: "soap", key }),
  "mall.listMyRedemptions": () => ({}),
  "mall.showVoucher": ({ redemptionId }) => ({ redemptionId }),
  "mall.cancelRedemption": ({ redemptionId }, key) => ({ redemptionId, key }),
  "mall.lookUpVoucher": ({ code }) => ({ code }),
  "mall.fulfil": ({ redemptionId }, key) => ({ redemptionId, key }),
  "mall.showShop": () => ({}),
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
  "inbox.list": () => ({}),
  "inbox.markRead": (_things, key) => ({ untilMs: 1_000, key }),
  "inbox.recordConsent": (_things, key) => ({ accepted: ["orderProgress"], key }),
};

/** A well-formed input for any call, as a phone would send it. */
export const inputFor = (call: CallName, things: Things = absentThings, key = newKey()): Record<string, unknown> =>
  inputs[call](things, key);
