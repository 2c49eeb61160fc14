import { playOrder } from "./order-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** When somebody has time, and who should not be sent to her again. */
export const matchingRepeatStories: readonly RepeatStory[] = [
  {
    call: "people.setFreeTime",
    by: "volunteer",
    prepare: nothing,
    otherwise: () => ({ freeCells: ["7-evening"] }),
  },
  {
    call: "people.setBarred",
    by: "requester",
    prepare: (test) => playOrder(test, "evaluated"),
    otherwise: () => ({ isBarred: false }),
    foreigner: "farStaff",
  },
];
