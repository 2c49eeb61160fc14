import { consentVersion } from "../../../domain/people/consent";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { findArea } from "../store/areas-store";
import { checkText } from "../store/content-check";
import { searchHash } from "../store/field-encryption";
import { addPerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { isDuplicateKey } from "../store/platform-failure";
import { newPerson } from "./new-person";

/** A WeChat user becomes a resident. The id comes from openid and key; an openid registers once, whatever the key. */
export const register = handle<"people.register">()({
  async run(input, caller) {
    if (caller.document.version > 0) return settled(caller.document, input.key, caller);
    if (input.consentVersion !== consentVersion) return refuse("CONSENT_OUTDATED");
    const area = await findArea(input.areaId);
    if (area?.kind !== "building") return refuse("AREA_UNKNOWN");
    if ((await checkText(caller.openid, `${input.name} ${input.door}`)) === "risky") return refuse("TEXT_REFUSED");
    const made = newPerson({ ...input, area, personId: caller.keyedId, openid: caller.openid, nowMs: caller.nowMs });
    try {
      // The row comes first, as for every change that carries no journal of its own.
      await recordAudit(caller, { ...registering, id: `register:${made._id}`, target: made._id, scope: area._id });
      await addPerson({ ...made, recentKeys: [{ key: input.key, bodyHash: sealedHash(caller) }] });
    } catch (failure) {
      if (!isDuplicateKey(failure)) throw failure;
      const earlier = await findPerson(caller.keyedId);
      return earlier === null ? refuse("ALREADY_REGISTERED") : settled(earlier, input.key, caller);
    }
    return done({ personId: made._id });
  },
});

const registering = { call: "people.register", outcome: "done", role: "resident" } as const;

/** A repeat of the very registration that made this person is the same success. */
function settled(person: PersonDocument, key: string, caller: Caller): Answer<"people.register"> {
  if (person._id !== caller.keyedId) return refuse("ALREADY_REGISTERED");
  const earlier = person.recentKeys.find((one) => one.key === key);
  if (earlier !== undefined && earlier.bodyHash !== sealedHash(caller)) return refuse("KEY_REUSED");
  return done({ personId: person._id });
}

/** The body holds phone and door, which could be guessed from a plain hash. */
const sealedHash = (caller: Caller): string => searchHash(caller.bodyHash);
