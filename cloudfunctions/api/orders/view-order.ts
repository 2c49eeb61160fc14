import type { Output } from "../../../contract/index";
import { availableActions } from "../../../domain/orders/available-actions";
import { showsContact } from "../../../domain/orders/contact-disclosure";
import type { Order, Taker } from "../../../domain/orders/order";
import type { OrderRelation } from "../../../domain/orders/order-relation";
import { timelineOf } from "../../../domain/orders/order-timeline";
import { maskName } from "../../../domain/people/mask";
import type { Caller } from "../caller";
import { decryptField } from "../store/field-encryption";
import { toOrder, type OrderDocument } from "../store/orders-store";

type OrderView = Output<"orders.show">;

/** Projects an order for one viewer. What a relation may not see is null here, however the document looks. */
export function viewOrder(document: OrderDocument, caller: Caller, relation: OrderRelation): OrderView {
  const order = toOrder(document);
  const contact = showsContact(order, relation, caller.person.personId, caller.nowMs);
  const names = relation !== "stranger";
  const award = document.awards.find((one) => one.personId === caller.person.personId);
  return {
    orderId: order.orderId,
    relation,
    categoryId: order.category.categoryId,
    categoryName: order.category.name,
    text: order.text,
    status: order.status,
    version: order.version,
    wanted: order.wanted,
    requesterName: nameFor(document.requesterName, names && (contact || relation === "staff")),
    beneficiaryName:
      order.beneficiaryId === order.requesterId ? null : nameFor(document.beneficiaryName, names && (contact || relation === "staff")),
    placeName: document.placeName,
    address: contact ? `${document.placeName} ${decryptField(document.addressCipher)}` : null,
    phone: contact ? decryptField(document.phoneCipher) : null,
    serviceCode: relation === "requester" && order.status === "taken" ? order.serviceCode : null,
    slotCount: order.slotCount,
    takers: relation === "stranger" ? [] : order.takers.map((taker) => viewTaker(taker, document, caller, relation)),
    plannedMinutes: order.category.plannedMinutes,
    expectedPoints: document.expectedPoints,
    dueAtMs: order.dueAtMs,
    rating: relation === "stranger" || order.rating === null ? null : { ...order.rating, tags: [...order.rating.tags] },
    evaluation: viewEvaluation(order, relation),
    awarded: award === undefined ? null : { points: award.points, minutes: award.minutes, breakdown: [...award.breakdown] },
    returnReason: relation === "stranger" ? null : order.returnReason,
    actions: [...availableActions(order, caller.person, caller.nowMs)],
    timeline: relation === "stranger" ? [] : [...timelineOf(order)],
  };
}

const nameFor = (name: string, full: boolean): string => (full ? name : maskName(name));

function viewEvaluation(order: Order, relation: OrderRelation): OrderView["evaluation"] {
  if (relation === "stranger" || order.evaluation === null) return null;
  const { outcome, quality, comment } = order.evaluation;
  return { outcome, quality, comment };
}

/** The requester may know who comes to her door, and call him, for as long as he may call her. */
function viewTaker(taker: Taker, document: OrderDocument, caller: Caller, relation: OrderRelation): OrderView["takers"][number] {
  const isMe = taker.personId === caller.person.personId;
  const order = toOrder(document);
  const open = showsContact(order, "taker", taker.personId, caller.nowMs);
  const phoneCipher = document.takerPhones.filter((one) => one.personId === taker.personId).at(-1)?.phoneCipher;
  const shown = relation === "requester" && open && phoneCipher !== undefined;
  return {
    name: nameFor(taker.name, isMe || relation === "staff" || (relation === "requester" && open)),
    phone: shown ? decryptField(phoneCipher) : null,
    state: taker.state,
    arrivedAtMs: taker.arrivedAtMs,
    leftAtMs: taker.leftAtMs,
    minutes: taker.minutes,
    workDone: taker.workDone,
    isMe,
  };
}
