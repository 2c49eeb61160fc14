import { bestAssignment } from "./assignment/best-assignment";
import { dispatchCandidates } from "./dispatch-candidates";
import { dispatchProblem, pricesOf } from "./dispatch-problem";
import type { DispatchWish } from "./dispatch-wish";
import { fixedPairs } from "./fixed-pairs";
import type { MatchVolunteer } from "./match-volunteer";
import { proposalOf, type Proposal } from "./proposal";

/** Between two slices: what would be proposed if one stopped here. */
export type ProposalSlice = { readonly doneShare: number; readonly best: () => Proposal };

/**
 * The best overall way to send volunteers to orders: whom staff fixed stays, and around them the assignment with the
 * highest scores in sum, as many slots filled as their price asks for. The caller looks at the clock between slices and
 * may stop with what was found; the proposal says whether anything better is possible.
 */
export function* proposeDispatch(wish: DispatchWish): Generator<ProposalSlice, Proposal> {
  const volunteers = distinct(wish);
  const arranged = { wish, volunteers, candidates: dispatchCandidates(wish), ...fixedPairs(wish, volunteers) };
  const search = bestAssignment(dispatchProblem(arranged, pricesOf(wish.policy)));
  for (;;) {
    const slice = search.next();
    if (slice.done === true) return proposalOf(arranged, slice.value);
    const { best, doneShare } = slice.value;
    yield { doneShare, best: () => proposalOf(arranged, best()) };
  }
}

/** Everybody near any of the orders once, by id. */
function distinct({ near, orders }: DispatchWish): readonly MatchVolunteer[] {
  // Neighbouring orders share one list.
  const lists = new Set(orders.map(near));
  const known = new Map(
    [...lists].flatMap((list) => list.map((volunteer) => [volunteer.personId, volunteer] as const)),
  );
  return [...known.values()].sort((one, other) => (one.personId < other.personId ? -1 : 1));
}
