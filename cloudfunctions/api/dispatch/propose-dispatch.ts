import type { Output } from "../../../contract/index";
import type { DispatchWish, OrderToDispatch } from "../../../domain/matching/dispatch-wish";
import { proposeDispatch } from "../../../domain/matching/propose-dispatch";
import type { Proposal, ProposedMatch } from "../../../domain/matching/proposal";
import { freeSlotsOf } from "../../../domain/orders/order";
import { reaches } from "../../../domain/people/held-roles";
import { nameForStaff } from "../../../domain/people/name-for-staff";
import { areaRoles } from "../../../domain/people/role";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { findOrdersToMatch, type OrderToMatch } from "../store/find-orders";
import { toMatchOrder } from "../store/match-facts";
import { policyById, policyOf } from "../store/policies-store";
import { knownPlaceOf } from "../store/rough-place";
import type { NearVolunteer } from "../store/volunteers-near-store";
import { beginningOf } from "./beginning-of";
import { gatherVolunteers } from "./gather-volunteers";
import { timeLeft } from "./time-left";

/** So long staff wait for the best; what is found until then is proposed. */
const searchMsMax = 1_000;

type AnswerOrder = Output<"dispatch.propose">["orders"][number];

/** Who best goes where, all orders and volunteers weighed together. Nothing is held by it: the confirmation asks anew. */
export const proposeDispatchCall = handle<"dispatch.propose">()({
  together: () => ({ matching: policyById("matching") }),
  async run({ fixed, orderIds, without }, caller, { matching }) {
    const asked = [...new Set(orderIds)];
    const documents = await findOrdersToMatch(asked);
    const open = asked.flatMap((orderId) => {
      const document = documents.get(orderId);
      return document !== undefined && isWaiting(document, caller) ? [document] : [];
    });
    const orders = open.map(toDispatch);
    const { documents: people, near } = await gatherVolunteers(orders, fixed);
    const policy = policyOf("matching", matching, caller.nowMs).value;
    const proposal = bestInTime({ orders, near, fixed, without, policy, nowMs: caller.nowMs }, timeLeft(searchMsMax));
    const isOpen = new Set(open.map(({ _id }) => _id));
    return done(
      answerOf(proposal, caller, {
        documents,
        people,
        goneOrderIds: asked.filter((orderId) => !isOpen.has(orderId)),
      }),
    );
  },
});

/** Open, with a free slot, and in the subtree of one's roles. */
const isWaiting = ({ areaId, freeSlots, status }: OrderToMatch, { nowMs, person }: Caller): boolean =>
  status === "open" && freeSlots > 0 && reaches(person, areaRoles, areaId, nowMs);

const toDispatch = (document: OrderToMatch): OrderToDispatch => ({
  ...toMatchOrder(document),
  isUrgent: document.isUrgent ?? false,
});

/** The best, or the best found when the time is up. */
function bestInTime(wish: DispatchWish, hasTime: () => boolean): Proposal {
  const search = proposeDispatch(wish);
  for (;;) {
    const slice = search.next();
    if (slice.done === true) return slice.value;
    if (!hasTime()) return slice.value.best();
  }
}

type Known = {
  readonly documents: ReadonlyMap<string, OrderToMatch>;
  readonly people: ReadonlyMap<string, NearVolunteer>;
  readonly goneOrderIds: string[];
};

function answerOf(proposal: Proposal, caller: Caller, known: Known): Output<"dispatch.propose"> {
  const { comparison, distanceMeters, emptySlots, filledSlots, isOptimal } = proposal;
  const nameOf = (personId: string) => nameIn(known.people.get(personId), caller);
  return {
    orders: proposal.orders.map(({ order, volunteers, emptySlots: empty, whyEmpty }): AnswerOrder => {
      const document = known.documents.get(order.orderId);
      return {
        orderId: order.orderId,
        categoryName: order.category.name,
        text: beginningOf(document?.text ?? ""),
        placeName: document?.placeName ?? "",
        wanted: order.wanted,
        freeSlots: freeSlotsOf(order),
        roughPoint: knownPlaceOf(document?.roughPoint),
        volunteers: volunteers.map((match) => viewVolunteer(match, nameOf(match.personId), known.people)),
        isUrgent: order.isUrgent,
        emptySlots: empty,
        whyEmpty,
      };
    }),
    goneOrderIds: known.goneOrderIds,
    refused: proposal.refused.map(({ orderId, volunteerId, why }) => ({ orderId, name: nameOf(volunteerId), why })),
    ...{ comparison, distanceMeters, emptySlots, filledSlots, isOptimal },
  };
}

const viewVolunteer = (
  match: ProposedMatch,
  name: string,
  people: Known["people"],
): AnswerOrder["volunteers"][number] => ({
  volunteerId: match.personId,
  name,
  placeName: people.get(match.personId)?.placeName ?? "",
  score: match.score,
  distanceMeters: match.distanceMeters,
  reasons: [...match.reasons],
  isFixed: match.isFixed,
});

const nameIn = (person: NearVolunteer | undefined, { nowMs, person: reader }: Caller): string =>
  person === undefined ? "" : nameForStaff(reader, person, nowMs);
