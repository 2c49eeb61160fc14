import { ancestorsOf } from "../areas/ancestors-of";
import { communityOf } from "../areas/community-of";

export const boardScopes = ["building", "community", "street"] as const;
export type BoardScope = (typeof boardScopes)[number];

const streetDepth = 2;

/**
 * The areas whose boards somebody stands on and reads: where she lives, her community, her street. Whoever is registered
 * with the community alone has no building.
 */
export function boardAreasOf(areaId: string): readonly { readonly scope: BoardScope; readonly areaId: string }[] {
  const ancestors = ancestorsOf(areaId);
  const community = communityOf(ancestors);
  const street = ancestors[streetDepth - 1];
  return [
    ...(community !== null && areaId !== community ? [{ scope: "building" as const, areaId }] : []),
    ...(community === null ? [] : [{ scope: "community" as const, areaId: community }]),
    ...(street === undefined ? [] : [{ scope: "street" as const, areaId: street }]),
  ];
}
