import { refuse } from "../answer";
import { handle } from "../handler";
import { alarmById } from "../store/alarms-store";
import { handleAlarm } from "./handle-alarm";

/** How it ended, in words; the position is gone with it. */
export const closeAlarm = handle<"alarms.close">()({
  together: ({ alarmId }) => ({ alarm: alarmById(alarmId) }),
  run: ({ note }, caller, { alarm }) =>
    note === "" ? Promise.resolve(refuse("REASON_NEEDED")) : handleAlarm(alarm, { name: "close", note }, caller),
});
