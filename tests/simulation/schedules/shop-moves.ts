import { asking } from "../world/ask";
import { move, reason } from "./moves";

/** What keepers and staff do with a shop's shelf and with what was handed over. */
export const undo = (again = "") =>
  move(`take-back${again}`, ({ redemptionId }, key) =>
    asking("keeper", "mall.undoFulfil", { redemptionId, reason, key }),
  );
export const receive = (offeringId: string, again = "") =>
  move(`receive-${offeringId}${again}`, (_, key) =>
    asking("keeper", "mall.receiveStock", { offeringId, pieces: 2, donor: "社区", note: "", key }),
  );
export const askWriteOff = (again = "") =>
  move(`ask-to-write-off${again}`, (_, key) =>
    asking("keeper", "mall.askWriteOff", { offeringId: "last", pieces: 1, reason, key }),
  );
export const decideStock = (decision: "approve" | "refuse", who: string) =>
  move(`${decision}-the-stock-matter-by-${who}`, ({ matterId }, key) =>
    asking(who, "mall.decideStockMatter", { matterId, decision, reason, key }),
  );
export const enterCount = (who: string, pieces: number) =>
  move(`count-${pieces}-by-${who}`, (_, key) => asking(who, "mall.enterCount", { offeringId: "last", pieces, key }));
export const closeDay = (again = "") =>
  move(`close-the-day${again}`, (_, key) =>
    asking("keeper", "mall.closeDay", { shopId: "shop", day: "2026-03-02", note: "", key }),
  );
/** One for each household, whoever of it comes. */
export const takeFlour = (who: string, again = "") =>
  move(`take-flour-by-${who}${again}`, (_, key) => asking(who, "mall.redeem", { offeringId: "flour", key }));
