/** What happened at a door without signal is told within half a day, or to a person. */
export const lateTellingMaxMs = 12 * 3_600_000;
