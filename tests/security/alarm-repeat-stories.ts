import { absentThings } from "./things";
import { playAlarm, playHeldMessage, playOrder, playCase, playSignal, playTeam } from "./order-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** Calls for help during a service, what is said beside it, and teams. */
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
  {
    call: "cases.propose",
    by: "staff",
    prepare: async (test) => ({ caseId: await playCase(test) }),
    otherwise: () => ({ words: "别的话" }),
    foreigner: "farStaff",
  },
  {
    call: "cases.decide",
    by: "admin",
    prepare: async (test) => ({ caseId: await playCase(test, true) }),
    otherwise: () => ({ decision: "refuse" }),
  },
  {
    call: "signals.decide",
    by: "staff",
    prepare: async (test) => ({ signalId: await playSignal(test) }),
    otherwise: () => ({ reason: "别的话" }),
    foreigner: "farStaff",
  },
  {
    call: "thread.say",
    by: "taker",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: () => ({ text: "别的话" }),
    foreigner: "volunteer",
  },
  {
    call: "thread.decideHeld",
    by: "gridWorker",
    prepare: async (test) => ({ heldMessageId: await playHeldMessage(test) }),
    otherwise: () => ({ decision: "withhold" }),
    foreigner: "farGridWorker",
  },
];
