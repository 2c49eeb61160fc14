import type { Role } from "../../../domain/people/role";

/** Those who speak for a community: 谁组织谁记录，谁记录谁证明. */
export const issuingRoles = ["communityStaff", "admin"] as const satisfies readonly Role[];
