import { communityOf } from "../../../domain/areas/community-of";
import { rankCandidates } from "../../../domain/matching/rank-candidates";
import { availableActions } from "../../../domain/orders/available-actions";
import { withFreedSlot } from "../../../domain/orders/decide-slots";
import { maskName } from "../../../domain/people/mask";
import { pageRows } from "../../../contract/fields";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { orderById, toOrder } from "../store/orders-store";
import { listVolunteersOf, toPerson } from "../store/people-store";

/** As many volunteers of the community as are looked at; more than anybody would ever read. */
const looked = 60;

/** Volunteers of the order's community who could take this one's slot, best first, by surname. */
export const listHandOver = handle<"orders.listHandOver">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run(_input, caller, { order: document }) {
    if (document === null) return refuse("NOT_FOUND");
    const order = toOrder(document);
    if (!availableActions(order, caller.person, caller.nowMs).includes("handOver")) return refuse("NOT_FOUND");
    const communityId = communityOf(order.ancestors);
    if (communityId === null) return done({ candidates: [] });
    const { personId } = caller.person;
    const people = (await listVolunteersOf(communityId, looked)).map(toPerson);
    const others = people.filter((person) => person.personId !== personId);
    const ranked = rankCandidates(withFreedSlot(order, personId), others, caller.nowMs);
    const candidates = ranked.slice(0, pageRows).map(({ person, openReasons }) => ({
      personId: person.personId,
      name: maskName(person.name),
      reasons: [...openReasons],
    }));
    return done({ candidates });
  },
});
