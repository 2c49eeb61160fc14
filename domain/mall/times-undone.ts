import type { Redemption } from "./redemption";

/** How often handing it over was taken back: each handing-over moves points under a name of its own. */
export const timesUndone = ({ journal }: Pick<Redemption, "journal">): number =>
  journal.filter(({ event }) => event === "undone").length;
