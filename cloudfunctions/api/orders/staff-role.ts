import type { Role } from "../../../domain/people/role";
import type { Caller } from "../caller";

const byReach = ["admin", "communityStaff", "gridWorker"] as const satisfies readonly Role[];

/** The role a staff member acts in, for the record: the widest she holds. */
export const staffRole = (caller: Caller): Role => byReach.find((role) => caller.roles.includes(role)) ?? "gridWorker";
