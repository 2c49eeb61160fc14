/** When help is wanted: as soon as possible, within today, or between two agreed times. */
export const wantedTimeKinds = ["soon", "today", "agreed"] as const;
export type WantedTimeKind = (typeof wantedTimeKinds)[number];

/** `fromMs` and `untilMs` are epoch milliseconds; for `soon` and `today` the cloud fills them in. */
export type WantedTime = {
  readonly kind: WantedTimeKind;
  readonly fromMs: number;
  readonly untilMs: number;
};
