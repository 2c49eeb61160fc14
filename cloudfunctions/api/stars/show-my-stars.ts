import { hoursForStars } from "../../../domain/policies/stars-policy";
import { starStanding } from "../../../domain/stars/star-standing";
import { missingForStar } from "../../../domain/stars/star-words";
import { done } from "../answer";
import { handle } from "../handler";
import { toAccount, type AccountDocument } from "../store/accounts-store";
import { policyById, policyOf } from "../store/policies-store";
import { readingOfCaller } from "../store/read-together";

/** My stars, what is missing for the next one in words, and the rule by which they are counted. */
export const showMyStars = handle<"stars.showMine">()({
  together: () => ({ policy: policyById("stars"), document: readingOfCaller<AccountDocument>("accounts") }),
  run(_input, caller, { document, policy }) {
    const rule = policyOf("stars", policy, caller.nowMs).value;
    const account = toAccount(caller.person.personId, document);
    const { count, ...standing } = starStanding(account, rule, caller.nowMs);
    const { halfLifeDays, keepMeanPercent, priorMeanPercent, priorWeight, vetoMonths } = rule;
    return Promise.resolve(
      done({
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
      }),
    );
  },
});
