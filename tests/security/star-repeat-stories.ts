import { absentThings } from "./things";
import { playOrganisation } from "./order-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** Going off the boards, and organisations. */
export const starRepeatStories: readonly RepeatStory[] = [
  { call: "stars.setRankOptOut", by: "taker", prepare: nothing, otherwise: () => ({ isOffBoards: false }) },
  { call: "organisations.save", by: "staff", prepare: nothing, otherwise: () => ({ name: "别的协会" }) },
  {
    call: "organisations.close",
    by: "staff",
    prepare: async (test) => ({ organisationId: await playOrganisation(test) }),
    otherwise: () => ({ organisationId: absentThings.organisationId }),
    foreigner: "farStaff",
  },
];
