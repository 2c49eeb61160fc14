import type { Output } from "../../../contract/index";
import { availableActions } from "../../../domain/orders/available-actions";
import { awaitsArrival } from "../../../domain/orders/awaits-arrival";
import { showsContact } from "../../../domain/orders/contact-disclosure";
import { reachedLevel, type Handling } from "../../../domain/orders/escalation";
import type { Order } from "../../../domain/orders/order";
import type { Taker } from "../../../domain/orders/taker";
import { isOwnMatter, type OrderRelation } from "../../../domain/orders/order-relation";
import { timelineOf } from "../../../domain/orders/order-timeline";
import { countedHow, proofOf } from "./how-he-served";
import { roughWayMeters } from "./rough-way";
import { rulesOf } from "./service-rules";
import { nothingJudged, viewJudgement } from "./view-judgement";
import { viewSlots } from "./view-slots";
import { maskName } from "../../../domain/people/mask";
import type { Caller } from "../caller";
import { decryptField } from "../store/field-encryption";
import { toOrder, type OrderDocument } from "../store/orders-store";

type OrderView = Output<"orders.show">;

/** Projects an order for one viewer. What a relation may not see is null here, however the document looks. */
export function viewOrder(
  document: OrderDocument,
  caller: Caller,
  relation: OrderRelation,
  attached: Pick<OrderView, "photos" | "evidence" | "voice" | "ratingVoice" | "expectedPoints" | "expectedWhy">,
): OrderView {
  const order = toOrder(document);
  return {
    relation,
    ...matterOf(document, order),
    ...viewSlots(order, caller, relation),
    answers: relation === "stranger" || relation === "offeree" ? [] : [...(document.answers ?? [])],
    ...attached,
    distanceMeters: relation === "offeree" ? roughWayMeters(caller.document.location, document) : null,
    ...contactOf(document, order, showsContact(order, relation, caller.person.personId, caller.nowMs), relation),
    ...(relation === "stranger" || relation === "offeree"
      ? nothingForOthers
      : storyOf(document, order, caller, relation)),
    actions: [...availableActions(order, caller.person, caller.nowMs)],
  };
}

/** What everybody who may see the order at all may read of it. */
const matterOf = (document: OrderDocument, order: Order) => ({
  orderId: order.orderId,
  categoryId: order.category.categoryId,
  categoryName: order.category.name,
  text: order.text,
  status: order.status,
  version: order.version,
  wanted: order.wanted,
  needs: [...(document.needs ?? [])],
  rules: rulesOf(order.category),
  asksPhotos: order.category.asksPhotos,
  isUrgent: document.isUrgent ?? false,
  placeName: document.placeName,
  plannedMinutes: order.category.plannedMinutes,
  dueAtMs: order.dueAtMs,
});

/** To the requester; and to staff when the order was told by phone, so that they can read the code out to her. */
const tellsCode = (document: OrderDocument, relation: OrderRelation): boolean =>
  relation === "requester" || (relation === "staff" && document.source === "phone");

/**
 * Each code at its time: the one while somebody is to come, the other from his coming until she has confirmed. Whoever
 * asked by phone hears both from staff at once, while she is on the line.
 */
function codesOf(document: OrderDocument, order: Order, relation: OrderRelation) {
  const isTold = tellsCode(document, relation);
  const isOnTheLine = relation === "staff" && beforeComing.has(order.status);
  return {
    serviceCode: isTold && (isOnTheLine || awaitsArrival(order)) ? order.serviceCode : null,
    doneCode: isTold && (isOnTheLine || isBeingServed(order)) ? order.doneCode : null,
  };
}

const beforeComing: ReadonlySet<Order["status"]> = new Set(["inReview", "open", "offered", "taken"]);

const isBeingServed = ({ status }: Order): boolean => status === "serving" || status === "served";

const callbackOf = ({ callback }: OrderDocument) =>
  callback == null || callback.phoneCipher === ""
    ? null
    : { name: decryptField(callback.nameCipher), phone: decryptField(callback.phoneCipher) };

function contactOf(document: OrderDocument, order: Order, shown: boolean, relation: OrderRelation) {
  const nameFor = (name: string) => (shown || relation === "staff" ? name : maskName(name));
  // Cleared when its time was over, or when its owner deleted herself.
  const isKept = shown && document.phoneCipher !== "";
  return {
    requesterName: nameFor(document.requesterName),
    beneficiaryId: relation === "requester" && order.beneficiaryId !== order.requesterId ? order.beneficiaryId : null,
    beneficiaryName: order.beneficiaryId === order.requesterId ? null : nameFor(document.beneficiaryName),
    address: isKept ? `${document.placeName} ${decryptField(document.addressCipher)}` : null,
    phone: isKept ? decryptField(document.phoneCipher) : null,
    recurrence: relation === "requester" ? (document.recurrence ?? null) : null,
    source: document.source ?? "wechat",
    callback: shown || relation === "staff" ? callbackOf(document) : null,
    ...codesOf(document, order, relation),
  };
}

const nothingForOthers = {
  takers: [],
  ...nothingJudged,
  returnReason: null,
  stuckReason: null,
  level: null,
  handlings: [],
  answer: null,
  timeline: [],
} satisfies Partial<OrderView>;

/** How it went: for the parties and the staff only. */
function storyOf(document: OrderDocument, order: Order, caller: Caller, relation: OrderRelation) {
  const { answer, returnReason, stuckReason } = order;
  return {
    takers: order.takers.map((taker) => viewTaker(taker, document, caller, relation)),
    ...viewJudgement(document, order, caller, relation),
    returnReason,
    stuckReason,
    level: reachedLevel(order),
    handlings: relation === "staff" ? order.handlings.map(viewHandling) : [],
    answer,
    timeline: [...timelineOf(order, relation)],
  };
}

const viewHandling = ({ level, units, words, byName, atMs }: Handling) => ({
  level,
  units: [...units],
  words,
  byName,
  atMs,
});

/** The requester may know who comes to her door, and call him, for as long as he may call her. */
function viewTaker(
  taker: Taker,
  document: OrderDocument,
  caller: Caller,
  relation: OrderRelation,
): OrderView["takers"][number] {
  const isMe = taker.personId === caller.person.personId;
  const order = toOrder(document);
  const open = showsContact(order, "taker", taker.personId, caller.nowMs);
  const phoneCipher = document.takerPhones.filter((one) => one.personId === taker.personId).at(-1)?.phoneCipher;
  const shown = relation === "requester" && open && phoneCipher !== undefined;
  return {
    volunteerId: relation === "requester" || relation === "staff" ? taker.personId : null,
    name: isMe || relation === "staff" || (relation === "requester" && open) ? taker.name : maskName(taker.name),
    phone: shown ? decryptField(phoneCipher) : null,
    state: taker.state,
    arrivedAtMs: taker.arrivedAtMs,
    leftAtMs: taker.leftAtMs,
    minutes: taker.minutes,
    workDone: taker.workDone,
    proof: proofOf(taker, order),
    counted: countedHow(taker, order),
    arrivalDistanceMeters: relation === "staff" ? distanceOf(document, taker) : null,
    isBarred: isMe || !maySayOf(order, caller, relation) ? null : (order.barredIds ?? []).includes(taker.personId),
    isMe,
  };
}

/** Her side, and staff who have no part in the matter. */
const maySayOf = (order: Order, caller: Caller, relation: OrderRelation): boolean =>
  relation === "requester" || (relation === "staff" && !isOwnMatter(order, caller.person));

/** Of several check-ins of one volunteer, after he had given the slot back, the last counts. */
const distanceOf = ({ arrivalDistances }: OrderDocument, { personId }: Taker): number | null =>
  arrivalDistances?.filter((one) => one.personId === personId).at(-1)?.meters ?? null;
