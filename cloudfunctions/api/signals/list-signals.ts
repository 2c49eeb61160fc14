import { maskName } from "../../../domain/people/mask";
import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { pageOf, parseCursor } from "../page";
import { recordAudit } from "../record-audit";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { listSignalsIn, type SignalDocument } from "../store/signals-store";

/** A ring of twenty is told by its first names. */
const namedMax = 6;

/** What waits to be looked at in one's areas. Reading it leaves a row: it says things about people that may not be true. */
export const listSignals = handle<"signals.list">()({
  async run({ which, cursor }, caller) {
    const scopes = scopesAt(caller.person, ["communityStaff", "admin"], caller.nowMs);
    const found = await listSignalsIn(scopes, which === "open", parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    const people = new Map((await findPeople(rows.flatMap(({ personIds }) => personIds))).map((one) => [one._id, one]));
    const isOwn = ({ personIds }: SignalDocument): boolean =>
      personIds.some((personId) => people.get(personId)?.householdId === caller.person.householdId);
    const shown = rows.filter((row) => !isOwn(row));
    if (shown.length > 0) {
      await recordAudit(caller, {
        call: "signals.list",
        target: scopes.join(" "),
        role: staffRole(caller),
        outcome: "read",
      });
    }
    return done({ signals: shown.map((row) => viewSignal(row, people)), nextCursor });
  },
});

const viewSignal = (signal: SignalDocument, people: ReadonlyMap<string, PersonDocument>) => ({
  signalId: signal._id,
  kind: signal.kind,
  state: signal.state,
  words: signal.words,
  facts: [...signal.facts],
  people: signal.personIds.slice(0, namedMax).map((personId) => ({
    nameMasked: maskName(people.get(personId)?.name ?? ""),
    placeName: people.get(personId)?.placeName ?? "",
  })),
  morePeople: Math.max(0, signal.personIds.length - namedMax),
  orderIds: [...signal.orderIds],
  steps: signal.journal.map(({ state, byWhom, reason, atMs }) => ({ state, byWhom, reason, atMs })),
  foundAtMs: signal.atMs,
});
