import type { Role } from "../../../domain/people/role";

/** Those who run a list; freezing it is an administrator's. */
export const honourRoles = ["communityStaff", "admin"] as const satisfies readonly Role[];
