import type { Output } from "../../../contract";
import { errorText } from "../../cloud/error-text";

type Offering = Pick<Output<"mall.showOffering">, "whyNot" | "pricePoints" | "balance" | "perPersonLimit">;

/** Why this cannot be had now, with the numbers that make it clear; null when it can. */
export function whyNotRedeem({ whyNot, pricePoints, balance, perPersonLimit }: Offering): string | null {
  if (whyNot === null) return null;
  if (whyNot === "NOT_ENOUGH_POINTS") return `还差 ${pricePoints - balance} 分，再帮几次忙就够了`;
  if (whyNot === "LIMIT_REACHED") return `每人只能换 ${perPersonLimit} 次，您已经换满了`;
  return errorText[whyNot];
}
