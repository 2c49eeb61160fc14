import type { Output } from "../../../contract/index";
import { answeredBy, isPartyTo } from "../../../domain/alarms/alarm";
import { scopesAt } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { pageOf, parseCursor } from "../page";
import { recordAudit } from "../record-audit";
import { listOpenAlarmsIn, type AlarmDocument } from "../store/alarms-store";
import { decryptField } from "../store/field-encryption";
import { findOrdersByIds } from "../store/find-orders";
import type { OrderDocument } from "../store/orders-store";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

type View = Output<"alarms.list">["alarms"][number];

/** Who calls for help, where, and under which number. That it was read is written down before it is, once an hour for each. */
export const listAlarms = handle<"alarms.list">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
    const found = await listOpenAlarmsIn(scopes, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    const mine = rows.filter((row) => !isPartyTo(row, caller.person));
    await Promise.all(mine.map((row) => recordReading(row, caller)));
    const [people, orders] = await Promise.all([
      findPeople(mine.map(({ byPersonId }) => byPersonId)),
      findOrdersByIds(mine.map(({ orderId }) => orderId)),
    ]);
    const byId = new Map(people.map((person) => [person._id, person]));
    return done({
      alarms: mine.map((row) => viewAlarm(row, byId.get(row.byPersonId), orders.get(row.orderId), caller)),
      nextCursor,
    });
  },
});

const hourMs = 3_600_000;

const recordReading = (alarm: AlarmDocument, caller: Caller): Promise<void> =>
  recordAudit(caller, {
    id: `alarm:${alarm._id}:${caller.person.personId}:${Math.floor(caller.nowMs / hourMs)}`,
    call: "alarms.list",
    target: alarm.orderId,
    scope: alarm.areaId,
    role: staffRole(caller),
    outcome: "read",
    reason: "contact and place, alarm",
  });

/** Name and number are the caller's own, as they are now; the door is the one the service is at. */
function viewAlarm(
  alarm: AlarmDocument,
  person: PersonDocument | undefined,
  order: OrderDocument | undefined,
  caller: Caller,
): View {
  const answer = answeredBy(alarm);
  return {
    alarmId: alarm._id,
    orderId: alarm.orderId,
    state: alarm.state === "raised" ? "raised" : "answered",
    side: alarm.side,
    categoryName: alarm.categoryName,
    name: person?.name ?? "",
    phone: decryptField(person?.phoneCipher ?? ""),
    address: `${alarm.placeName} ${decryptField(order?.addressCipher ?? "")}`.trim(),
    position:
      alarm.positionCipher === null ? null : (JSON.parse(decryptField(alarm.positionCipher)) as View["position"]),
    byWhom: answer?.byWhom ?? null,
    isMine: answer?.byPersonId === caller.person.personId,
    raisedAtMs: alarm.atMs,
  };
}
