import { communityOf } from "../../../domain/areas/community-of";
import { asIfOpen } from "../../../domain/matching/match-order";
import { exclusionWords } from "../../../domain/matching/exclusion-words";
import { rankToChoose } from "../../../domain/matching/rank-matches";
import { nameForStaff } from "../../../domain/people/name-for-staff";
import { pageRows } from "../../../contract/fields";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { listStandingOffers } from "../store/find-orders";
import { toMatchOrder, toMatchVolunteers } from "../store/match-facts";
import { orderById, toOrder } from "../store/orders-store";
import { policyById, policyOf } from "../store/policies-store";
import { listVolunteersNear, rowsToLookAt } from "../store/volunteers-near-store";
import { mayCommand } from "./change-order";

/**
 * Volunteers of the order's community who could take it now, best first and with the reasons in words; whoever was asked for
 * it and did not take it comes last, and it says so: staff may have spoken with him.
 */
export const listCandidates = handle<"orders.listCandidates">()({
  together: (input) => ({ order: orderById(input.orderId), policy: policyById("matching") }),
  async run(_input, caller, { order: document, policy }) {
    if (document === null || !mayCommand(toOrder(document), caller, "offer")) return refuse("NOT_FOUND");
    const communityId = communityOf(document.ancestors);
    if (communityId === null) return done({ candidates: [] });
    const order = asIfOpen(toMatchOrder(document));
    const rows = rowsToLookAt(order.category.requiredSkills);
    const [people, offers] = await Promise.all([
      listVolunteersNear({ communityId, centre: order.place ?? null, rows }),
      listStandingOffers([communityId]),
    ]);
    // An offer of this very order is what she may be about to change.
    const others = offers.filter(({ _id }) => _id !== order.orderId);
    const byId = new Map(people.map((person) => [person._id, person]));
    const rule = policyOf("matching", policy, caller.nowMs).value;
    const ranked = rankToChoose(order, toMatchVolunteers(people, others), rule, caller.nowMs);
    const candidates = ranked.slice(0, pageRows).flatMap(({ personId, reasons: fits }) => {
      const hasDeclined = order.declinedIds?.includes(personId) === true;
      const reasons = hasDeclined ? [exclusionWords.DECLINED, ...fits] : fits;
      const person = byId.get(personId);
      if (person === undefined) return [];
      const name = nameForStaff(caller.person, person, caller.nowMs);
      return [{ personId, name, placeName: person.placeName, reasons: [...reasons] }];
    });
    return done({ candidates });
  },
});
