import { entryDeciders } from "../../../domain/entries/decide-entry";
import { isOwnMatter } from "../../../domain/entries/own-matter";
import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listWaitingRequests, type RequestDocument } from "../store/correction-requests-store";
import { findPeople } from "../store/people-store";
import { relatedOf } from "./step-of";

/** An award's id names the order that earned it. */
function orderOf({ subject, subjectId }: RequestDocument): string | null {
  if (subject === "order") return subjectId;
  const [kind, orderId = null] = subjectId?.split(":") ?? [];
  return kind === "award" ? orderId : null;
}

/** Who says that something is wrong, longest waiting first. */
export const listRequests = handle<"entries.listRequests">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, entryDeciders, caller.nowMs);
    const found = await listWaitingRequests(scopes, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.askedAtMs}|${row._id}`);
    const people = new Map((await findPeople(rows.map(({ personId }) => personId))).map((one) => [one._id, one]));
    const requests = rows.flatMap((row) => {
      const person = people.get(row.personId);
      if (person === undefined) return [];
      return [
        {
          requestId: row._id,
          state: row.state,
          personId: row.personId,
          name: person.name,
          phoneMasked: person.phoneMasked,
          placeName: person.placeName,
          subject: row.subject,
          orderId: orderOf(row),
          title: row.title,
          subjectAtMs: row.subjectAtMs,
          words: row.words,
          askedAtMs: row.askedAtMs,
          isOwnMatter: isOwnMatter(relatedOf(caller.document), relatedOf(person)),
        },
      ];
    });
    return done({ requests, nextCursor });
  },
});
