import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { count, cursor, geoPoint, id, nextCursor, timeMs } from "./fields";
import { openOrder, page } from "./order-shapes";

const filter = v.optional(
  v.strictObject({
    /** Only what suits the volunteer's skills and free time. */
    onlyFitting: v.optional(v.boolean(), false),
  }),
  { onlyFitting: false },
);

/** As many rows as a phone shows before somebody looks at it afresh. */
export const shownMax = 60;

/** The hall: where volunteers find what they can help with. */
export const hallCalls = {
  "orders.listHall": declareCall({
    input: v.strictObject({
      /** `fit`: by how well it fits him, of the nearest first and then of those farther out. */
      sort: v.picklist(["fit", "near", "soon", "points"]),
      filter,
      /** Where the volunteer is now, if he lets the phone say so; else his own building counts. Never kept. */
      from: v.optional(v.nullable(geoPoint), null),
      cursor,
    }),
    output: v.strictObject({
      orders: page(openOrder),
      nextCursor,
      /** What the distances are measured from; null when no place is known, and then `near` sorts by time. */
      from: v.nullable(geoPoint),
      /** The cloud's time at which the list was so. */
      asOfMs: timeMs,
    }),
    errors: ["NOT_A_VOLUNTEER"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** What came into the hall since a list was read, and what of it is gone: cheap enough to be asked all the time. */
  "orders.countNewInHall": declareCall({
    input: v.strictObject({
      sinceMs: timeMs,
      filter,
      /** The orders that are shown now. */
      shownIds: v.optional(v.pipe(v.array(id), v.maxLength(shownMax)), []),
    }),
    output: v.strictObject({
      newCount: count,
      /** There are more than were counted. */
      isMore: v.boolean(),
      goneIds: v.pipe(v.array(id), v.maxLength(shownMax)),
    }),
    errors: ["NOT_A_VOLUNTEER"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 30,
  }),
  /** For whoever just lost a race: what he may take instead, nearest to that order first. */
  "orders.listNearby": declareCall({
    input: v.strictObject({ orderId: id }),
    output: v.strictObject({
      orders: v.pipe(v.array(openOrder), v.maxLength(3)),
      /** He can wait in case the lost order becomes free again. */
      mayWait: v.boolean(),
    }),
    errors: ["NOT_A_VOLUNTEER", "NOT_FOUND"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
};
