import type { Output } from "../../../contract/index";
import { isLowRating } from "../../../domain/orders/judgements";
import type { Order } from "../../../domain/orders/order";
import { isRequester, type OrderRelation } from "../../../domain/orders/order-relation";
import { isRatingRevealedTo } from "../../../domain/orders/rating-reveal";
import { maskText } from "../../../domain/people/mask-text";
import type { Caller } from "../caller";
import type { OrderDocument } from "../store/orders-store";

type OrderView = Output<"orders.show">;
type Judgement = Pick<
  OrderView,
  "rating" | "evaluation" | "awarded" | "needsRecheck" | "privateRatings" | "myPrivateRating" | "staffCall" | "dispute"
>;

export const nothingJudged = {
  rating: null,
  evaluation: null,
  awarded: null,
  needsRecheck: false,
  privateRatings: [],
  myPrivateRating: null,
  staffCall: null,
  dispute: null,
} satisfies Judgement;

/** What both sides, the community and whoever decided said of the finished service, as far as this viewer may read it. */
export function viewJudgement(
  document: OrderDocument,
  order: Order,
  caller: Caller,
  relation: OrderRelation,
): Judgement {
  const { evaluation, rating } = order;
  const { nowMs, person } = caller;
  const isHidden = relation === "taker" && !isRatingRevealedTo(order, person.personId, nowMs);
  const own = order.privateRatings.find(({ personId }) => personId === person.personId);
  return {
    rating: rating === null || isHidden ? null : { ...rating, tags: [...rating.tags] },
    evaluation:
      evaluation === null
        ? null
        : {
            outcome: evaluation.outcome,
            quality: evaluation.quality,
            comment: evaluation.comment,
            recheck: evaluation.recheck ?? null,
          },
    awarded: awardedTo(person.personId, document),
    needsRecheck: order.category.needsRecheck,
    privateRatings: relation === "staff" ? privateRatingsOf(order) : [],
    myPrivateRating: own === undefined ? null : { stars: own.stars, note: own.note, atMs: own.atMs },
    staffCall: relation === "staff" ? staffCallOf(order) : null,
    dispute: disputeFor(document, order, caller, relation),
  };
}

function awardedTo(personId: string, { awards }: OrderDocument): Judgement["awarded"] {
  const award = awards.find((one) => one.personId === personId);
  if (award === undefined) return null;
  const { breakdown, minutes, points } = award;
  return { points, minutes, breakdown: [...breakdown], isReversed: award.isReversed === true };
}

const privateRatingsOf = ({ earlierTakers, privateRatings, takers }: Order): Judgement["privateRatings"] =>
  privateRatings.map(({ atMs, note, personId, stars }) => ({
    name: [...takers, ...earlierTakers].find((taker) => taker.personId === personId)?.name ?? "",
    stars,
    note,
    atMs,
  }));

/** Ratings given before there were call-backs still say that one is due. */
function staffCallOf({ rating, staffCall, status }: Order): Judgement["staffCall"] {
  if (staffCall === null) {
    return status === "confirmed" && isLowRating(rating) ? { why: "lowRating", heard: null } : null;
  }
  return { why: staffCall.why, heard: staffCall.heard === null ? null : saidOf(staffCall.heard) };
}

type Said = { readonly words: string; readonly atMs: number };
const saidOf = ({ words, atMs }: Said) => ({ words, atMs });

/** To the parties the other side's story comes without numbers, doors and full names; staff read it as it was told. */
function disputeFor(
  document: OrderDocument,
  order: Order,
  { person }: Caller,
  relation: OrderRelation,
): Judgement["dispute"] {
  const { dispute } = order;
  if (dispute === null) return null;
  const mySide = relation === "staff" ? null : isRequester(order, person) ? "requester" : "volunteer";
  const names = [document.requesterName, document.beneficiaryName, ...order.takers.map((taker) => taker.name)];
  const told = (said: Said & { readonly byPersonId: string }) =>
    relation === "staff" || said.byPersonId === person.personId
      ? saidOf(said)
      : { words: maskText(said.words, names), atMs: said.atMs };
  const { reply, side, story, verdict } = dispute;
  return {
    side,
    mySide,
    story: told(story),
    reply: reply === null ? null : told(reply),
    verdict: verdict === null ? null : { ...told(verdict), kind: verdict.kind },
  };
}
