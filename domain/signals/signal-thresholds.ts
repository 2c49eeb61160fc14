const dayMs = 86_400_000;

/**
 * From where on a pattern is worth a look. Set so that among honest neighbours at most one in a hundred is ever looked at,
 * which the simulated town measures; a regular visitor of one elder must stay below them.
 */
export const signalThresholds = {
  windowMs: 56 * dayMs,
  recentMs: 30 * dayMs,
  /** One household's share of what a volunteer did in the recent days. */
  pair: { services: 12, share: 0.8 },
  /** Times each way. */
  mutual: { services: 3 },
  /** A member gives and gets at least so often, and so much of both stays inside. */
  ring: { given: 2, received: 2, share: 0.6, peopleMax: 30 },
  /** Helped people who had registered less than `freshMs` before; `aboveUsual`: more than with the others there by this. */
  newCounterparts: { services: 8, people: 3, share: 0.7, aboveUsual: 0.4, freshMs: 30 * dayMs },
  newHousehold: { people: 5, withinMs: 7 * dayMs },
  giveBack: { times: 6, share: 0.5 },
  /** Nobody reads a request, decides and taps within a second. */
  fast: { withinMs: 1_000, times: 5, share: 0.5 },
  fixed: { arrivals: 6, people: 3 },
  harsh: { times: 3, starsAtMost: 2, othersAtLeast: 4.5, othersTimes: 5 },
  /** Services one of the staff both wrote down and judged, for one volunteer. */
  favour: { services: 4, share: 0.6, aboveMean: 3 },
  byHand: { times: 4, share: 0.6 },
  redeemLoop: { cancelled: 5, share: 0.7 },
  shrinkage: { pieces: 5, share: 0.1 },
} as const;

export type SignalThresholds = typeof signalThresholds;
