import { consentVersion } from "../../../domain/people/consent";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { findArea } from "../store/areas-store";
import { checkText } from "../store/content-check";
import { addPerson } from "../store/people-store";
import { isDuplicateKey } from "../store/platform-failure";
import { newPerson } from "./new-person";

/** A WeChat user becomes a resident. The id comes from openid and key; an openid registers once, whatever the key. */
export const register = handle<"people.register">()({
  async run(input, caller) {
    if (caller.document.version > 0) return settled(caller.person.personId, caller.keyedId);
    if (input.consentVersion !== consentVersion) return refuse("CONSENT_OUTDATED");
    const area = await findArea(input.areaId);
    if (area?.kind !== "building") return refuse("AREA_UNKNOWN");
    if ((await checkText(caller.openid, `${input.name} ${input.door}`)) === "risky") return refuse("TEXT_REFUSED");
    const person = newPerson({ ...input, area, personId: caller.keyedId, openid: caller.openid, nowMs: caller.nowMs });
    try {
      await addPerson(person);
    } catch (failure) {
      if (isDuplicateKey(failure)) return refuse("ALREADY_REGISTERED");
      throw failure;
    }
    return done({ personId: person._id });
  },
});

/** A repeat of the very registration that made this person is the same success. */
const settled = (personId: string, keyedId: string) =>
  personId === keyedId ? done({ personId }) : refuse("ALREADY_REGISTERED");
