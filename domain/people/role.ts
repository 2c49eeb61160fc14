/** Who a person may act as. A role other than `resident` and `volunteer` always has a scope: an area or a shop. */
export const roles = ["resident", "volunteer", "gridWorker", "communityStaff", "keeper", "admin"] as const;
export type Role = (typeof roles)[number];

/** The roles that look after an area and everything below it. */
export const areaRoles = ["gridWorker", "communityStaff", "admin"] as const satisfies readonly Role[];
