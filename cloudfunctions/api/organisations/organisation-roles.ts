/** Who looks after organisations: a grid is too small for them. */
export const organisationRoles = ["communityStaff", "admin"] as const;
