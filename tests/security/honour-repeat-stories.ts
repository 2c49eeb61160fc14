import { playCountedList, playNotice, playObjection, playOverNotice } from "./honour-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** The year's honours of the near community. */
export const honourRepeatStories: readonly RepeatStory[] = [
  { call: "honours.start", by: "staff", prepare: nothing, otherwise: () => ({ kind: "community" }) },
  {
    call: "honours.publish",
    by: "staff",
    prepare: playCountedList,
    otherwise: () => ({ listId: "1".repeat(32) }),
    foreigner: "farStaff",
  },
  {
    call: "honours.withdraw",
    by: "staff",
    prepare: playNotice,
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "farStaff",
  },
  {
    call: "honours.freeze",
    by: "admin",
    prepare: playOverNotice,
    otherwise: () => ({ listId: "1".repeat(32) }),
  },
  {
    call: "honours.object",
    by: "stranger",
    prepare: playNotice,
    otherwise: () => ({ words: "别的话" }),
    foreigner: "farVolunteer",
  },
  {
    call: "honours.answerObjection",
    by: "staff",
    prepare: playObjection,
    otherwise: () => ({ words: "别的答复" }),
    foreigner: "farStaff",
  },
];
