import type { Output } from "../../../contract";
import { errorText } from "../../cloud/error-text";
import { periodWord } from "./limit-words";

type Offering = Pick<
  Output<"mall.showOffering">,
  "whyNot" | "pricePoints" | "balance" | "perPersonLimit" | "perHouseholdLimit" | "limitPeriod" | "minStars" | "session"
>;

/** Why this cannot be had now, with the numbers that make it clear and what can be done; null when it can. */
export function whyNotRedeem(offering: Offering): string | null {
  const { whyNot, pricePoints, balance, perPersonLimit, perHouseholdLimit, limitPeriod, minStars, session } = offering;
  const period = periodWord[limitPeriod];
  switch (whyNot) {
    case null:
      return null;
    case "NOT_ENOUGH_POINTS":
      return `还差 ${pricePoints - balance} 分，再帮几次忙就够了`;
    case "LIMIT_REACHED":
      return `每人${period}只能换 ${perPersonLimit} 次，您已经换满了`;
    case "HOUSEHOLD_LIMIT_REACHED":
      return `每家${period}只能换 ${perHouseholdLimit} 次，您家已经换满了`;
    case "STARS_TOO_LOW":
      return `要 ${minStars} 星志愿者才能换，多帮几次忙就到了`;
    case "SOLD_OUT":
      return session === null ? errorText.SOLD_OUT : "坐满了，可以先排队";
    case "NOT_ON_OFFER":
    case "ACCOUNT_FROZEN":
      return errorText[whyNot];
  }
}
