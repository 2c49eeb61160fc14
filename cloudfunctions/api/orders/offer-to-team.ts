import { grabberOf } from "../../../domain/orders/available-actions";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { orderById, toOrder } from "../store/orders-store";
import { findPeople, toPerson } from "../store/people-store";
import { teamById } from "../store/teams-store";
import { changeAsStaff } from "./change-as-staff";
import { earlierChange, mayCommand } from "./change-order";

/** Staff ask a team they look after. Of its members those are asked who could come now; their limits are asked again at the yes. */
export const offerToTeam = handle<"orders.offerToTeam">()({
  together: (input) => ({ order: orderById(input.orderId), team: teamById(input.teamId) }),
  async run({ key }, caller, { order, team }) {
    if (order === null || !mayCommand(toOrder(order), caller, "offerToTeam")) return refuse("NOT_FOUND");
    // What was asked of a team stays asked, also when the team is no more.
    const earlier = earlierChange(toOrder(order), caller, key);
    if (earlier !== null) return asAnswer<"orders.offerToTeam">(earlier);
    if (team?.isActive !== true || !reaches(caller.person, areaRoles, team.areaId, caller.nowMs)) {
      return refuse("NOT_FOUND");
    }
    const members = await findPeople(team.memberIds);
    const to = members.map((member) => grabberOf(toPerson(member)));
    const step = { name: "offerToTeam", teamName: team.name, to } as const;
    return asAnswer<"orders.offerToTeam">(await changeAsStaff(order, caller, key, step));
  },
});
