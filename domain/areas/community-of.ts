/** City, street, community: the first three steps of every path. What lies below may have an estate level or none. */
const COMMUNITY_DEPTH = 3;

/** The community an area lies in, or null for a street or a city. Told by depth, since only the levels below it vary. */
export const communityOf = (areaId: string): string | null => {
  const steps = areaId.split(".");
  return steps.length < COMMUNITY_DEPTH ? null : steps.slice(0, COMMUNITY_DEPTH).join(".");
};
