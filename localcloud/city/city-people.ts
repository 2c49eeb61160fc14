import { ancestorsOf } from "../../domain/areas/ancestors-of";
import type { AreaDocument } from "../../cloudfunctions/api/store/areas-store";
import type { PersonDocument } from "../../cloudfunctions/api/store/person-document";
import { personDocument } from "../../cloudfunctions/setup/organisation-documents";
import type { CityPlan, PlannedPerson } from "./city-plan";

const dayMs = 86_400_000;

/** Everybody of the plan as the product keeps them, before anything happened. */
export function cityPeople(plan: CityPlan, areas: ReadonlyMap<string, AreaDocument>): readonly PersonDocument[] {
  return plan.people.map((planned) => {
    const registeredMs = registeredAtMs(plan, planned);
    const { name, personId, phone, areaId, door, roles, volunteer } = planned;
    const person = personDocument(
      {
        ...{ personId, name, phone, areaId, door, openid: `city-${personId}`, family: [] },
        roles: [...roles],
        volunteerSkills: volunteer === null ? null : [...volunteer.skills],
      },
      [],
      areas,
      registeredMs,
    );
    if (person.volunteer === null) return person;
    return { ...person, volunteer: { ...person.volunteer, freeCells: volunteer?.freeCells ?? null } };
  });
}

export const registeredAtMs = (plan: CityPlan, { volunteer }: PlannedPerson): number =>
  volunteer === null ? plan.fromMs - dayMs : plan.untilMs - volunteer.registeredDaysBefore * dayMs;

/** The grid worker and the staff who look after a place. */
export function officeOf(
  people: readonly PlannedPerson[],
): (areaId: string) => { gridWorkerId: string; staffId: string } {
  const holders = new Map<string, string>();
  for (const { personId, roles } of people) {
    for (const { areaId, role } of roles) if (areaId !== null) holders.set(`${role} ${areaId}`, personId);
  }
  return (areaId) => {
    const above = [...ancestorsOf(areaId)].reverse();
    const holder = (role: string): string =>
      above.map((one) => holders.get(`${role} ${one}`)).find((found) => found !== undefined) ?? "";
    return { gridWorkerId: holder("gridWorker"), staffId: holder("communityStaff") };
  };
}
