import type { GeoPoint } from "../../../domain/areas/geo-point";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { reading, type Reading } from "./read-together";

/** An area as staff installed it. `placeName` is how neighbours call it; communities carry a phone to call. */
export type AreaDocument = {
  readonly _id: string;
  readonly name: string;
  readonly kind: "city" | "street" | "community" | "estate" | "grid" | "building";
  readonly parentId: string | null;
  readonly placeName: string;
  readonly phone: string;
  /** Where it lies, or else whatever holds it; missing in documents of before. */
  readonly location?: GeoPoint | null;
};

export const areaById = (id: string): Reading<AreaDocument | null> => reading("areas", id);

const childrenMax = 200;

export async function listChildren(parentId: string | null): Promise<readonly AreaDocument[]> {
  const { data } = await database
    .collection("areas")
    .where(guardedFilter({ parentId }))
    .orderBy("_id", "asc")
    .limit(childrenMax)
    .get();
  return data as AreaDocument[];
}

export async function findArea(areaId: string): Promise<AreaDocument | null> {
  const { data } = await database.collection("areas").doc(areaId).get();
  return data as AreaDocument | null;
}

/** Several areas at once, in no order. */
export async function findAreas(areaIds: readonly string[]): Promise<readonly AreaDocument[]> {
  if (areaIds.length === 0) return [];
  const { data } = await database
    .collection("areas")
    .where(guardedFilter({ _id: command.in(areaIds) }))
    .limit(areaIds.length)
    .get();
  return data as AreaDocument[];
}
