import { inShanghai } from "../calendar/shanghai-day";
import type { Message } from "./message";

/** The last day on which points can still be spent, e.g. 12月31日. */
function lastDay(expiresAtMs: number): string {
  const date = inShanghai(expiresAtMs - 1);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** Thirty days before points expire. */
export const expiryMessage = (personId: string, points: number, expiresAtMs: number): Message => ({
  personId,
  title: "积分快到期了",
  sentence: `您有 ${points} 分${lastDay(expiresAtMs)}到期，到期前可以去爱心积分超市换东西。`,
  about: "爱心积分",
  template: "redemption",
});
