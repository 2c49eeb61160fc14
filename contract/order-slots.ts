import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { id, key, text } from "./fields";
import { changed, grabRefusals, moved, page, stepOfStaff } from "./order-shapes";

/** A full order's waiting list, and how a slot goes from one volunteer to another. */
export const orderSlotsCalls = {
  /** Whoever could take a full order stands in line for a slot that becomes free. */
  "orders.joinWaiting": declareCall({
    input: v.strictObject({ orderId: id, key }),
    output: changed,
    errors: [...moved, "WAITING_FULL", ...grabRefusals],
    who: ["resident"],
    relation: "none",
    once: "row",
    perMinute: 30,
  }),
  "orders.leaveWaiting": declareCall({
    input: v.strictObject({ orderId: id, key }),
    output: changed,
    errors: moved,
    who: ["resident"],
    relation: "offeree",
    once: "row",
    perMinute: 30,
  }),
  /** To whom a volunteer could hand his slot, best first; surnames and reasons, never where anybody lives. */
  "orders.listHandOver": declareCall({
    input: v.strictObject({ orderId: id }),
    output: v.strictObject({
      candidates: page(v.strictObject({ personId: id, name: v.string(), reasons: v.array(v.string()) })),
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "taker",
    once: "reads",
    perMinute: 30,
  }),
  /** Staff put free slots before a team: whoever of it says yes has one, until all are taken or the offer ends. */
  "orders.offerToTeam": declareCall({
    input: v.strictObject({ orderId: id, teamId: id, key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", ...grabRefusals],
    ...stepOfStaff,
  }),
  /** Puts his slot before another volunteer, and keeps it until that one accepts. */
  "orders.handOver": declareCall({
    input: v.strictObject({ orderId: id, toPersonId: id, reason: text(100), key }),
    output: changed,
    errors: [...moved, ...grabRefusals],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
};
