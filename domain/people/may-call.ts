import type { Role } from "./role";

/** Whether who holds these roles may make a call that is meant for `who`. Nobody may by default: an empty list is for nobody. */
export const mayCall = (who: "anyone" | readonly Role[], held: readonly Role[]): boolean =>
  who === "anyone" || held.some((role) => who.includes(role));
