import { handle } from "../handler";
import { alarmById } from "../store/alarms-store";
import { handleAlarm } from "./handle-alarm";

/** Staff take an alarm on; the one who called is told by the clock and by the number that rings. */
export const answerAlarm = handle<"alarms.answer">()({
  together: ({ alarmId }) => ({ alarm: alarmById(alarmId) }),
  run: (_input, caller, { alarm }) => handleAlarm(alarm, { name: "answer", note: "" }, caller),
});
