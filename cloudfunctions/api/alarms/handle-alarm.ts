import { answeredBy, decideAlarm, isPartyTo, type AlarmEntry, type AlarmStep } from "../../../domain/alarms/alarm";
import { readerWords } from "../../../domain/messages/contact-messages";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { staffRole } from "../orders/staff-role";
import { findAlarm, stepAlarm, type AlarmDocument } from "../store/alarms-store";

const roundsMax = 5;

/** One step of the staff. Of several at once one takes it; the others are told who. */
export async function handleAlarm(
  read: AlarmDocument | null,
  step: Omit<AlarmStep, "keyedId"> & { readonly note: string },
  caller: Caller,
) {
  let alarm = read;
  for (let round = 1; round <= roundsMax; round += 1) {
    if (alarm === null || !reaches(caller.person, areaRoles, alarm.areaId, caller.nowMs)) return refuse("NOT_FOUND");
    if (isPartyTo(alarm, caller.person)) return refuse("OWN_MATTER");
    const next = decideAlarm(alarm, { name: step.name, keyedId: caller.keyedId });
    if (next === "done") return done(handled(alarm, caller));
    if (next === "late") {
      return alarm.state === "answered" ? done(handled(alarm, caller)) : refuse("WRONG_STATUS");
    }
    const entry = entryOf(alarm, next, step.note, caller);
    if (await stepAlarm(alarm, next, entry)) {
      return done(handled({ ...alarm, state: next, journal: [...alarm.journal, entry] }, caller));
    }
    alarm = await findAlarm(alarm._id);
  }
  return refuse("BUSY");
}

const entryOf = (alarm: AlarmDocument, event: AlarmEntry["event"], note: string, caller: Caller): AlarmEntry => ({
  version: alarm.version + 1,
  event,
  byPersonId: caller.person.personId,
  byWhom: readerWords(staffRole(caller), caller.person.name),
  keyedId: caller.keyedId,
  note,
  atMs: caller.nowMs,
});

/** How it stands for this step: who has it, and whether that is the caller. */
function handled(alarm: AlarmDocument, caller: Caller) {
  const own = alarm.journal.find(({ keyedId }) => keyedId === caller.keyedId);
  const answer = answeredBy(alarm);
  return {
    alarmId: alarm._id,
    state: own?.event ?? alarm.state,
    byWhom: answer?.byWhom ?? null,
    isMine: answer?.byPersonId === caller.person.personId,
  };
}
