/** Every place an order can be in its life, in the usual order. */
export const orderStatuses = [
  "inReview",
  "open",
  "taken",
  "serving",
  "served",
  "confirmed",
  "evaluated",
  "returned",
  "cancelled",
  "expired",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];
