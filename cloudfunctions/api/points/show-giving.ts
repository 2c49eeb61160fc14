import { giftsLeft } from "../../../domain/points/gift-refusal";
import { maskName } from "../../../domain/people/mask";
import { done } from "../answer";
import { handle } from "../handler";
import { findAccount, toAccount } from "../store/accounts-store";
import { policyById, policyOf } from "../store/policies-store";

/** To whom I may give points, and how many. */
export const showGiving = handle<"points.showGiving">()({
  together: () => ({ policy: policyById("points") }),
  async run(_input, caller, { policy }) {
    const { personId } = caller.person;
    const account = toAccount(personId, await findAccount(personId));
    const { giftYearMaxPoints } = policyOf("points", policy, caller.nowMs).value;
    const ties = [...caller.document.family, ...(caller.document.actors ?? [])];
    // Bound both ways, somebody stands once in the list.
    const family = [...new Map(ties.map((tie) => [tie.personId, tie])).values()];
    return done({
      available: account.available,
      leftThisYear: giftsLeft(account, giftYearMaxPoints, caller.nowMs),
      yearMaxPoints: giftYearMaxPoints,
      isFrozen: account.isFrozen,
      family: family.map((tie) => ({
        personId: tie.personId,
        nameMasked: maskName(tie.name),
        relationWord: tie.relationWord,
      })),
    });
  },
});
