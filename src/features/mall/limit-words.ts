import type { Output } from "../../../contract";

type Limits = Pick<
  Output<"mall.showOffering">,
  "perPersonLimit" | "perHouseholdLimit" | "limitPeriod" | "alreadyRedeemed"
>;

/** Within what time a limit counts: "每月", or "" when for ever. */
export const periodWord: Record<Limits["limitPeriod"], string> = { ever: "", month: "每月", year: "每年" };

/** How often it can be had: "每人每月 2 次，每家每月 3 次，您换过 1 次". */
export function limitWords({ perPersonLimit, perHouseholdLimit, limitPeriod, alreadyRedeemed }: Limits): string {
  const period = periodWord[limitPeriod];
  const limits = [
    ...(perPersonLimit === 0 ? [] : [`每人${period} ${perPersonLimit} 次`]),
    ...(perHouseholdLimit === 0 ? [] : [`每家${period} ${perHouseholdLimit} 次`]),
  ];
  if (limits.length === 0) return "不限次数";
  return [...limits, ...(alreadyRedeemed === 0 ? [] : [`您换过 ${alreadyRedeemed} 次`])].join("，");
}
