import { communityOf } from "../../../domain/areas/community-of";
import { asIfOpen } from "../../../domain/matching/match-order";
import { rankMatches } from "../../../domain/matching/rank-matches";
import { nameForStaff } from "../../../domain/people/name-for-staff";
import { pageRows } from "../../../contract/fields";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { toMatchOrder, toMatchVolunteer } from "../store/match-facts";
import { orderById, toOrder } from "../store/orders-store";
import { policyById, policyOf } from "../store/policies-store";
import { listVolunteersNear } from "../store/volunteers-near-store";
import { mayCommand } from "./change-order";

/** As many of the nearest volunteers as are looked at; more than staff would ever read. */
const looked = 60;

/** Volunteers of the order's community who could take it now, best first and with the reasons in words. */
export const listCandidates = handle<"orders.listCandidates">()({
  together: (input) => ({ order: orderById(input.orderId), policy: policyById("matching") }),
  async run(_input, caller, { order: document, policy }) {
    if (document === null || !mayCommand(toOrder(document), caller, "offer")) return refuse("NOT_FOUND");
    const communityId = communityOf(document.ancestors);
    if (communityId === null) return done({ candidates: [] });
    const order = asIfOpen(toMatchOrder(document));
    const people = await listVolunteersNear({ communityId, centre: order.place ?? null, rows: looked });
    const byId = new Map(people.map((person) => [person._id, person]));
    const rule = policyOf("matching", policy, caller.nowMs).value;
    const ranked = rankMatches(order, people.map(toMatchVolunteer), rule, caller.nowMs);
    const candidates = ranked.slice(0, pageRows).flatMap(({ personId, reasons }) => {
      const person = byId.get(personId);
      if (person === undefined) return [];
      const name = nameForStaff(caller.person, person, caller.nowMs);
      return [{ personId, name, placeName: person.placeName, reasons: [...reasons] }];
    });
    return done({ candidates });
  },
});
