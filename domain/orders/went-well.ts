import type { Order } from "./order";

/** Good is what both she and the community called solved, with four stars or more said by herself, and nothing held against anybody. */
export function wentWell({ evaluation, rating, status }: Pick<Order, "status" | "rating" | "evaluation">): boolean {
  if (status !== "evaluated" || rating === null || evaluation === null) return false;
  const isPraised = !rating.byRule && rating.stars >= 4 && rating.outcome === "solved";
  return isPraised && evaluation.outcome === "solved" && (evaluation.conduct ?? []).length === 0;
}
