import { nextSendMs } from "../../domain/messages/quiet-hours";
import { offerEndsMs } from "../../domain/orders/offer-end";
import type { WantedTime } from "../../domain/orders/wanted-time";
import { sayBefore } from "./say-time";

type Asked = { readonly wanted: WantedTime; readonly isUrgent: boolean };

/** Until when somebody has who is asked now: "今天 10:35 前"; in the evening "明天 8:00 前". */
export const sayAnswerBy = (order: Asked, nowMs: number): string => sayBefore(offerEndsMs(order, nowMs), nowMs);

/** Whether the time to answer is over before a message may reach his phone: what is wanted tonight does not wait for it. */
export const isAskedUnheard = (order: Asked, nowMs: number): boolean =>
  !order.isUrgent && nextSendMs("orderProgress", nowMs) >= offerEndsMs(order, nowMs);
