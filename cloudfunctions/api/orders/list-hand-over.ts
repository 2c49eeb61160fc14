import { communityOf } from "../../../domain/areas/community-of";
import { rankToChoose } from "../../../domain/matching/rank-matches";
import { availableActions } from "../../../domain/orders/available-actions";
import { withFreedSlot } from "../../../domain/orders/decide-slots";
import { maskName } from "../../../domain/people/mask";
import { pageRows } from "../../../contract/fields";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { toMatchVolunteer } from "../store/match-facts";
import { orderById, toOrder } from "../store/orders-store";
import { policyById, policyOf } from "../store/policies-store";
import { listVolunteersNear, rowsToLookAt } from "../store/volunteers-near-store";

/** Volunteers of the order's community who could take this one's slot, best first, by surname. */
export const listHandOver = handle<"orders.listHandOver">()({
  together: (input) => ({ order: orderById(input.orderId), policy: policyById("matching") }),
  async run(_input, caller, { order: document, policy }) {
    if (document === null) return refuse("NOT_FOUND");
    const order = toOrder(document);
    if (!availableActions(order, caller.person, caller.nowMs).includes("handOver")) return refuse("NOT_FOUND");
    const communityId = communityOf(order.ancestors);
    if (communityId === null) return done({ candidates: [] });
    const { personId } = caller.person;
    const rows = rowsToLookAt(order.category.requiredSkills);
    const people = await listVolunteersNear({ communityId, centre: order.place ?? null, rows });
    const others = people.filter(({ _id }) => _id !== personId);
    const names = new Map(others.map(({ _id, name }) => [_id, name]));
    const rule = policyOf("matching", policy, caller.nowMs).value;
    const freed = withFreedSlot(order, personId);
    const candidates = rankToChoose(freed, others.map(toMatchVolunteer), rule, caller.nowMs)
      .slice(0, pageRows)
      .map((match) => ({
        personId: match.personId,
        name: maskName(names.get(match.personId) ?? ""),
        reasons: [...match.openReasons],
      }));
    return done({ candidates });
  },
});
