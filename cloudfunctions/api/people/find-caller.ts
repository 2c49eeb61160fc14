import { maskName } from "../../../domain/people/mask";
import { scopesAt } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { hasNoPhoneApp } from "../store/call-tasks-store";
import { findCallersIn } from "../store/callers-store";
import { tailHashOf } from "./search-fields";

/** Who rings up: by four digits or initials, in one's own area only, masked. That somebody searched is written down. */
export const findCaller = handle<"people.findCaller">()({
  async run({ query }, caller) {
    const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
    const isDigits = /^\d/.test(query);
    const by = isDigits ? { tailHash: tailHashOf(query) } : { initials: query.toLowerCase() };
    const found = await findCallersIn(scopes, by);
    await recordAudit(caller, {
      call: "people.findCaller",
      target: scopes[0] ?? "",
      outcome: "read",
      reason: `by ${isDigits ? "phone digits" : "initials"}, ${found.length} found`,
    });
    return done({
      callers: found.map((person) => ({
        personId: person._id,
        nameMasked: maskName(person.name),
        phoneMasked: person.phoneMasked,
        placeName: person.placeName,
        hasWechat: !hasNoPhoneApp(person),
      })),
    });
  },
});
