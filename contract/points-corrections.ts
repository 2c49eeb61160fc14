import * as v from "valibot";
import { requestEvents, requestStates, requestSubjects } from "../domain/entries/correction-request";
import { declareCall } from "./call-declaration";
import { cursor, id, key, nextCursor, pageRows, text, timeMs } from "./fields";

/** 这笔不对: what volunteers say about their own points and hours, and where it stands. */
export const pointsCorrectionsCalls = {
  /** About one posting, one finished order, or a service that is missing. The same thing is asked once at a time. */
  "points.requestCorrection": declareCall({
    input: v.strictObject({
      about: v.variant("subject", [
        v.strictObject({ subject: v.literal("transfer"), transferId: id }),
        v.strictObject({ subject: v.literal("order"), orderId: id }),
        v.strictObject({ subject: v.literal("missing") }),
      ]),
      words: text(200),
      key,
    }),
    output: v.strictObject({ requestId: id, state: v.picklist(requestStates) }),
    errors: ["NOT_FOUND", "WRONG_STATUS", "ALREADY_ASKED", "TOO_MANY_REQUESTS", "TEXT_REFUSED"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 10,
  }),
  "points.listMyCorrections": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      requests: v.pipe(
        v.array(
          v.strictObject({
            requestId: id,
            subject: v.picklist(requestSubjects),
            title: v.string(),
            subjectAtMs: v.nullable(timeMs),
            words: v.string(),
            state: v.picklist(requestStates),
            askedAtMs: timeMs,
            /** Newest first. */
            steps: v.array(
              v.strictObject({
                event: v.picklist(requestEvents),
                /** Office and surname; empty for one's own step. */
                byWhom: v.string(),
                words: v.string(),
                atMs: timeMs,
              }),
            ),
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
};
