/** So many days everybody of the community may read what was entered by hand, and ask about it. */
export const noticeDays = 15;
