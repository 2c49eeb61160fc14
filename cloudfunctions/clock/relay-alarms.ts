import { toldOf, type AlarmEntry } from "../../domain/alarms/alarm";
import { alarmAnsweredMessage, alarmCallTask, alarmMessage } from "../../domain/messages/alarm-messages";
import type { Message } from "../../domain/messages/message";
import { listUnrelayedAlarms, type AlarmDocument } from "../api/store/alarms-store";
import { findAreaStaff } from "../api/store/area-staff-store";
import { unchained } from "../api/store/audit-store";
import { addCallEntry, addCallTask, findCallTask, newCallTask } from "../api/store/call-tasks-store";
import { findRecipients, markRelayed } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Tells what raising an alarm could not tell at once, and who has taken it on. */
export const relayAlarms = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "alarms",
    next: () => listUnrelayedAlarms(batchRows),
    settle: (alarm) => relayAlarm(alarm, tick.nowMs),
  });

/** Every id follows from the alarm and its step, so telling it again adds nothing. */
export async function relayAlarm(alarm: AlarmDocument, nowMs: number): Promise<boolean> {
  for (const entry of alarm.journal.filter(({ version }) => version > alarm.relayedVersion)) {
    const messages = await messagesOf(alarm, entry, nowMs);
    const recipients = await findRecipients(messages.map(({ personId }) => personId));
    await tellNews(newsOf(alarm, entry, messages), recipients, nowMs);
    if (entry.event === "raised") await addCallTask(callTaskOf(alarm));
    if (entry.event === "closed") await finishCall(alarm, entry);
  }
  return markRelayed("alarms", alarm);
}

async function messagesOf(alarm: AlarmDocument, entry: AlarmEntry, nowMs: number): Promise<readonly Message[]> {
  if (entry.event === "answered") return [alarmAnsweredMessage(alarm.byPersonId, alarm, entry.byWhom)];
  if (entry.event === "closed") return [];
  const staff = await findAreaStaff(alarm.ancestors, nowMs);
  return toldOf(alarm, staff).map((personId) => alarmMessage(personId, alarm, alarm.side));
}

const callTaskOf = (alarm: AlarmDocument) =>
  newCallTask(
    // Rung up by those who look after the place she is at, not the one she lives at.
    { _id: alarm.byPersonId, openid: "", areaId: alarm.areaId, ancestors: alarm.ancestors },
    { eventId: `alarm:${alarm._id}`, ...alarmCallTask(alarm, alarm.side), orderId: alarm.orderId, atMs: alarm.atMs },
  );

/** Whoever closed the alarm has spoken to her: nobody need ring up any more. */
async function finishCall(alarm: AlarmDocument, { atMs, byPersonId, keyedId, note }: AlarmEntry): Promise<void> {
  const task = await findCallTask(callTaskOf(alarm)._id);
  if (task?.state !== "waiting") return;
  const entry = { key: `alarm:${keyedId}`, bodyHash: keyedId, result: "told" as const, note, byPersonId, atMs };
  await addCallEntry(task, entry, "done");
}

const newsOf = (alarm: AlarmDocument, entry: AlarmEntry, messages: readonly Message[]): News => ({
  eventId: `alarm:${alarm._id}:${entry.version}`,
  atMs: entry.atMs,
  audit: {
    _id: `alarm:${alarm._id}:${entry.version}`,
    atMs: entry.atMs,
    who: entry.byPersonId,
    role: entry.event === "raised" ? (alarm.side === "taker" ? "volunteer" : "resident") : "communityStaff",
    scope: alarm.areaId,
    call: `alarm.${entry.event}`,
    target: alarm.orderId,
    outcome: "done",
    code: "",
    reason: entry.note,
    ...unchained,
  },
  messages,
  orderId: alarm.orderId,
  redemptionId: null,
  page:
    entry.event === "answered"
      ? `packages/order/detail/index?orderId=${alarm.orderId}`
      : "packages/staff/workbench/index",
});
