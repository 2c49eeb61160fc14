import { consentVersion } from "../../../domain/people/consent";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { findArea } from "../store/areas-store";
import { findByPhone } from "../store/callers-store";
import { checkText } from "../store/content-check";
import { searchHash } from "../store/field-encryption";
import { addPerson, findPerson } from "../store/people-store";
import { isDuplicateKey } from "../store/platform-failure";
import { newPerson } from "./new-person";

/**
 * A resident without WeChat, written down by staff of her area with her consent given by phone. Name and phone give the
 * id, so two who write her down at once make one person.
 */
export const registerCaller = handle<"people.registerCaller">()({
  async run({ name, phone, areaId, door, reason, key }, caller) {
    const personId = searchHash(`caller|${phone}|${name}`).slice(0, 32);
    const settled = async () => {
      const earlier = await findPerson(personId);
      const isMine = earlier?.recentKeys.some((one) => one.key === key) === true;
      return isMine ? done({ personId }) : refuse("CALLER_KNOWN");
    };
    const area = await findArea(areaId);
    if (area?.kind !== "building" || !reaches(caller.person, areaRoles, areaId, caller.nowMs)) {
      return refuse("AREA_UNKNOWN");
    }
    const known = await findByPhone(searchHash(phone));
    if (known.some((person) => person.name === name)) return settled();
    if ((await checkText(caller.openid, `${name} ${door}`)) === "risky") return refuse("TEXT_REFUSED");
    const openid = `none:${personId}`;
    const made = newPerson({ personId, openid, name, phone, area, door, consentVersion, nowMs: caller.nowMs });
    // The row comes first, as for every change that carries no journal of its own.
    await recordAudit(caller, {
      id: `registerCaller:${caller.keyedId}`,
      call: "people.registerCaller",
      target: personId,
      scope: areaId,
      role: staffRole(caller),
      outcome: "done",
      reason,
    });
    try {
      await addPerson({ ...made, recentKeys: [{ key, bodyHash: searchHash(caller.bodyHash) }] });
    } catch (failure) {
      if (!isDuplicateKey(failure)) throw failure;
      return settled();
    }
    return done({ personId });
  },
});
