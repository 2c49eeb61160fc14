import * as v from "valibot";
import { alarmStates, openAlarmStates } from "../domain/alarms/alarm";
import { declareCall } from "./call-declaration";
import { cursor, id, key, nextCursor, optionalText, pageRows, timeMs } from "./fields";

const staff = ["gridWorker", "communityStaff", "admin"] as const;

/** GCJ-02, as WeChat's maps measure. */
const position = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

const handled = v.strictObject({
  alarmId: id,
  state: v.picklist(alarmStates),
  /** Who has taken it on, by office and surname; null when nobody has. */
  byWhom: v.nullable(v.string()),
  isMine: v.boolean(),
});

export const alarmsCalls = {
  /**
   * Calls the community to an order under way. Once raised, raising it again only adds where one is, should that be known
   * later: nobody who presses twice makes two alarms.
   */
  "alarms.raise": declareCall({
    input: v.strictObject({ orderId: id, position: v.nullable(position), key }),
    output: v.strictObject({ alarmId: id, state: v.picklist(openAlarmStates) }),
    errors: ["NOT_FOUND", "WRONG_STATUS"],
    who: ["resident"],
    relation: "party",
    once: "document",
    perMinute: 10,
  }),
  /** What is open in one's area, newest first, with the number to ring up and the place. */
  "alarms.list": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      alarms: v.pipe(
        v.array(
          v.strictObject({
            alarmId: id,
            orderId: id,
            state: v.picklist(openAlarmStates),
            side: v.picklist(["requester", "taker"]),
            categoryName: v.string(),
            name: v.string(),
            phone: v.string(),
            address: v.string(),
            position: v.nullable(position),
            byWhom: v.nullable(v.string()),
            isMine: v.boolean(),
            raisedAtMs: timeMs,
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
    sensitive: true,
  }),
  /** "I am on it": of two at once one is, and the other reads who. */
  "alarms.answer": declareCall({
    input: v.strictObject({ alarmId: id, key }),
    output: handled,
    errors: ["NOT_FOUND", "OWN_MATTER", "WRONG_STATUS"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
  "alarms.close": declareCall({
    input: v.strictObject({ alarmId: id, note: optionalText(200), key }),
    output: handled,
    errors: ["NOT_FOUND", "OWN_MATTER", "WRONG_STATUS", "REASON_NEEDED"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
};
