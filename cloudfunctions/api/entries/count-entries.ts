import { entryDeciders } from "../../../domain/entries/decide-entry";
import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { countWaitingRequests } from "../store/correction-requests-store";
import { countWaitingEntries } from "../store/entries-store";

/** What waits for the caller's word; nothing for those who may only ask. */
export const countEntries = handle<"entries.count">()({
  async run(_input, caller) {
    const scopes = scopesAt(caller.person, entryDeciders, caller.nowMs);
    if (scopes.length === 0) return done({ waiting: 0, requests: 0 });
    const [waiting, requests] = await Promise.all([
      countWaitingEntries(scopes, caller.person.personId),
      countWaitingRequests(scopes),
    ]);
    return done({ waiting, requests });
  },
});
