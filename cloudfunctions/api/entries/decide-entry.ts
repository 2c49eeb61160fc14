import { entryDeciders } from "../../../domain/entries/decide-entry";
import { reaches } from "../../../domain/people/held-roles";
import { asAnswer, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { entryById } from "../store/entries-store";
import { policyById, policyOf } from "../store/policies-store";
import { endEntry } from "./end-entry";
import { entryRulesOf } from "./post-entry";

/** The second person's word; whoever asked for it, and whose own matter it is, never gives it. */
export const decideEntryByStaff = handle<"entries.decide">()({
  together: ({ entryId }) => ({ entry: entryById(entryId), policy: policyById("points") }),
  async run({ decision, entryId, words }, caller, { entry, policy }): Promise<Answer<"entries.decide">> {
    if (entry === null || !reaches(caller.person, entryDeciders, entry.areaId, caller.nowMs))
      return refuse("NOT_FOUND");
    if (decision === "refuse" && words === "") return refuse("REASON_NEEDED");
    if (words !== "" && (await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    const rules = entryRulesOf(policyOf("points", policy, caller.nowMs).value);
    return asAnswer<"entries.decide">(await endEntry({ entryId, name: decision, words, rules }, caller));
  },
});
