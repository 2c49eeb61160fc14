import { scopesAt } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { findRequests } from "../store/correction-requests-store";
import { listEndedEntries, listWaitingEntries } from "../store/entries-store";
import { findPeople } from "../store/people-store";
import { viewEntry } from "./view-entry";

/** Entries of one's area with what may be done about each. */
export const listEntries = handle<"entries.list">()({
  async run({ cursor, which }, caller) {
    const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
    const list = which === "waiting" ? listWaitingEntries : listEndedEntries;
    const found = await list(scopes, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.askedAtMs}|${row._id}`);
    const [people, requests] = await Promise.all([
      findPeople(rows.map(({ personId }) => personId)),
      findRequests(rows.flatMap(({ requestId }) => requestId ?? [])),
    ]);
    const entries = rows.map((row) =>
      viewEntry(
        row,
        people.find(({ _id }) => _id === row.personId),
        requests.find(({ _id }) => _id === row.requestId),
        caller,
      ),
    );
    return done({ entries, nextCursor });
  },
});
