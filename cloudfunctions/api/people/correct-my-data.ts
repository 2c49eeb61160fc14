import { consentVersion } from "../../../domain/people/consent";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { findArea, type AreaDocument } from "../store/areas-store";
import { checkText } from "../store/content-check";
import { searchHash } from "../store/field-encryption";
import { replaced } from "../store/in-transaction";
import { changePerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { countUnderWay, followContact } from "../store/personal-data-store";
import { newPerson } from "./new-person";
import { searchFields } from "./search-fields";

const roundsMax = 5;
const keysKept = 20;

type Corrected = { name: string; phone: string; areaId: string; door: string; key: string };
type CorrectAnswer = Answer<"people.correctMyData">;

/**
 * A resident corrects name, phone, building and door. Requests that are still under way keep the place they were asked
 * for, so a move waits until they are done; a corrected phone or door of the same building reaches them at once. A phone
 * that somebody else has too is no hindrance: families share one, and nothing is granted for a phone.
 */
export const correctMyData = handle<"people.correctMyData">()({
  async run(input, caller): Promise<CorrectAnswer> {
    const earlier = earlierUse(caller.document, input.key, caller);
    if (earlier !== null) return earlier === "same" ? settle(caller.document) : refuse("KEY_REUSED");
    const area = await findArea(input.areaId);
    if (area?.kind !== "building") return refuse("AREA_UNKNOWN");
    if (input.areaId !== caller.person.areaId) {
      const { unfinishedOwnOrders } = await countUnderWay(caller.person.personId);
      if (unfinishedOwnOrders > 0) return refuse("ORDERS_OPEN");
    }
    if ((await checkText(caller.openid, `${input.name} ${input.door}`)) === "risky") return refuse("TEXT_REFUSED");
    await recordAudit(caller, {
      id: `correct:${caller.keyedId}`,
      call: "people.correctMyData",
      target: caller.person.personId,
      outcome: "done",
      role: "resident",
    });
    return save(input, area, caller);
  },
});

async function save(input: Corrected, area: AreaDocument, caller: Caller): Promise<CorrectAnswer> {
  let person: PersonDocument | null = caller.document;
  for (let round = 1; round <= roundsMax && person !== null; round += 1) {
    const earlier = earlierUse(person, input.key, caller);
    if (earlier !== null) return earlier === "same" ? settle(person) : refuse("KEY_REUSED");
    const fields = correctedFields(input, area, person, caller);
    const { ancestors, homePoint, location, recentKeys, ...plain } = fields;
    const written = {
      ...plain,
      ...{ ancestors: replaced(ancestors), recentKeys: replaced(recentKeys) },
      ...{ homePoint: replaced(homePoint), location: replaced(location) },
    };
    if (await changePerson(person, written)) return settle({ ...person, ...fields });
    person = await findPerson(person._id);
  }
  return refuse("BUSY");
}

/** Also done by a repeat: the first may have been cut before what is under way had heard of it. */
async function settle(person: PersonDocument): Promise<CorrectAnswer> {
  await followContact(person);
  return done({ personId: person._id });
}

function correctedFields(input: Corrected, area: AreaDocument, person: PersonDocument, caller: Caller) {
  const made = newPerson({ ...input, area, personId: person._id, openid: person.openid, consentVersion, nowMs: 0 });
  const { name, phoneCipher, phoneHash, phoneMasked, addressCipher, householdId } = made;
  const { ancestors, areaId, location, placeName } = made;
  const used = { key: input.key, bodyHash: searchHash(caller.bodyHash) };
  const recentKeys = [...person.recentKeys, used].slice(-keysKept);
  return {
    ...{ name, phoneCipher, phoneHash, phoneMasked, addressCipher, householdId },
    ...{ ancestors, areaId, location: location ?? null, placeName },
    ...searchFields(name, input.phone, location),
    recentKeys,
  };
}

/** The body holds phone and door, which could be guessed from a plain hash. */
function earlierUse(person: PersonDocument, key: string, caller: Caller): "same" | "other" | null {
  const used = person.recentKeys.find((one) => one.key === key);
  if (used === undefined) return null;
  return used.bodyHash === searchHash(caller.bodyHash) ? "same" : "other";
}
