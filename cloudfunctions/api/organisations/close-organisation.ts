import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { changeOrganisation, findOrganisation, organisationById } from "../store/organisations-store";
import { organisationRoles } from "./organisation-roles";

const roundsMax = 5;

/** An organisation that is no more: it leaves the list; its settled quarters stay, its people stay volunteers. */
export const closeOrganisation = handle<"organisations.close">()({
  together: ({ organisationId }) => ({ read: organisationById(organisationId) }),
  async run({ organisationId }, caller, { read }) {
    let now = read;
    for (let round = 1; round <= roundsMax; round += 1) {
      if (now === null || !reaches(caller.person, organisationRoles, now.areaId, caller.nowMs))
        return refuse("NOT_FOUND");
      const closed = done({ organisationId, isActive: false as const });
      if (!now.isActive) return closed;
      await recordAudit(caller, {
        id: `closeOrganisation:${caller.keyedId}`,
        call: "organisations.close",
        target: organisationId,
        scope: now.areaId,
        role: staffRole(caller),
        outcome: "done",
      });
      if (await changeOrganisation(now, { isActive: false }, caller.keyedId)) return closed;
      now = await findOrganisation(organisationId);
    }
    return refuse("BUSY");
  },
});
