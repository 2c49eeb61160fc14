import { mayRaise } from "../../../domain/alarms/alarm";
import { relationTo } from "../../../domain/orders/order-relation";
import { maskName } from "../../../domain/people/mask";
import { relayAlarm } from "../../clock/relay-alarms";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { addAlarm, addPosition, alarmById, findOpenAlarm, type AlarmDocument } from "../store/alarms-store";
import { encryptField } from "../store/field-encryption";
import { orderById, toOrder, type OrderDocument } from "../store/orders-store";

type RaiseAnswer = Answer<"alarms.raise">;
type Position = { readonly lat: number; readonly lng: number } | null;

/** Calls the community. Staff are told before the answer leaves; whatever fails of that the clock makes good. */
export const raiseAlarm = handle<"alarms.raise">()({
  together: ({ orderId }, { keyedId }) => ({ order: orderById(orderId), earlier: alarmById(keyedId) }),
  async run({ orderId, position }, caller, { order, earlier }): Promise<RaiseAnswer> {
    if (earlier !== null) return told(earlier, caller);
    if (order === null) return refuse("NOT_FOUND");
    const relation = relationTo(toOrder(order), caller.person, caller.nowMs);
    const may = mayRaise(order, relation);
    if (may === "no") return refuse("NOT_FOUND");
    if (may === "notNow") return refuse("WRONG_STATUS");
    const open = await findOpenAlarm(orderId, caller.person.personId);
    if (open !== null) {
      if (position !== null) await addPosition(open._id, cipherOf(position));
      return done({ alarmId: open._id, state: openState(open) });
    }
    const alarm = await addAlarm(newAlarm(order, relation === "taker" ? "taker" : "requester", position, caller));
    await tellAtOnce(alarm, caller.nowMs);
    return told(alarm, caller);
  },
});

const told = (alarm: AlarmDocument, caller: Caller): RaiseAnswer =>
  alarm.bodyHash === caller.bodyHash ? done({ alarmId: alarm._id, state: openState(alarm) }) : refuse("KEY_REUSED");

const openState = ({ state }: AlarmDocument) => (state === "raised" ? ("raised" as const) : ("answered" as const));

const cipherOf = (position: NonNullable<Position>): string => encryptField(JSON.stringify(position));

/** She called: that stands, whatever happens to the messages now. */
async function tellAtOnce(alarm: AlarmDocument, nowMs: number): Promise<void> {
  try {
    await relayAlarm(alarm, nowMs);
  } catch (failure) {
    console.error(JSON.stringify({ alarm: alarm._id, failure: String(failure) }));
  }
}

const newAlarm = (
  order: OrderDocument,
  side: AlarmDocument["side"],
  position: Position,
  caller: Caller,
): AlarmDocument => ({
  _id: caller.keyedId,
  orderId: order._id,
  areaId: order.areaId,
  ancestors: order.ancestors,
  categoryName: order.category.name,
  placeName: order.placeName,
  byPersonId: caller.person.personId,
  side,
  partyIds: [
    ...new Set([
      caller.person.personId,
      order.requesterId,
      order.beneficiaryId,
      ...order.takers.map((taker) => taker.personId),
    ]),
  ],
  householdId: order.householdId,
  positionCipher: position === null ? null : cipherOf(position),
  isOpen: true,
  state: "raised",
  journal: [
    {
      version: 1,
      event: "raised",
      byPersonId: caller.person.personId,
      byWhom: maskName(caller.person.name),
      keyedId: caller.keyedId,
      note: "",
      atMs: caller.nowMs,
    },
  ],
  bodyHash: caller.bodyHash,
  atMs: caller.nowMs,
  version: 1,
  relayedVersion: 0,
  hasUnrelayed: true,
  updatedAtMs: caller.nowMs,
});
