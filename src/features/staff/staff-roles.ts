import { areaRoles } from "../../../domain/people/role";
import type { Person } from "../../session/use-session";

/** Looks after an area: may open the workbench. What exactly she may do there the cloud decides each time. */
export const isAreaStaff = (person: Person): boolean =>
  person.roles.some(({ role }) => (areaRoles as readonly string[]).includes(role));

/** May evaluate and decide about applicants: community staff and those above, not grid workers. */
export const isCommunityStaff = (person: Person): boolean =>
  person.roles.some(({ role }) => role === "communityStaff" || role === "admin");

/** May change the rules that everybody goes by. */
export const isAdmin = (person: Person): boolean => person.roles.some(({ role }) => role === "admin");

/** Looks after a shop's books: who keeps one, and community staff and those above. */
export const keepsBooks = (person: Person): boolean => isKeeper(person) || isCommunityStaff(person);

export const isKeeper = (person: Person): boolean => person.roles.some(({ role }) => role === "keeper");
