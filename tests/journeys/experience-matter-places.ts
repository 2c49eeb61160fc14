import { caseOfWeek } from "./experience-matters";
import type { Place } from "./experience-place";

/** The pages of what does not tally and of what looks like misuse; a part of the list in `experience-places.ts`. */
export const matterPlaces: readonly Place[] = [
  { page: "packages/staff/cases/index", who: "sun", shows: "余额和流水不一样" },
  { page: "packages/staff/signals/index", who: "sun", shows: "两个人互相帮" },
  {
    page: "packages/staff/signals/index",
    who: "sun",
    shows: "两个人互相帮",
    then: { tap: "没问题", shows: "为什么没问题" },
  },
  { page: "packages/staff/case/index", who: "sun", query: `caseId=${caseOfWeek}`, shows: "提上去核准" },
];
