import type { Evidence } from "./evidence";
import type { OrderFacts } from "./order";

/** Those of the service that is under way: what was taken before the matter was done anew shows another one. */
export function evidenceOfRound({ evidence, journal }: Pick<OrderFacts, "evidence" | "journal">): readonly Evidence[] {
  const [again] = journal.filter(({ event }) => event === "republished").slice(-1);
  return again === undefined ? evidence : evidence.filter(({ atMs }) => atMs >= again.atMs);
}
