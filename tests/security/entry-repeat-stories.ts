import { absentThings } from "./things";
import { playEntry, playRequest } from "./entry-scenes";
import { givePoints } from "./mall-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** What two people of the staff enter by hand, and what volunteers say is wrong. */
export const entryRepeatStories: readonly RepeatStory[] = [
  {
    call: "entries.propose",
    by: "gridWorker",
    prepare: nothing,
    otherwise: () => ({ minutes: 30 }),
    foreigner: "farGridWorker",
  },
  {
    call: "entries.decide",
    by: "staff",
    prepare: async (test) => ({ entryId: await playEntry(test) }),
    otherwise: () => ({ decision: "refuse", words: "签到表上没有他" }),
    foreigner: "farStaff",
  },
  {
    call: "entries.withdraw",
    by: "gridWorker",
    prepare: async (test) => ({ entryId: await playEntry(test) }),
    otherwise: () => ({ entryId: absentThings.entryId }),
    foreigner: "farGridWorker",
  },
  {
    call: "entries.refuseRequest",
    by: "staff",
    prepare: async (test) => ({ requestId: await playRequest(test) }),
    otherwise: () => ({ words: "别的话" }),
    foreigner: "farStaff",
  },
  {
    call: "points.giveToFamily",
    by: "requester",
    prepare: async (test) => {
      await givePoints(test, "wang", 40);
      return {};
    },
    otherwise: () => ({ points: 6 }),
  },
  {
    call: "points.requestCorrection",
    by: "taker",
    prepare: nothing,
    otherwise: () => ({ words: "别的话" }),
  },
];
