import { newKey } from "../harness/test-cloud";
import { inputFor } from "./call-inputs";
import { daysAhead, pointsWish, policyDraft } from "./policy-draft";
import { nothing, type RepeatStory } from "./repeat-story";

/** What staff change beside the orders themselves. */
export const staffRepeatStories: readonly RepeatStory[] = [
  {
    call: "categories.savePolicy",
    by: "admin",
    prepare: nothing,
    otherwise: () => ({ why: "别的原因" }),
  },
  {
    call: "categories.withdrawPolicy",
    by: "admin",
    prepare: async (test) => {
      const validFromMs = daysAhead(test.cloud.clock.nowMs(), 9);
      await test.succeed("wu", "categories.savePolicy", {
        categoryId: "medicine",
        policy: policyDraft(),
        validFromMs,
        afterVersion: 1,
        why: "下周起改",
        key: newKey(),
      });
      return {};
    },
    otherwise: () => ({ why: "别的原因" }),
  },
  { call: "policies.save", by: "admin", prepare: nothing, otherwise: () => ({ why: "别的原因" }) },
  {
    call: "policies.withdraw",
    by: "admin",
    prepare: async (test) => {
      const validFromMs = daysAhead(test.cloud.clock.nowMs(), 9);
      const wish = pointsWish();
      await test.succeed("wu", "policies.save", { wish, validFromMs, afterVersion: 1, why: "下周起改", key: newKey() });
      return {};
    },
    otherwise: () => ({ why: "别的原因" }),
  },
  {
    call: "reports.exportRegister",
    by: "staff",
    prepare: nothing,
    otherwise: () => ({ isMasked: false, reason: "核对" }),
    foreigner: "farStaff",
  },
  {
    call: "reports.saveFilter",
    by: "staff",
    prepare: nothing,
    otherwise: () => ({ name: "别的" }),
    foreigner: "farStaff",
  },
  {
    call: "reports.deleteFilter",
    by: "staff",
    prepare: async (test) => {
      const saved = await test.ask("staff", "reports.saveFilter", inputFor("reports.saveFilter"));
      return saved.value as { filterId: string };
    },
    otherwise: () => ({ filterId: "another" }),
    foreigner: "admin",
  },
];
