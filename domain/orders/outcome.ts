/** How a matter ended, in the requester's and in the community's words. */
export const outcomes = ["solved", "partly", "unsolved"] as const;
export type Outcome = (typeof outcomes)[number];
