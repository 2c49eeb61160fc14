import type { Output } from "../../../contract/index";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOwnRequests, type RequestDocument } from "../store/correction-requests-store";

type View = Output<"points.listMyCorrections">["requests"][number];

/** What I said was wrong and where it stands, newest first. */
export const listMyCorrections = handle<"points.listMyCorrections">()({
  async run({ cursor }, caller) {
    const found = await listOwnRequests(caller.person.personId, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.askedAtMs}|${row._id}`);
    return done({ requests: rows.map(viewRequest), nextCursor });
  },
});

/** Who took a step is told by office and surname; a step of one's own needs no name. */
const viewRequest = (row: RequestDocument): View => ({
  requestId: row._id,
  subject: row.subject,
  title: row.title,
  subjectAtMs: row.subjectAtMs,
  words: row.words,
  state: row.state,
  askedAtMs: row.askedAtMs,
  steps: [...row.journal].reverse().map(({ atMs, byPersonId, byWhom, event, words }) => ({
    event,
    byWhom: byPersonId === row.personId ? "" : byWhom,
    words,
    atMs,
  })),
});
