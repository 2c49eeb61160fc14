import { slotsMax } from "../../../domain/orders/category-rule";
import { grabberOf } from "../../../domain/orders/available-actions";
import { grabRefusal, openOrdersMax } from "../../../domain/orders/decide-grab";
import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { Order } from "../../../domain/orders/order";
import { evolveOrder } from "../../../domain/orders/evolve-order";
import { decideOrder } from "../../../domain/orders/order-lifecycle";
import { holdersOf } from "../../../domain/orders/holders";
import type { Answer } from "../answer";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { command } from "../store/database";
import { findOrder, orderById, saveOrder, toOrder, type OrderDocument } from "../store/orders-store";
import { changePerson, findPerson, toPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { actorOf, told } from "./change-order";
import { enteredFields } from "./entered-fields";

type GrabAnswer = Answer<"orders.grab">;

/** Enough for every slot to find its winner under a crowd; whoever is still waiting then is told to try again. */
const roundsMax = slotsMax + 2;
const recentKeysMax = 40;

/**
 * First come, first served, exactly: one conditional write of the order decides. A second conditional write then enters
 * the order in the volunteer's own document, which guards his limits at commit; until that stands, nobody was told
 * "success". Read, take, enter: three round trips for the winner. Were the last one lost, a repeat or the clock completes it.
 */
export const grabOrder = handle<"orders.grab">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ key }, caller, { order }): Promise<GrabAnswer> {
    const reused = caller.document.recentKeys.find((one) => one.key === key);
    if (reused !== undefined && reused.bodyHash !== caller.bodyHash) return refuse("KEY_REUSED");
    return takeSlot(order, caller, key);
  },
});

async function takeSlot(read: OrderDocument | null, caller: Caller, key: string): Promise<GrabAnswer> {
  let document = read;
  for (let round = 1; round <= roundsMax; round += 1) {
    if (document === null) return refuse("NOT_FOUND");
    const order = toOrder(document);
    if (isHeld(order, caller)) return enterHold(order, caller, key);
    const earlier = earlierGrab(order, caller, key);
    if (earlier !== null) return done(told(order, earlier));
    const actor = actorOf(caller, "volunteer", key);
    const decision = decideOrder(order, {
      name: "grab",
      grabber: grabberOf(caller.person),
      actor,
      nowMs: caller.nowMs,
    });
    if (!decision.ok) return refuse(decision.code as Extract<GrabAnswer, { ok: false }>["code"]);
    const after = evolveOrder(order, decision.event, actor, caller.nowMs);
    const phone = { personId: caller.person.personId, phoneCipher: caller.document.phoneCipher };
    if (await saveOrder(document, after, { takerPhones: command.push([phone]) })) return enterHold(after, caller, key);
    document = await findOrder(document._id);
  }
  return refuse("BUSY");
}

const holdsSlot = (order: Order, caller: Caller): boolean =>
  order.takers.some((taker) => taker.personId === caller.person.personId);

/** Whether the order is still work of his: what he served, or what ended, must never enter a volunteer's list again. */
const isHeld = (order: Order, caller: Caller): boolean => holdersOf(order).includes(caller.person.personId);

/**
 * The grab that this key stands for, also when he has given the order back since: a repeat that comes late must not take
 * it a second time. None when the slot was freed without him: then he was refused, and may try again.
 */
function earlierGrab(order: Order, caller: Caller, key: string): JournalEntry | null {
  const grabbed = ownEntries(order, caller, "grabbed").find((entry) => entry.key === key);
  if (grabbed === undefined) return null;
  const end = ownEntries(order, caller, "gaveBack").find(({ version }) => version > grabbed.version);
  return wasFreed(end) ? null : grabbed;
}

const ownEntries = (order: Order, caller: Caller, event: JournalEntry["event"]): readonly JournalEntry[] =>
  order.journal.filter((entry) => entry.event === event && entry.byPersonId === caller.person.personId);

/** Whoever gives an order back himself does it with a key; a slot that he may not hold is freed without one. */
const wasFreed = (end: JournalEntry | undefined): boolean => end !== undefined && end.key === null;

/** Enters the order among those the volunteer holds, if he may still hold it; otherwise gives the slot free again. */
async function enterHold(order: Order, caller: Caller, key: string): Promise<GrabAnswer> {
  const taken = grabbedAnswer(order, caller, key);
  let person: PersonDocument | null = caller.document;
  for (let round = 1; round <= roundsMax && person?.volunteer != null; round += 1) {
    if (person.volunteer.openOrders.some((held) => held.orderId === order.orderId)) return taken;
    if (!mayHold(order, person, caller.nowMs)) break;
    if (await changePerson(person, holdFields(order, person, { key, bodyHash: caller.bodyHash }))) return taken;
    person = await findPerson(person._id);
    // Whoever ended the order or gave it back meanwhile wrote the volunteer too, so only now can there be nothing to hold.
    const latest = await findOrder(order.orderId);
    if (latest === null) return taken;
    const now = toOrder(latest);
    if (!holdsSlot(now, caller) && wasFreed(ownEntries(now, caller, "gaveBack").at(-1))) break;
    if (!isHeld(now, caller)) return taken;
  }
  return freeSlotAgain(order, caller, person);
}

/** The rules again, on the volunteer as he is now, against the order as it was before he took it. */
const mayHold = (order: Order, person: PersonDocument, nowMs: number): boolean =>
  refusalNow(order, person, nowMs) === null;

function refusalNow(order: Order, person: PersonDocument, nowMs: number) {
  const before = {
    ...order,
    status: "open" as const,
    takers: order.takers.filter((taker) => taker.personId !== person._id),
  };
  return grabRefusal(before, grabberOf(toPerson(person)), nowMs);
}

const holdFields = (order: Order, person: PersonDocument, recent: { key: string; bodyHash: string }) => ({
  ...enteredFields(order, person),
  recentKeys: command.set([...person.recentKeys, recent].slice(-recentKeysMax)),
});

/** Told from the grab with this key; with another key of his, from the grab or the offer by which he has the order. */
function grabbedAnswer(order: Order, caller: Caller, key: string): GrabAnswer {
  const entry =
    earlierGrab(order, caller, key) ??
    ownEntries(order, caller, "grabbed").at(-1) ??
    ownEntries(order, caller, "offerAccepted").at(-1);
  if (entry === undefined) throw new Error(`order ${order.orderId} has a taker without a journal entry`);
  return done(told(order, entry));
}

/** He was suspended, or took others in the same instant: the slot goes back before anybody was told he has it. */
async function freeSlotAgain(order: Order, caller: Caller, person: PersonDocument | null): Promise<GrabAnswer> {
  const document = await findOrder(order.orderId);
  const actor = { ...actorOf(caller, "volunteer", ""), key: null, bodyHash: null };
  if (document !== null && holdsSlot(toOrder(document), caller)) {
    const decision = decideOrder(toOrder(document), {
      name: "giveBack",
      reason: `接单上限 ${openOrdersMax} 单`,
      actor,
      nowMs: caller.nowMs,
    });
    if (
      !decision.ok ||
      !(await saveOrder(document, evolveOrder(toOrder(document), decision.event, actor, caller.nowMs)))
    ) {
      return refuse("BUSY");
    }
  }
  return refuse(person === null ? "NOT_A_VOLUNTEER" : (refusalNow(order, person, caller.nowMs) ?? "BUSY"));
}
