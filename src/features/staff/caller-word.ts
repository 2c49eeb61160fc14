import type { Outcome } from "../../../domain/orders/outcome";
import type { Stars } from "../../ui/star-rate";

/** How staff asked; it stays in the journal as the reason. */
export const waysOfAsking = ["电话问过本人", "上门问过本人", "电话问过家人"] as const;

/** What the resident told staff; null where it is not written down yet. */
export type CallerWord = {
  way: (typeof waysOfAsking)[number] | null;
  outcome: Outcome | null;
  stars: Stars | null;
  comment: string;
};

export const nothingSaid: CallerWord = { way: null, outcome: null, stars: null, comment: "" };

/** What is still missing, in words for under the button; null when it can be sent. */
export function missingWord({ way, outcome, stars }: CallerWord): string | null {
  if (way === null) return "先点怎么问的";
  if (outcome === null) return "先点办得怎么样";
  return stars === null ? "再点几颗星" : null;
}
