import { decideRefusal } from "../../../domain/cases/case";
import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { caseById, findCase, stepCase, toCase } from "../store/cases-store";
import { checkText } from "../store/content-check";
import { caseEntry } from "./case-entry";
import { caseFor } from "./case-for";
import { settleCase, wakeAccounts } from "./settle-case";

const roundsMax = 5;

type DecideAnswer = Answer<"cases.decide">;
type Refusal = Extract<DecideAnswer, { ok: false }>["code"];

/** The second person agrees, and it is settled, or does not, and it is open again. */
export const decideCase = handle<"cases.decide">()({
  together: ({ caseId }) => ({ read: caseById(caseId) }),
  async run({ caseId, decision, words }, caller, { read }): Promise<DecideAnswer> {
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    let current = read;
    for (let round = 1; round <= roundsMax; round += 1) {
      const found = await caseFor(current, caller);
      if (found === null) return refuse("NOT_FOUND");
      if (found.isOwn) return refuse("OWN_MATTER");
      const { document } = found;
      const mine = document.journal.find(({ keyedId }) => keyedId === caller.keyedId);
      if (mine !== undefined) {
        if (mine.event === "approved") await wakeAccounts(document);
        return done({ caseId, state: mine.event === "approved" ? "closed" : "open" });
      }
      const { householdId, personId } = caller.person;
      const refusal = decideRefusal(toCase(document), { personId, householdId });
      if (refusal !== null) return refuse(refusal as Refusal);
      if (decision === "refuse") {
        const entry = caseEntry(document, "refused", words, caller);
        if (await stepCase(document, "open", null, entry)) return done({ caseId, state: "open" as const });
      } else {
        const settled = await settleCase(document, caseEntry(document, "approved", words, caller));
        if (settled === "done") return done({ caseId, state: "closed" as const });
        if (settled === "moved") return refuse("CASE_MOVED");
      }
      current = await findCase(caseId);
    }
    return refuse("BUSY");
  },
});
