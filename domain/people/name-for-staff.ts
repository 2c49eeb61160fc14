import { reaches } from "./held-roles";
import { maskName } from "./mask";
import type { Person } from "./person";
import { areaRoles } from "./role";

/** A volunteer's name as one of the staff reads it: whole for whom she looks after, of others the surname. */
export const nameForStaff = (
  reader: Person,
  { areaId, name }: { readonly areaId: string; readonly name: string },
  nowMs: number,
): string => (reaches(reader, areaRoles, areaId, nowMs) ? name : maskName(name));
