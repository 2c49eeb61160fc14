import { readerWords } from "../../../domain/messages/contact-messages";
import { reaches } from "../../../domain/people/held-roles";
import { decidedSignal, type SignalState } from "../../../domain/signals/signal";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { checkText } from "../store/content-check";
import { findPeople } from "../store/people-store";
import { findSignal, signalById, stepSignal, type SignalDocument, type SignalEntry } from "../store/signals-store";

const roundsMax = 5;

/** Somebody looked and says what comes of it. The signal itself changes nothing about anybody. */
export const decideSignal = handle<"signals.decide">()({
  together: ({ signalId }) => ({ read: signalById(signalId) }),
  async run({ signalId, decision, reason }, caller, { read }): Promise<Answer<"signals.decide">> {
    let signal = read;
    if (signal !== null && (await concerns(signal, caller))) return refuse("OWN_MATTER");
    if ((await checkText(caller.openid, reason)) === "risky") return refuse("TEXT_REFUSED");
    for (let round = 1; round <= roundsMax; round += 1) {
      if (signal === null || !reaches(caller.person, ["communityStaff", "admin"], signal.areaId, caller.nowMs)) {
        return refuse("NOT_FOUND");
      }
      const mine = signal.journal.find(({ keyedId }) => keyedId === caller.keyedId);
      if (mine !== undefined) return done({ signalId, state: mine.state });
      const state = decidedSignal(signal.state, decision);
      if (state === null) return refuse("ALREADY_LOOKED");
      await writeDown(signal, state, reason, caller);
      if (await stepSignal(signal, entryOf(state, reason, caller))) return done({ signalId, state });
      signal = await findSignal(signalId);
    }
    return refuse("BUSY");
  },
});

async function concerns({ personIds }: SignalDocument, { person }: Caller): Promise<boolean> {
  if (personIds.includes(person.personId)) return true;
  return (await findPeople(personIds)).some(({ householdId }) => householdId === person.householdId);
}

const entryOf = (state: SignalState, reason: string, caller: Caller): SignalEntry => ({
  state,
  byPersonId: caller.person.personId,
  byWhom: readerWords(staffRole(caller), caller.person.name),
  keyedId: caller.keyedId,
  reason,
  atMs: caller.nowMs,
});

/** The row comes first: a decision without its row must not exist. */
const writeDown = (signal: SignalDocument, state: SignalState, reason: string, caller: Caller): Promise<void> =>
  recordAudit(caller, {
    id: `decideSignal:${caller.keyedId}`,
    call: "signals.decide",
    target: signal._id,
    scope: signal.areaId,
    role: staffRole(caller),
    outcome: "done",
    code: state,
    reason,
  });
