import { proposeRefusal } from "../../../domain/cases/case";
import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { caseById, findCase, stepCase, toCase } from "../store/cases-store";
import { checkText } from "../store/content-check";
import { caseEntry } from "./case-entry";
import { caseFor } from "./case-for";

const roundsMax = 5;

/** The first of the two people says what is right. Nothing moves before the second one agrees. */
export const proposeRemedy = handle<"cases.propose">()({
  together: ({ caseId }) => ({ read: caseById(caseId) }),
  async run({ caseId, remedy, words }, caller, { read }): Promise<Answer<"cases.propose">> {
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    let current = read;
    for (let round = 1; round <= roundsMax; round += 1) {
      const found = await caseFor(current, caller);
      if (found === null) return refuse("NOT_FOUND");
      if (found.isOwn) return refuse("OWN_MATTER");
      const mine = found.document.journal.find(({ keyedId }) => keyedId === caller.keyedId);
      if (mine !== undefined) return done({ caseId, state: "proposed" as const });
      const { householdId, personId } = caller.person;
      const refusal = proposeRefusal(toCase(found.document), remedy, { personId, householdId });
      if (refusal !== null) return refuse(refusal as "CASE_CLOSED" | "CASE_WAITS" | "REMEDY_UNFIT" | "OWN_MATTER");
      const entry = caseEntry(found.document, "proposed", words, caller);
      if (await stepCase(found.document, "proposed", remedy, entry))
        return done({ caseId, state: "proposed" as const });
      current = await findCase(caseId);
    }
    return refuse("BUSY");
  },
});
