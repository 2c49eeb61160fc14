import { maskName } from "../../../domain/people/mask";
import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listCasesIn, type CaseDocument } from "../store/cases-store";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

/** What does not tally in one's areas. Nobody handles what is about herself or her household. */
export const listCases = handle<"cases.list">()({
  async run({ which, cursor }, caller) {
    const scopes = scopesAt(caller.person, ["communityStaff", "admin"], caller.nowMs);
    const found = await listCasesIn(scopes, which === "open", parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    const people = new Map((await findPeople(rows.flatMap(({ personIds }) => personIds))).map((one) => [one._id, one]));
    const isOwn = ({ personIds }: CaseDocument): boolean =>
      personIds.some((personId) => people.get(personId)?.householdId === caller.person.householdId);
    const shown = rows.filter((row) => !isOwn(row));
    return done({
      cases: shown.map((row) => ({
        ...viewHead(row, people),
        kinds: [...new Set(row.mismatches.map(({ kind }) => kind))],
      })),
      nextCursor,
    });
  },
});

/** What list and page both show: whose it is by surname alone. */
export const viewHead = (one: CaseDocument, people: ReadonlyMap<string, PersonDocument>) => ({
  caseId: one._id,
  subject: one.subject,
  title: one.title,
  state: one.state,
  people: one.personIds.map((personId) => ({
    nameMasked: maskName(people.get(personId)?.name ?? ""),
    placeName: people.get(personId)?.placeName ?? "",
  })),
  openedAtMs: one.atMs,
});
