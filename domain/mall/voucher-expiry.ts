import { endOfDayMs } from "../calendar/shanghai-day";
import type { Span } from "./booking";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A week and the rest of the day: everybody passes the shop once a week. */
const VOUCHER_DAYS = 7;

/**
 * When a voucher expires: at the midnight (Asia/Shanghai) that ends the seventh day after today; one for a time at the end of
 * its day, so that the keeper may write down in the evening who came.
 */
export const voucherExpiresAtMs = (nowMs: number, appointment: Span | null = null): number =>
  appointment === null ? endOfDayMs(nowMs) + VOUCHER_DAYS * DAY_MS : endOfDayMs(appointment.untilMs - 1);

/** Until when it can be given back: as long as it is good, or some hours before its time begins. */
export const cancelUntilMs = (expiresAtMs: number, appointment: Span | null, cancelHours: number): number =>
  appointment === null ? expiresAtMs : appointment.fromMs - cancelHours * HOUR_MS;
