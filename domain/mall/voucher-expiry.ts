import { endOfDayMs } from "../orders/wanted-time-rules";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A week and the rest of the day: everybody passes the shop once a week. */
const VOUCHER_DAYS = 7;

/** The midnight (Asia/Shanghai) that ends the seventh day after today; from then on a voucher is expired. */
export const voucherExpiresAtMs = (nowMs: number): number => endOfDayMs(nowMs) + VOUCHER_DAYS * DAY_MS;
