import { communityOf } from "../../../domain/areas/community-of";
import { askedBy, endedBy } from "../../../domain/entries/entry";
import { noticeDays } from "../../../domain/entries/public-notice";
import { maskName } from "../../../domain/people/mask";
import { maskText } from "../../../domain/people/mask-text";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listApprovedEntries, type EntryDocument } from "../store/entries-store";
import { findPeople } from "../store/people-store";

const dayMs = 86_400_000;

/** What was entered by hand in the caller's community these days. Names, numbers and doors in the words are hidden too. */
export const listPublicEntriesOfMine = handle<"entries.listPublic">()({
  async run({ cursor }, caller) {
    const communityId = communityOf(caller.person.ancestors);
    if (communityId === null) return done({ entries: [], nextCursor: null });
    const sinceMs = caller.nowMs - noticeDays * dayMs;
    const found = await listApprovedEntries(communityId, parseCursor(cursor));
    const recent = found.filter(({ endedAtMs }) => (endedAtMs ?? 0) >= sinceMs);
    const { rows, nextCursor } = pageOf(recent, (row) => `${row.endedAtMs ?? 0}|${row._id}`);
    const names = new Map((await findPeople(rows.map(({ personId }) => personId))).map((one) => [one._id, one.name]));
    return done({ entries: rows.map((row) => viewPublic(row, names.get(row.personId) ?? "")), nextCursor });
  },
});

function viewPublic(row: EntryDocument, name: string) {
  const ended = endedBy(row);
  if (ended === null) throw new Error(`entry ${row._id} is not approved`);
  const masked = (words: string) => maskText(words, [name]);
  return {
    entryId: row._id,
    kind: row.kind,
    nameMasked: maskName(name),
    points: row.points,
    minutes: row.minutes,
    serviceDate: row.serviceDate,
    activity: masked(row.activity),
    reason: masked(row.reason),
    askedByRole: askedBy(row).role,
    approvedByRole: ended.role,
    atMs: ended.atMs,
  };
}
