import { isAboutStanding, outcomeOfRefusal } from "../../../domain/matching/dispatch-outcome";
import { grabberOf } from "../../../domain/orders/available-actions";
import type { ParsedInput } from "../../../contract/index";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { changeAsStaff } from "../orders/change-as-staff";
import { recordAudit } from "../record-audit";
import { addDispatch, dispatchById, keepResults, type DispatchResult } from "../store/dispatches-store";
import { findOrdersByIds } from "../store/find-orders";
import type { OrderDocument } from "../store/orders-store";
import { findPeople, toPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { inTurns } from "./in-turns";
import { timeLeft } from "./time-left";

type Pair = ParsedInput<"dispatch.confirm">["pairs"][number];

/** Half of what a phone waits: the orders in hand are settled and written down in the rest. */
const spentMsMax = 6_000;

/**
 * Puts every order before whom it was given to, each by a write of its own with the batch's key in its journal: cut in the
 * middle, a repeat finds what was done and goes on. What was settled once is answered the same for ever.
 */
export const confirmDispatch = handle<"dispatch.confirm">()({
  together: (_input, { keyedId }) => ({ batch: dispatchById(keyedId) }),
  async run({ pairs, key }, caller, { batch }) {
    const batchId = caller.keyedId;
    const hasTime = timeLeft(spentMsMax);
    const asked = byOrder(pairs);
    const settled = new Map((batch?.results ?? []).filter(isSettled).map((result) => [result.orderId, result]));
    const open = [...asked.keys()].filter((orderId) => !settled.has(orderId));
    if (open.length > 0) {
      if (batch === null) await addDispatch(newBatch(caller, [...asked.keys()]));
      for (const result of await sendOut(open, asked, caller, { key, hasTime })) settled.set(result.orderId, result);
      await keepResults(batchId, inOrder(asked, settled));
      await recordAudit(caller, {
        id: `dispatch:${batchId}`,
        call: "dispatch.confirm",
        target: batchId,
        outcome: "done",
      });
    }
    return done({ batchId, results: [...inOrder(asked, settled)] });
  },
});

type Asked = ReadonlyMap<string, readonly string[]>;

function byOrder(pairs: readonly Pair[]): Asked {
  const asked = new Map<string, readonly string[]>();
  for (const { orderId, volunteerId } of pairs) {
    asked.set(orderId, [...new Set([...(asked.get(orderId) ?? []), volunteerId])]);
  }
  return asked;
}

const isSettled = ({ outcome }: DispatchResult): boolean => outcome !== "notReached";

const inOrder = (asked: Asked, results: ReadonlyMap<string, DispatchResult>): readonly DispatchResult[] =>
  [...asked.keys()].map((orderId) => results.get(orderId) ?? { orderId, outcome: "notReached" });

const newBatch = (caller: Caller, orderIds: readonly string[]) => ({
  _id: caller.keyedId,
  byPersonId: caller.person.personId,
  orderIds,
  results: [],
  atMs: caller.nowMs,
});

/** Offers them one after the other; why one could not be put before somebody is asked of the orders as they are then. */
async function sendOut(
  orderIds: readonly string[],
  asked: Asked,
  caller: Caller,
  { key, hasTime }: { readonly key: string; readonly hasTime: () => boolean },
): Promise<readonly DispatchResult[]> {
  const [orders, people] = await Promise.all([
    findOrdersByIds(orderIds),
    findPeople(orderIds.flatMap((orderId) => asked.get(orderId) ?? [])),
  ]);
  const known = new Map(people.map((person) => [person._id, person]));
  const codes = await inTurns(
    orderIds,
    hasTime,
    (orderId) => offerOne(orders.get(orderId) ?? null, volunteersOf(asked.get(orderId), known), caller, key),
    () => "BUSY" as const,
  );
  const now = await findOrdersByIds(orderIds.filter((_, place) => isAboutStanding(codes[place] ?? null)));
  return orderIds.map((orderId, place): DispatchResult => {
    const code = codes[place] ?? null;
    return { orderId, outcome: code === null ? "offered" : outcomeOfRefusal(code, now.get(orderId) ?? null) };
  });
}

const volunteersOf = (personIds: readonly string[] = [], known: ReadonlyMap<string, PersonDocument>) =>
  personIds.map((personId) => known.get(personId) ?? null);

type Refused = Parameters<typeof outcomeOfRefusal>[0];

/** Null when it was put before them all. */
async function offerOne(
  order: OrderDocument | null,
  volunteers: readonly (PersonDocument | null)[],
  caller: Caller,
  key: string,
): Promise<Refused | null> {
  const grabbers = volunteers.flatMap((one) => (one === null ? [] : [grabberOf(toPerson(one))]));
  const [to, ...alsoTo] = grabbers;
  if (to === undefined || grabbers.length < volunteers.length) return "NOT_A_VOLUNTEER";
  const step = { name: "offer", to, alsoTo, dispatchId: caller.keyedId } as const;
  const change = await changeAsStaff(order, caller, key, step);
  return change.ok ? null : (change.code as Refused);
}
