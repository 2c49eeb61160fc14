import { call } from "../../cloud/call";
import { failureOf, type Failure } from "../../cloud/failure";
import type { Output } from "../../../contract";

export type Area = Output<"people.listAreas">["areas"][number];
export type AreasBelow = { ok: true; areas: Area[] } | { ok: false; failure: Failure };

/**
 * What a resident can choose next below an area. A step with only one way on is taken by itself, and grids, which are the
 * community's own business, are passed over: a neighbour knows her building, not her grid.
 */
export async function areasBelow(parentId: string | null): Promise<AreasBelow> {
  const reply = await call("people.listAreas", { parentId });
  if (!reply.ok) return { ok: false, failure: failureOf(reply) };
  const { areas } = reply.value;
  const [only] = areas;
  if (areas.length > 0 && areas.every(({ kind }) => kind === "grid")) return areasBelowAll(areas);
  if (areas.length === 1 && only && only.kind !== "building") return areasBelow(only.areaId);
  return { ok: true, areas };
}

async function areasBelowAll(parents: readonly Area[]): Promise<AreasBelow> {
  const found = await Promise.all(parents.map(({ areaId }) => areasBelow(areaId)));
  const areas: Area[] = [];
  for (const one of found) {
    if (!one.ok) return one;
    areas.push(...one.areas);
  }
  return { ok: true, areas };
}
