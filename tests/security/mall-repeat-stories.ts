import { newKey } from "../harness/test-cloud";
import { absentThings } from "./things";
import { givePoints, playRedemption } from "./mall-scenes";
import { playRecurrence } from "./order-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** What is told of the supermarket and of what comes again every week. */
export const mallRepeatStories: readonly RepeatStory[] = [
  {
    call: "mall.redeem",
    by: "taker",
    prepare: async (test) => {
      await givePoints(test, "zhang", 40);
      return {};
    },
    otherwise: () => ({ offeringId: "salt" }),
  },
  {
    call: "mall.joinClassWaiting",
    by: "requester",
    prepare: nothing,
    otherwise: () => ({ offeringId: "phone-class" }),
  },
  {
    call: "mall.leaveClassWaiting",
    by: "requester",
    prepare: async (test) => {
      await test.succeed("wang", "mall.joinClassWaiting", { offeringId: "full-class", key: newKey() });
      return {};
    },
    otherwise: () => ({ offeringId: "phone-class" }),
  },
  {
    call: "mall.cancelRedemption",
    by: "taker",
    prepare: (test) => playRedemption(test, "waiting"),
    otherwise: () => ({ redemptionId: absentThings.redemptionId }),
    foreigner: "requester",
  },
  {
    call: "mall.fulfil",
    by: "keeper",
    prepare: (test) => playRedemption(test, "waiting"),
    otherwise: () => ({ redemptionId: absentThings.redemptionId }),
    foreigner: "farKeeper",
  },
  { call: "recurrences.save", by: "requester", prepare: nothing, otherwise: () => ({ weekdays: [1] }) },
  {
    call: "recurrences.skip",
    by: "requester",
    prepare: playRecurrence,
    otherwise: () => ({ date: "2026-01-02" }),
    foreigner: "daughter",
  },
  {
    call: "recurrences.end",
    by: "requester",
    prepare: playRecurrence,
    otherwise: () => ({ recurrenceId: absentThings.recurrenceId }),
    foreigner: "daughter",
  },
];
