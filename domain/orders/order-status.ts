/** Every place an order can be in its life, in the usual order. */
export const orderStatuses = [
  "inReview",
  "open",
  "offered",
  "taken",
  "serving",
  "served",
  "stuck",
  "confirmed",
  "disputed",
  "evaluated",
  "overturned",
  "answered",
  "returned",
  "cancelled",
  "expired",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];
