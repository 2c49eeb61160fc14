import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { findPerson } from "../store/people-store";
import { contentOf } from "./content-of";
import { issuingRoles } from "./issuing-roles";
import { viewContent } from "./view-certificate";

/** What a certificate would say, before anybody issues it: one's own, or that of somebody one looks after. */
export const previewCertificate = handle<"certificates.preview">()({
  async run({ personId, ...period }, caller) {
    const isOwn = personId === null || personId === caller.person.personId;
    const person = isOwn ? caller.document : await findPerson(personId);
    if (person === null || (!isOwn && !reaches(caller.person, issuingRoles, person.areaId, caller.nowMs))) {
      return refuse("NOT_FOUND");
    }
    const made = await contentOf(person, period, { nowMs: caller.nowMs, serial: "" });
    return made.ok ? done(viewContent(made.content)) : refuse(made.code);
  },
});
