import { ancestorsOf } from "../areas/ancestors-of";
import type { SignalKind } from "./signal";

/** About what staff or a keeper did: not for those beside them to judge, but for the level above. */
const aboutStaff: ReadonlySet<SignalKind> = new Set(["staffFavour", "givenByHand", "shrinkage"]);
/** City and street: above every community. */
const aboveCommunities = 2;

/** Whose matter a signal is: the smallest area that holds everybody in it, and never a community where it is about staff. */
export function signalArea(kind: SignalKind, areaIds: readonly string[]): string {
  const paths = areaIds.filter((areaId) => areaId !== "").map((areaId) => ancestorsOf(areaId));
  const [first = []] = paths;
  const common = first.filter((step) => paths.every((path) => path.includes(step)));
  return (aboutStaff.has(kind) ? common.slice(0, aboveCommunities) : common).slice(-1)[0] ?? "";
}
