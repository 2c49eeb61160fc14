import { pageRows } from "../../../contract/fields";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { countUnread, listInbox } from "../store/inbox-store";

/** Messages, newest first. What is newer than `readUntilMs` has not been read. */
export const listMessages = handle<"inbox.list">()({
  async run({ cursor }, caller) {
    const { readUntilMs } = caller.document;
    const before = parseCursor(cursor)?.sortValue ?? null;
    const [found, unreadCount] = await Promise.all([
      listInbox(caller.person.personId, before, pageRows + 1),
      countUnread(caller.person.personId, readUntilMs),
    ]);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    const messages = rows.map(({ _id, title, sentence, atMs, orderId, redemptionId, offeringId }) => ({
      messageId: _id,
      title,
      sentence,
      atMs,
      isRead: atMs <= readUntilMs,
      orderId,
      redemptionId,
      offeringId: offeringId ?? null,
    }));
    return done({ messages, nextCursor, unreadCount });
  },
});
