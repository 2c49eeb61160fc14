import { isWithin } from "../areas/is-within";
import type { HeldRole, Person } from "./person";
import type { Role } from "./role";

const isHeldAt = (held: HeldRole, nowMs: number): boolean => held.endsAtMs === null || held.endsAtMs > nowMs;

/** The roles a person holds now. Everybody registered is a resident; an approved volunteer is a volunteer. */
export function rolesAt(person: Person, nowMs: number): readonly Role[] {
  const granted = person.roles.filter((held) => isHeldAt(held, nowMs)).map((held) => held.role);
  const volunteer: Role[] = person.volunteer?.status === "approved" ? ["volunteer"] : [];
  return ["resident", ...volunteer, ...granted];
}

/** The areas a person may act for now in one of the given roles; the subtree below each is included. */
export const scopesAt = (person: Person, among: readonly Role[], nowMs: number): readonly string[] =>
  person.roles.flatMap((held) =>
    among.includes(held.role) && held.areaId !== null && isHeldAt(held, nowMs) ? [held.areaId] : [],
  );

/** Whether one of the given roles reaches the area now. */
export const reaches = (person: Person, among: readonly Role[], areaId: string, nowMs: number): boolean =>
  scopesAt(person, among, nowMs).some((scope) => isWithin(areaId, scope));

/** The shops a person keeps now. */
export const shopsAt = (person: Person, nowMs: number): readonly string[] =>
  person.roles.flatMap((held) =>
    held.role === "keeper" && held.shopId !== null && isHeldAt(held, nowMs) ? [held.shopId] : [],
  );
