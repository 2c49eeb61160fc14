import { consentVersion } from "../../../domain/people/consent";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { replaced } from "../store/in-transaction";
import { changePerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

const roundsMax = 5;

/** Somebody who agreed to an older text agrees to the one in force. Taking a consent back is deleting the registration. */
export const agree = handle<"people.agree">()({
  async run(input, caller) {
    if (input.consentVersion !== consentVersion) return refuse("CONSENT_OUTDATED");
    let person: PersonDocument | null = caller.document;
    for (let round = 1; round <= roundsMax && person !== null; round += 1) {
      if (person.consent.version === consentVersion) return done({ version: consentVersion });
      await recordAudit(caller, {
        id: `agree:${caller.keyedId}`,
        call: "people.agree",
        target: person._id,
        outcome: "done",
        code: consentVersion,
      });
      const consent = { version: consentVersion, atMs: caller.nowMs };
      if (await changePerson(person, { consent: replaced(consent) })) return done({ version: consentVersion });
      person = await findPerson(person._id);
    }
    return refuse("BUSY");
  },
});
