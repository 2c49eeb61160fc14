/** A week and the rest of the day: everybody passes the shop once a week. */
const VOUCHER_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The midnight (Asia/Shanghai) that ends the seventh day after today; from then on a voucher is expired. */
export const voucherExpiresAtMs = (nowMs: number): number => {
  const today = Math.floor((nowMs + SHANGHAI_OFFSET_MS) / DAY_MS);
  return (today + VOUCHER_DAYS + 1) * DAY_MS - SHANGHAI_OFFSET_MS;
};
