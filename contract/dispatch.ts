import * as v from "valibot";
import { dispatchOutcomes, undoOutcomes } from "../domain/matching/dispatch-outcome";
import { sentStandings } from "../domain/matching/sent-standing";
import { declareCall } from "./call-declaration";
import { count, cursor, geoPoint, id, key, nextCursor, timeMs } from "./fields";
import { page, wanted } from "./order-shapes";

const staff = { who: ["gridWorker", "communityStaff", "admin"], relation: "inScope" } as const;

/** As many as one thinks over together; the page takes the most urgent first. */
export const proposedMax = 1_000;
/** As many as are sent out with one tap. */
export const dispatchedMax = 200;
/** How many of the most urgent are chosen by one tap. */
export const mostUrgentMax = 100;
/** As many of one's batches of the last day are listed. */
export const sentBatchesMax = 5;

const pair = v.strictObject({ orderId: id, volunteerId: id });
const pairs = (max: number) => v.pipe(v.array(pair), v.maxLength(max));

const waitingOrder = v.strictObject({
  orderId: id,
  categoryName: v.string(),
  text: v.string(),
  wanted,
  placeName: v.string(),
  freeSlots: count,
  dueAtMs: v.nullable(timeMs),
  isUrgent: v.boolean(),
});

const proposedVolunteer = v.strictObject({
  volunteerId: id,
  name: v.string(),
  placeName: v.string(),
  /** 0 to 1000. */
  score: count,
  /** From building to building; null where one of them has no known place. */
  distanceMeters: v.nullable(count),
  reasons: v.array(v.string()),
  /** Staff chose him themselves. */
  isFixed: v.boolean(),
});

const proposedOrder = v.strictObject({
  orderId: id,
  categoryName: v.string(),
  /** The beginning of what was asked for: a thousand of them have to fit into one answer. */
  text: v.string(),
  placeName: v.string(),
  wanted,
  freeSlots: count,
  /** Somewhere in the right square of 100 m; null where no place is known. */
  roughPoint: v.nullable(geoPoint),
  volunteers: v.array(proposedVolunteer),
  isUrgent: v.boolean(),
  /** Free slots for which nobody was found, and why, in words; null when none is left. */
  emptySlots: count,
  whyEmpty: v.nullable(v.string()),
});

const proposal = v.strictObject({
  orders: v.pipe(v.array(proposedOrder), v.maxLength(proposedMax)),
  /** Chosen, but not to be had any more. */
  goneOrderIds: v.array(id),
  /** What staff chose against a rule, with the rule in words. */
  refused: v.array(v.strictObject({ orderId: id, name: v.string(), why: v.string() })),
  filledSlots: count,
  emptySlots: count,
  distanceMeters: count,
  /** What it saves against asking the nearest for each order, in words. */
  comparison: v.string(),
  /** False when the time was up before it was certain that nothing is better. */
  isOptimal: v.boolean(),
});

const sentBatch = v.strictObject({
  batchId: id,
  atMs: timeMs,
  orders: count,
  /** Of these, how many were put before somebody; null when the sending was cut off before it was written down. */
  sent: v.nullable(count),
});

const sentOrder = v.strictObject({
  orderId: id,
  categoryName: v.string(),
  text: v.string(),
  placeName: v.string(),
  /** Before whom it stands now, and who has taken it; null where nobody. */
  names: v.nullable(v.string()),
  standing: v.picklist(sentStandings),
});

/** 智能派单: many orders to many volunteers at once. */
export const dispatchCalls = {
  /**
   * Orders in one's scope that wait for somebody: what sounds like danger first, then the nearest deadline. With the first
   * page come the ids of the first `mostUrgentMax` of them all.
   */
  "dispatch.listWaiting": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      orders: page(waitingOrder),
      nextCursor,
      total: count,
      mostUrgentIds: v.pipe(v.array(id), v.maxLength(mostUrgentMax)),
    }),
    errors: [],
    ...staff,
    once: "reads",
    perMinute: 60,
  }),
  /** The best overall assignment, around the pairs that are fixed and without those that are not wanted. Nothing is held by it. */
  "dispatch.propose": declareCall({
    input: v.strictObject({
      orderIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(proposedMax)),
      fixed: pairs(dispatchedMax),
      without: pairs(dispatchedMax),
    }),
    output: proposal,
    errors: [],
    ...staff,
    once: "reads",
    perMinute: 20,
  }),
  /** Puts each order before whom it was given to; what became of each is said truthfully. A repeat goes on where it was cut. */
  "dispatch.confirm": declareCall({
    input: v.strictObject({ pairs: v.pipe(pairs(dispatchedMax), v.minLength(1)), key }),
    output: v.strictObject({
      batchId: id,
      results: v.array(v.strictObject({ orderId: id, outcome: v.picklist(dispatchOutcomes) })),
    }),
    errors: [],
    ...staff,
    once: "row",
    perMinute: 20,
  }),
  /** The batches that one sent out within the last day, newest first. */
  "dispatch.listSent": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({ batches: v.pipe(v.array(sentBatch), v.maxLength(sentBatchesMax)) }),
    errors: [],
    ...staff,
    once: "reads",
    perMinute: 60,
  }),
  /** One's own batch, with where each of its orders stands now; those that are out of one's scope are only counted. */
  "dispatch.readSent": declareCall({
    input: v.strictObject({ batchId: id }),
    output: v.strictObject({
      orders: v.pipe(v.array(sentOrder), v.maxLength(dispatchedMax)),
      hidden: count,
    }),
    errors: ["NOT_FOUND"],
    ...staff,
    once: "reads",
    perMinute: 60,
  }),
  /** Withdraws what of a batch nobody has answered yet. */
  "dispatch.undo": declareCall({
    input: v.strictObject({ batchId: id, key }),
    output: v.strictObject({
      results: v.array(v.strictObject({ orderId: id, outcome: v.picklist(undoOutcomes) })),
    }),
    errors: ["NOT_FOUND"],
    ...staff,
    once: "row",
    perMinute: 20,
  }),
};
