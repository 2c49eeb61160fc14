import { dayMs, startOfDayMs } from "../calendar/shanghai-day";
import type { TemplateName } from "./template-name";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const quietUntilMs = 7 * hourMs + 30 * minuteMs;

/**
 * When the evening's quiet begins, Asia/Shanghai. Many residents go to bed at nine, and nothing about an order or a voucher
 * gets worse by waiting for the morning. That somebody is coming may still be told until ten: it lets her sleep.
 */
const quietFromMs: Record<TemplateName, number> = {
  orderProgress: 21 * hourMs,
  redemption: 21 * hourMs,
  grabbed: 22 * hourMs,
};

/** The earliest moment from `nowMs` on at which a message may reach a phone: now, or half past seven in the morning. */
export function nextSendMs(template: TemplateName, nowMs: number): number {
  const midnight = startOfDayMs(nowMs);
  const timeOfDayMs = nowMs - midnight;
  if (timeOfDayMs < quietUntilMs) return midnight + quietUntilMs;
  return timeOfDayMs < quietFromMs[template] ? nowMs : midnight + dayMs + quietUntilMs;
}
