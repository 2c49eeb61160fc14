import { asking } from "../world/ask";
import { personIdOf } from "../world/organisation";
import { move } from "./moves";

/** What happens beside an order: words, calls for help, weekly requests, teams. */
export const say = (who: string, again = "") =>
  move(`say-by-${who}${again}`, ({ orderId }, key) => asking(who, "thread.say", { orderId, text: "我到楼下了", key }));
export const decideHeld = (decision: "show" | "withhold", who: string) =>
  move(`${decision}-words-by-${who}`, ({ messageId }, key) =>
    asking(who, "thread.decideHeld", { messageId, decision, key }),
  );
export const raiseAlarm = (who: string, again = "") =>
  move(`call-for-help-by-${who}${again}`, ({ orderId }, key) =>
    asking(who, "alarms.raise", { orderId, position: null, key }),
  );
export const answerAlarm = (who: string) =>
  move(`answer-the-alarm-by-${who}`, ({ alarmId }, key) => asking(who, "alarms.answer", { alarmId, key }));
export const closeAlarm = (who: string) =>
  move(`close-the-alarm-by-${who}`, ({ alarmId }, key) =>
    asking(who, "alarms.close", { alarmId, note: "已经没事了", key }),
  );

/** The Fridays after the village's first day. */
const fridays = ["2026-03-06", "2026-03-13"] as const;
export const skipTurn = (at: 0 | 1, who: string) =>
  move(`leave-out-${fridays[at]}-by-${who}`, ({ recurrenceId }, key) =>
    asking(who, "recurrences.skip", { recurrenceId, date: fridays[at], key }),
  );
export const endWeekly = (who: string) =>
  move(`end-the-weekly-by-${who}`, ({ recurrenceId }, key) => asking(who, "recurrences.end", { recurrenceId, key }));
export const saveWeekly = (again = "") =>
  move(`ask-weekly${again}`, (_, key) =>
    asking("bea", "recurrences.save", {
      categoryId: "errand",
      text: "请帮我买菜",
      weekdays: [2],
      from: "09:00",
      until: "11:00",
      key,
    }),
  );

const teamOf = (...who: string[]) => ({
  areaId: "town.street.village.g1",
  name: "热心队",
  leaderId: personIdOf(who[0] ?? ""),
  memberIds: who.map(personIdOf),
});
export const makeTeam = move("make-a-team", (_, key) =>
  asking("grid", "teams.save", { ...teamOf("vic", "yao"), teamId: null, version: 0, key }),
);
export const changeTeam = (by: string, ...who: string[]) =>
  move(`make-the-team-${who.join("-")}-by-${by}`, ({ teamId }, key) =>
    asking(by, "teams.save", { ...teamOf(...who), teamId, version: 1, key }),
  );
export const closeTeam = (who: string) =>
  move(`close-the-team-by-${who}`, ({ teamId }, key) => asking(who, "teams.close", { teamId, key }));
