/** How an order came in: by the person's own phone, or told to staff who wrote it down. */
export const orderSources = ["wechat", "phone"] as const;
export type OrderSource = (typeof orderSources)[number];
