import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { Role } from "../../../domain/people/role";
import type { PersonDocument } from "./person-document";

/** Somebody who looks after an area, and which one. */
export type AreaStaff = { readonly personId: string; readonly areaId: string };

const staffMax = 200;
const lookingAfter: readonly Role[] = ["gridWorker", "communityStaff"];

/** Staff, by default grid workers and community staff, whose role lies on exactly one of these areas. Ended roles are left out. */
export async function findAreaStaff(
  areaIds: readonly string[],
  nowMs: number,
  wanted: readonly Role[] = lookingAfter,
): Promise<readonly AreaStaff[]> {
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ "roles.areaId": command.in(areaIds) }))
    .field({ _id: true, roles: true })
    .limit(staffMax)
    .get();
  return (data as Pick<PersonDocument, "_id" | "roles">[]).flatMap(({ _id, roles }) =>
    roles
      .filter(({ endsAtMs, role }) => wanted.includes(role) && (endsAtMs === null || endsAtMs > nowMs))
      .flatMap(({ areaId }) => (areaId !== null && areaIds.includes(areaId) ? [{ personId: _id, areaId }] : [])),
  );
}
