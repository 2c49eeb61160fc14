/** The local cloud's time and how far it is ahead of the machine's. */
export type CloudClock = { nowMs: number; offsetMs: number };
