import { absentThings } from "./call-inputs";
import { playAlarm, playOrder, playTeam } from "./order-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** Calls for help during a service, and teams. */
export const alarmRepeatStories: readonly RepeatStory[] = [
  {
    call: "alarms.raise",
    by: "taker",
    prepare: (test) => playOrder(test, "serving"),
    otherwise: () => ({ position: null }),
    foreigner: "volunteer",
  },
  {
    call: "alarms.answer",
    by: "gridWorker",
    prepare: async (test) => ({ alarmId: await playAlarm(test) }),
    otherwise: () => ({ alarmId: absentThings.alarmId }),
    foreigner: "farGridWorker",
  },
  {
    call: "alarms.close",
    by: "gridWorker",
    prepare: async (test) => ({ alarmId: await playAlarm(test) }),
    otherwise: () => ({ note: "别的话" }),
    foreigner: "farGridWorker",
  },
  {
    call: "teams.save",
    by: "gridWorker",
    prepare: nothing,
    otherwise: () => ({ name: "别的队" }),
  },
  {
    call: "teams.close",
    by: "gridWorker",
    prepare: async (test) => ({ teamId: await playTeam(test) }),
    otherwise: () => ({ teamId: absentThings.teamId }),
    foreigner: "farGridWorker",
  },
];
