import * as v from "valibot";
import { signalDecisions, signalKinds, signalStates } from "../domain/signals/signal";
import { declareCall } from "./call-declaration";
import { cursor, id, key, nextCursor, pageRows, text, timeMs } from "./fields";

const lookers = ["communityStaff", "admin"] as const;

const told = v.strictObject({ signalId: id, state: v.picklist(signalStates) });

/** What looks like misuse. It waits for a person to look, and nothing happens to anybody before that. */
export const signalsCalls = {
  /** Newest first. What is about the caller herself or her household is for others to look at. */
  "signals.list": declareCall({
    input: v.strictObject({ which: v.picklist(["open", "closed"]), cursor }),
    output: v.strictObject({
      signals: v.pipe(
        v.array(
          v.strictObject({
            signalId: id,
            kind: v.picklist(signalKinds),
            state: v.picklist(signalStates),
            words: v.string(),
            facts: v.array(v.strictObject({ name: v.string(), value: v.string() })),
            people: v.array(v.strictObject({ nameMasked: v.string(), placeName: v.string() })),
            /** More people than are named. */
            morePeople: v.pipe(v.number(), v.integer(), v.minValue(0)),
            orderIds: v.array(id),
            steps: v.array(
              v.strictObject({ state: v.picklist(signalStates), byWhom: v.string(), reason: v.string(), atMs: timeMs }),
            ),
            foundAtMs: timeMs,
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: lookers,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
    sensitive: true,
  }),
  /** 去核实, 没问题 or 核实了, each with its reason. */
  "signals.decide": declareCall({
    input: v.strictObject({ signalId: id, decision: v.picklist(signalDecisions), reason: text(200), key }),
    output: told,
    errors: ["NOT_FOUND", "OWN_MATTER", "ALREADY_LOOKED", "TEXT_REFUSED"],
    who: lookers,
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
};
