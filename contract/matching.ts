import * as v from "valibot";
import { allCells } from "../domain/people/free-cells";
import { declareCall } from "./call-declaration";
import { id, key } from "./fields";

const freeCells = v.pipe(v.array(v.picklist(allCells)), v.maxLength(allCells.length));

/** What people say that matching goes by: when they have time, and who should not be sent to them again. */
export const matchingCalls = {
  /** The parts of the week in which a volunteer usually has time; none at all is an answer too. */
  "people.setFreeTime": declareCall({
    input: v.strictObject({ freeCells, key }),
    output: v.strictObject({ freeCells }),
    errors: ["NOT_A_VOLUNTEER"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 20,
  }),
  /**
   * A volunteer who came with this order is not sent to its beneficiary again, or may be after all. She says so herself,
   * her family, or staff for her; he is never told.
   */
  "people.setBarred": declareCall({
    input: v.strictObject({ orderId: id, volunteerId: id, isBarred: v.boolean(), key }),
    output: v.strictObject({ volunteerId: id, isBarred: v.boolean() }),
    errors: ["NOT_FOUND", "OWN_MATTER", "TOO_MANY_BARRED"],
    who: ["resident"],
    relation: "requester",
    once: "row",
    perMinute: 20,
  }),
};
