import { minuteText } from "../calendar/shanghai-day";
import { isOverNight, offerEndsMs } from "../orders/offer-end";
import type { Order } from "../orders/order";

/**
 * What somebody reads before whom a slot is put: until when to answer, and that a no is fine. It says the hour, not how
 * long, so that it is as true in the morning as it was in the evening; with "早上" it still fits a subscription message.
 */
export function askSentence(order: Order, askedAtMs: number): string {
  const morning = isOverNight(order, askedAtMs) ? "早上 " : "";
  const hour = minuteText(offerEndsMs(order, askedAtMs)).slice(-5).replace(/^0/, "");
  return `${order.category.name}：${morning}${hour} 前点开答复，来不了也行。`;
}
