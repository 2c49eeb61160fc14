import { firstPolicy } from "../../../domain/policies/policies";
import { asAnswer, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { entryById } from "../store/entries-store";
import { endEntry } from "./end-entry";
import { entryRulesOf } from "./post-entry";

/** Whoever asked for a posting takes it back while it waits. Nothing is posted, so no limit matters. */
export const withdrawEntry = handle<"entries.withdraw">()({
  together: ({ entryId }) => ({ entry: entryById(entryId) }),
  async run({ entryId }, caller, { entry }): Promise<Answer<"entries.withdraw">> {
    if (entry?.askedById !== caller.person.personId) return refuse("NOT_FOUND");
    const rules = entryRulesOf(firstPolicy("points").value);
    return asAnswer<"entries.withdraw">(await endEntry({ entryId, name: "withdraw", words: "", rules }, caller));
  },
});
