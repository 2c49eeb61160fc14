/** 积分四换: what points can be exchanged for. */
export const aisles = ["goods", "service", "training", "venue"] as const;
export type Aisle = (typeof aisles)[number];
