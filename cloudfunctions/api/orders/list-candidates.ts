import { communityOf } from "../../../domain/areas/community-of";
import { rankCandidates } from "../../../domain/matching/rank-candidates";
import { reaches } from "../../../domain/people/held-roles";
import { maskName } from "../../../domain/people/mask";
import { areaRoles } from "../../../domain/people/role";
import { pageRows } from "../../../contract/fields";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { orderById, toOrder } from "../store/orders-store";
import { listVolunteersOf, toPerson } from "../store/people-store";
import { mayCommand } from "./change-order";

/** As many volunteers of the community as are looked at; more than staff would ever read. */
const looked = 60;

/** Volunteers of the order's community who could take it now, best first and with the reasons in words. */
export const listCandidates = handle<"orders.listCandidates">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run(_input, caller, { order }) {
    if (order === null || !mayCommand(toOrder(order), caller, "offer")) return refuse("NOT_FOUND");
    const communityId = communityOf(order.ancestors);
    if (communityId === null) return done({ candidates: [] });
    const documents = await listVolunteersOf(communityId, looked);
    const places = new Map(documents.map((document) => [document._id, document.placeName]));
    const ranked = rankCandidates(toOrder(order), documents.map(toPerson), caller.nowMs);
    const candidates = ranked.slice(0, pageRows).map(({ person, reasons }) => ({
      personId: person.personId,
      // Who looks after a volunteer knows his name; of others she reads the surname.
      name: reaches(caller.person, areaRoles, person.areaId, caller.nowMs) ? person.name : maskName(person.name),
      placeName: places.get(person.personId) ?? "",
      reasons: [...reasons],
    }));
    return done({ candidates });
  },
});
