import { consentVersion } from "../../../domain/people/consent";
import { asking, ticking } from "../world/ask";
import type { Racer } from "../world/race";
import type { Scene } from "./scene";

/** A call that somebody may make in a scene. Its key is part of it, so the same call twice is a repeat. */
export type Move = { readonly name: string; readonly of: (scene: Scene) => Racer };

export const moveKey = (name: string): string => `race-${name}`.padEnd(20, "-");
export const move = (name: string, of: (scene: Scene, key: string) => Racer): Move => ({
  name,
  of: (scene) => of(scene, moveKey(name)),
});

export const reason = "不方便";
const told = { outcome: "solved" as const, stars: 4 as const, tags: [] as string[], comment: "" };

export const grab = (who: string, again = "") =>
  move(`grab by ${who}${again}`.replaceAll(" ", "-"), ({ orderId }, key) =>
    asking(who, "orders.grab", { orderId, key }),
  );
export const grabOther = (who: string) =>
  move(`grab-the-other-by-${who}`, ({ otherOrderId }, key) =>
    asking(who, "orders.grab", { orderId: otherOrderId, key }),
  );
export const review = (decision: "approve" | "return", who = "grid") =>
  move(`${decision}-by-${who}`, ({ orderId }, key) => asking(who, "orders.review", { orderId, decision, reason, key }));
export const evaluate = (who: string) =>
  move(`evaluate-by-${who}`, ({ orderId }, key) =>
    asking(who, "orders.evaluate", { orderId, outcome: "solved", quality: 5, comment: "", key }),
  );
export const evaluateOther = (who: string) =>
  move(`evaluate-the-other-by-${who}`, ({ otherOrderId }, key) =>
    asking(who, "orders.evaluate", { orderId: otherOrderId, outcome: "solved", quality: 4, comment: "", key }),
  );
export const redeemLimited = (again = "") =>
  move(`redeem-what-is-limited${again}`, (_, key) => asking("vic", "mall.redeem", { offeringId: "rice", key }));
export const redeemSoap = (who: string) =>
  move(`redeem-soap-by-${who}`, (_, key) => asking(who, "mall.redeem", { offeringId: "soap", key }));
export const redeem = (who: string, again = "") =>
  move(`redeem-by-${who}${again}`, (_, key) => asking(who, "mall.redeem", { offeringId: "last", key }));
export const cancel = (who: string) =>
  move(`cancel-by-${who}`, ({ orderId }, key) => asking(who, "orders.cancel", { orderId, reason, key }));
export const confirm = (who: string) =>
  move(`confirm-by-${who}`, ({ orderId }, key) => asking(who, "orders.confirm", { orderId, ...told, key }));
export const arrive = move("arrive", ({ orderId, serviceCode }, key) =>
  asking("vic", "orders.arrive", { orderId, serviceCode, key }),
);
export const arriveWrong = move("arrive-with-a-wrong-code", ({ orderId, serviceCode }, key) =>
  asking("vic", "orders.arrive", { orderId, serviceCode: serviceCode === "0000" ? "0001" : "0000", key }),
);
export const giveBack = move("give-back", ({ orderId }, key) =>
  asking("vic", "orders.giveBack", { orderId, reason, key }),
);
export const leave = (again = "") =>
  move(`leave${again}`, ({ orderId }, key) => asking("vic", "orders.leave", { orderId, workDone: "办好了", key }));
export const cancelVoucher = move("cancel-voucher", ({ redemptionId }, key) =>
  asking("vic", "mall.cancelRedemption", { redemptionId, key }),
);
export const fulfil = (again = "") =>
  move(`fulfil${again}`, ({ redemptionId }, key) => asking("keeper", "mall.fulfil", { redemptionId, key }));
const byStaff = (name: "takeBack" | "reportNoShow" | "republish" | "arriveForCaller") =>
  move(name, ({ orderId }, key) => asking("grid", `orders.${name}`, { orderId, reason, key }));
export const takeBack = byStaff("takeBack");
export const reportNoShow = byStaff("reportNoShow");
export const republish = byStaff("republish");
export const arriveForCaller = byStaff("arriveForCaller");
export const offer = move("offer", ({ orderId }, key) =>
  asking("grid", "orders.offer", { orderId, volunteerId: "p-vic", key }),
);
export const answerOffer = (decision: "accept" | "decline") =>
  move(`${decision}-the-offer`, ({ orderId }, key) => asking("vic", "orders.answerOffer", { orderId, decision, key }));
export const answer = move("answer", ({ orderId }, key) =>
  asking("staff", "orders.answer", { orderId, answer: "已经办好了", key }),
);
export const cannotDo = move("cannotDo", ({ orderId }, key) =>
  asking("vic", "orders.cannotDo", { orderId, reason, key }),
);
export const reopen = move("reopen", ({ orderId }, key) => asking("ann", "orders.reopen", { orderId, reason, key }));
export const confirmForCaller = move("confirmForCaller", ({ orderId }, key) =>
  asking("grid", "orders.confirmForCaller", { orderId, outcome: "solved", stars: 4, comment: "", reason, key }),
);
export const clock: Move = { name: "clock", of: () => ticking };

const newcomer = { name: "新邻居", phone: "13900000000", areaId: "town.street.village.g1.b1", door: "9 单元 909" };

export const publish = move("publish", (_, key) =>
  asking("bea", "orders.publish", { categoryId: "errand", text: "请帮个忙", wanted: { kind: "soon" }, key }),
);
export const register = move("register", (_, key) =>
  asking("newcomer", "people.register", { ...newcomer, consentVersion, key }),
);
export const apply = move("apply", (_, key) =>
  asking("applicant", "people.applyAsVolunteer", { skills: ["搬运"], selfIntroduction: "我来帮忙", key }),
);
