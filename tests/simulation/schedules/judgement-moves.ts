import type { StuckLevel } from "../../../domain/orders/escalation";
import type { Verdict } from "../../../domain/orders/dispute";
import { asking } from "../world/ask";
import { move } from "./moves";

/** What is shown and said of a service, and what becomes of it when somebody objects or it got stuck. */
export const showPictures = (photoId: string, again = "") =>
  move(`show-${photoId}${again}`, ({ orderId }, key) =>
    asking("vic", "orders.addEvidence", { orderId, stage: "before", photoIds: [photoId], key }),
  );
const said = { outcome: "solved" as const, stars: 4 as const, comment: "" };
export const confirmAtDoor = move("confirm-at-the-door", ({ doneCode, orderId }, key) =>
  asking("vic", "orders.confirmAtDoor", { orderId, doneCode, ...said, key }),
);
export const ratePrivately = (again = "") =>
  move(`rate-privately${again}`, ({ orderId }, key) =>
    asking("vic", "orders.ratePrivately", { orderId, stars: 4, note: "", key }),
  );
export const recordCall = (who: string) =>
  move(`record-a-call-by-${who}`, ({ orderId }, key) =>
    asking(who, "orders.recordStaffCall", { orderId, words: "她说水还在滴", key }),
  );
export const dispute = (who: string) =>
  move(`dispute-by-${who}`, ({ orderId }, key) => asking(who, "orders.dispute", { orderId, story: "不是这样的", key }));
export const replyToDispute = (again = "") =>
  move(`reply-to-the-dispute${again}`, ({ orderId }, key) =>
    asking("vic", "orders.replyToDispute", { orderId, story: "都做完了", key }),
  );
export const decideDispute = (verdict: Verdict, who: string) =>
  move(`${verdict}-by-${who}`, ({ orderId }, key) =>
    asking(who, "orders.decideDispute", { orderId, verdict, words: "核实过了", key }),
  );
export const takeUp = (level: StuckLevel, who: string) =>
  move(`take-up-${level}-by-${who}`, ({ orderId }, key) =>
    asking(who, "orders.handle", { orderId, level, units: ["物业", "社区"], words: "明天上门看", key }),
  );
