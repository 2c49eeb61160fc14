import { maskName } from "../../../domain/people/mask";
import { isMinor } from "../../../domain/people/is-minor";
import { scopesAt } from "../../../domain/people/held-roles";
import { pageRows } from "../../../contract/fields";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listApplicantsIn } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

/** Who waits to become a volunteer in the subtree of one's roles, longest waiting first. */
export const listApplicants = handle<"people.listApplicants">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, ["communityStaff", "admin"], caller.nowMs);
    const found = await listApplicantsIn(scopes, parseCursor(cursor)?.sortValue ?? null, pageRows + 1);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.volunteer?.appliedAtMs ?? 0}|${row._id}`);
    return done({ applicants: rows.map((row) => viewApplicant(row, caller.nowMs)), nextCursor });
  },
});

const viewApplicant = (document: PersonDocument, nowMs: number) => ({
  personId: document._id,
  nameMasked: maskName(document.name),
  placeName: document.placeName,
  skills: [...(document.volunteer?.skills ?? [])],
  selfIntroduction: document.volunteer?.selfIntroduction ?? "",
  isMinor: isMinor(document.volunteer?.bornYear, nowMs),
  appliedAtMs: document.volunteer?.appliedAtMs ?? 0,
});
