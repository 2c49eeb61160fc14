/** City, street, community: the first three steps of every path. What lies below may have an estate level or none. */
const COMMUNITY_DEPTH = 3;

/** The community among an area's ancestors, or null for a street or a city. Told by depth: only the levels below it vary. */
export const communityOf = (ancestors: readonly string[]): string | null => ancestors[COMMUNITY_DEPTH - 1] ?? null;
