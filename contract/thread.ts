import * as v from "valibot";
import { saidStates } from "../domain/thread/said";
import { talkSides } from "../domain/thread/may-talk";
import { declareCall } from "./call-declaration";
import { cursor, id, key, nextCursor, pageRows, text, timeMs } from "./fields";

export const threadTextMax = 200;

const said = v.strictObject({
  messageId: id,
  side: v.picklist(talkSides),
  /** Masked; staff are 社区. */
  name: v.string(),
  isMine: v.boolean(),
  text: v.string(),
  state: v.picklist(saidStates),
  saidAtMs: timeMs,
});

/** What the parties of an order and its staff tell each other, so that nobody must give a phone number. */
export const threadCalls = {
  /** Newest first. `side` is the one the caller speaks from. */
  "thread.list": declareCall({
    input: v.strictObject({ orderId: id, cursor }),
    output: v.strictObject({
      side: v.picklist(talkSides),
      categoryName: v.string(),
      messages: v.pipe(v.array(said), v.maxLength(pageRows)),
      nextCursor,
    }),
    errors: ["NOT_FOUND", "THREAD_CLOSED"],
    who: ["resident"],
    relation: "party",
    once: "reads",
    perMinute: 60,
  }),
  /** Content-checked. In doubt it is `held` until staff decide; what is plainly bad is refused. */
  "thread.say": declareCall({
    input: v.strictObject({ orderId: id, text: text(threadTextMax), key }),
    output: v.strictObject({ messageId: id, state: v.picklist(saidStates), saidAtMs: timeMs }),
    errors: ["NOT_FOUND", "THREAD_CLOSED", "TEXT_REFUSED"],
    who: ["resident"],
    relation: "party",
    once: "document",
    perMinute: 20,
  }),
  /** Staff decide about words in doubt; of two at once the first decides. */
  "thread.decideHeld": declareCall({
    input: v.strictObject({ messageId: id, decision: v.picklist(["show", "withhold"]), key }),
    output: v.strictObject({ messageId: id, state: v.picklist(saidStates) }),
    errors: ["NOT_FOUND", "WRONG_STATUS", "OWN_MATTER"],
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
};
