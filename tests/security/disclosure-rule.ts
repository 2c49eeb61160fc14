import { everybody } from "./cast";

// Written from the product's promises alone, not from the code that keeps them.

export type SecretKind = "phone" | "door" | "name";

/** What is known of an order when somebody reads an answer. */
export type OrderFacts = {
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly areaId: string;
  readonly status: string;
  readonly takers: readonly { readonly personId: string; readonly leftAtMs: number | null }[];
  /** Whom staff asked, while the order is offered. */
  readonly offer?: { readonly personIds: readonly string[] } | null;
};

const dayMs = 86_400_000;
const staffRoles = ["gridWorker", "communityStaff", "admin"];

/** Where a person reads what is kept about herself, and nothing of anybody else. */
const ownDataCalls = ["people.showMyData", "people.exportMyData"];

/** Which calls may carry a secret of somebody else at all; lists are masked, but for the staff's queue and what their own evaluation gave to whom. */
const carriers: Readonly<Record<SecretKind, readonly string[]>> = {
  phone: [...ownDataCalls, "people.revealContact", "alarms.list", "callTasks.list", "orders.show"],
  door: [...ownDataCalls, "people.revealContact", "alarms.list", "orders.show"],
  name: ["people.revealContact", "alarms.list", "callTasks.list", "orders.show", "orders.listQueue", "orders.evaluate"],
};

/** Choosing volunteers, staff read their names. */
const namesOfVolunteers = [
  "certificates.listIssued",
  "certificates.show",
  "certificates.preview",
  "honours.show",
  "orders.listCandidates",
  "dispatch.propose",
  "teams.list",
  "teams.findVolunteers",
  "organisations.list",
  "entries.list",
  "entries.listRequests",
];

type Reading = {
  readonly viewerId: string | null;
  readonly ownerId: string;
  readonly kind: SecretKind;
  readonly call: string;
  readonly nowMs: number;
  readonly orders: readonly OrderFacts[];
};

/** Whether this viewer may read this secret of somebody in the answer to this call, now. */
export function mayRead({ viewerId, ownerId, kind, call, nowMs, orders }: Reading): boolean {
  if (viewerId === null) return false;
  // One's own name and whole order are no secret; lists still do not repeat one's phone.
  if (viewerId === ownerId) return kind === "name" ? true : carriers[kind].includes(call);
  // Choosing whom to ask, staff read the names of the volunteers they look after.
  if (kind === "name" && namesOfVolunteers.includes(call)) return looksAfterPerson(viewerId, ownerId);
  if (!carriers[kind].includes(call) || ownDataCalls.includes(call)) return false;
  // Somebody called for help: who looks after the place reads who and where, and rings her up.
  if (["alarms.list", "callTasks.list"].includes(call)) {
    return orders.some((order) => looksAfter(viewerId, order) && isParty(ownerId, order));
  }
  // Staff who look after the place and said why; what they said stands in the owner's list.
  if (call === "people.revealContact") {
    return orders.some((order) => looksAfter(viewerId, order) && order.beneficiaryId === ownerId);
  }
  if (kind === "name" && orders.some((order) => looksAfter(viewerId, order) && isParty(ownerId, order))) return true;
  if (call !== "orders.show") return false;
  return orders.some((order) => shares(order, viewerId, ownerId, kind, nowMs));
}

function shares(order: OrderFacts, viewerId: string, ownerId: string, kind: SecretKind, nowMs: number): boolean {
  const askers = [order.requesterId, order.beneficiaryId];
  const asks = askers.includes(viewerId) || familyOf(viewerId).includes(order.beneficiaryId);
  // A daughter and the mother she asks for know each other.
  if (asks && askers.includes(ownerId)) return kind === "name" || ownerId === order.beneficiaryId;
  const isOver = ["cancelled", "expired", "stuck", "answered"].includes(order.status);
  const active = (personId: string) =>
    !isOver && order.takers.some((taker) => taker.personId === personId && (taker.leftAtMs ?? nowMs) + dayMs > nowMs);
  if (askers.includes(ownerId) && active(viewerId)) return kind === "name" || ownerId === order.beneficiaryId;
  return asks && active(ownerId) && kind !== "door";
}

const isParty = (personId: string, { requesterId, beneficiaryId, takers, offer }: OrderFacts): boolean =>
  personId === requesterId ||
  personId === beneficiaryId ||
  offer?.personIds.includes(personId) === true ||
  takers.some((taker) => taker.personId === personId);

const familyOf = (personId: string): readonly string[] =>
  everybody.find((one) => one.personId === personId)?.family.map((bound) => bound.personId) ?? [];

const looksAfterPerson = (viewerId: string, ownerId: string): boolean =>
  everybody.some((one) => one.personId === ownerId && looksAfter(viewerId, one));

const looksAfter = (personId: string, { areaId }: { readonly areaId: string }): boolean =>
  (everybody.find((one) => one.personId === personId)?.roles ?? []).some(
    (held) => staffRoles.includes(held.role) && held.areaId !== null && `${areaId}.`.startsWith(`${held.areaId}.`),
  );
