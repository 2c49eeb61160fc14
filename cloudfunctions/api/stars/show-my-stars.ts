import { hoursForStars } from "../../../domain/policies/stars-policy";
import { starStanding } from "../../../domain/stars/star-standing";
import { missingForStar } from "../../../domain/stars/star-words";
import { done } from "../answer";
import { handle } from "../handler";
import { findAccount, toAccount } from "../store/accounts-store";
import { policyById, policyOf } from "../store/policies-store";

/** My stars, what is missing for the next one in words, and the rule by which they are counted. */
export const showMyStars = handle<"stars.showMine">()({
  together: () => ({ policy: policyById("stars") }),
  async run(_input, caller, { policy }) {
    const rule = policyOf("stars", policy, caller.nowMs).value;
    const { personId } = caller.person;
    const account = toAccount(personId, await findAccount(personId));
    const { count, ...standing } = starStanding(account, rule, caller.nowMs);
    const { halfLifeDays, keepMeanPercent, priorMeanPercent, priorWeight, vetoMonths } = rule;
    return done({
      star: {
        ...standing,
        minutes: account.minutes,
        services: account.services,
        ratings: count,
        missing: [...missingForStar(standing, keepMeanPercent)],
      },
      rule: {
        hours: [...hoursForStars(rule)],
        ...{ halfLifeDays, keepMeanPercent, priorMeanPercent, priorWeight, vetoMonths },
      },
    });
  },
});
