/**
 * Whether an area lies in a scope: it is the scope itself or below it. Ids are paths, so `zc.gangshan` holds
 * `zc.gangshan.houbali` but not `zc.gangshanxi`. An empty scope holds nothing, so that a missing id never opens the city.
 */
export const isWithin = (areaId: string, scopeId: string): boolean =>
  scopeId !== "" && (areaId === scopeId || areaId.startsWith(`${scopeId}.`));
