import { done, refuse } from "../answer";
import { handle } from "../handler";
import { countUnread } from "../store/inbox-store";
import { changePerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

const roundsMax = 5;

/** Moves the reading mark forward, never back: two phones reading at once end at the later mark. */
export const markRead = handle<"inbox.markRead">()({
  async run({ untilMs }, caller) {
    const readUntilMs = Math.min(untilMs, caller.nowMs);
    let person: PersonDocument | null = caller.document;
    for (let round = 1; round <= roundsMax && person !== null; round += 1) {
      if (person.readUntilMs >= readUntilMs || (await changePerson(person, { readUntilMs }))) {
        const mark = Math.max(person.readUntilMs, readUntilMs);
        return done({ unreadCount: await countUnread(person._id, mark) });
      }
      person = await findPerson(person._id);
    }
    return refuse("BUSY");
  },
});
