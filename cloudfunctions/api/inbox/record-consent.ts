import { done, refuse } from "../answer";
import { handle } from "../handler";
import { command } from "../store/database";
import { changePerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

const roundsMax = 5;
/** More consents than this are of no use to anybody and would only be forgotten. */
const quotaMax = 20;

/** Counts the messages a person agreed to: one consent, one message. The same key counts once. */
export const recordConsent = handle<"inbox.recordConsent">()({
  async run({ accepted, key }, caller) {
    let person: PersonDocument | null = caller.document;
    for (let round = 1; round <= roundsMax && person !== null; round += 1) {
      if (person.recentKeys.some((one) => one.key === key)) return done({ remaining: person.pushQuota });
      const remaining = { ...person.pushQuota };
      for (const template of new Set(accepted))
        remaining[template] = Math.min(quotaMax, (remaining[template] ?? 0) + 1);
      const recentKeys = command.set([...person.recentKeys, { key, bodyHash: caller.bodyHash }].slice(-40));
      if (await changePerson(person, { pushQuota: command.set(remaining), recentKeys })) return done({ remaining });
      person = await findPerson(person._id);
    }
    return refuse("BUSY");
  },
});
