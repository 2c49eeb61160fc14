import * as v from "valibot";
import { stuckLevels } from "../domain/orders/escalation";
import { declareCall } from "./call-declaration";
import { id, key, text } from "./fields";
import { changed, moved, stepOfStaff } from "./order-shapes";

/** More units than these do not fit at one table. */
export const unitsMax = 8;

/** Matters that got stuck: who takes them up, on which level, and what was agreed. */
export const orderHandlingCalls = {
  /**
   * One entry in the record of a stuck matter. On duty anybody of staff may write; supervising and bringing several units
   * together is the community's, and a joint handling names at least two of them.
   */
  "orders.handle": declareCall({
    input: v.strictObject({
      orderId: id,
      level: v.picklist(stuckLevels),
      units: v.pipe(v.array(text(20)), v.maxLength(unitsMax)),
      words: text(300),
      key,
    }),
    output: changed,
    errors: [...moved, "OWN_MATTER", "UNITS_NEEDED", "LEVEL_ABOVE_YOU", "TEXT_REFUSED"],
    ...stepOfStaff,
  }),
};
