import { reaches } from "../../../domain/people/held-roles";
import { refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { certificateById } from "../store/certificates-store";
import { personById } from "../store/people-store";
import { issue } from "./issue";
import { issuingRoles } from "./issuing-roles";

/** The community issues it for somebody it looks after, who may have no phone. */
export const issueForPerson = handle<"certificates.issueFor">()({
  together: ({ personId }, { keyedId }) => ({ person: personById(personId), earlier: certificateById(keyedId) }),
  run({ fromMs, untilMs }, caller, { earlier, person }): Promise<Answer<"certificates.issueFor">> {
    if (person === null || !reaches(caller.person, issuingRoles, person.areaId, caller.nowMs)) {
      return Promise.resolve(refuse("NOT_FOUND"));
    }
    const role = caller.roles.includes("admin") ? "admin" : "communityStaff";
    return issue({ person, period: { fromMs, untilMs }, role }, caller, earlier);
  },
});
