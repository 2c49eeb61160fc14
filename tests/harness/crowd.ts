import type { OrganisationInput } from "../../cloudfunctions/setup/organisation";
import { setupKey, type TestCloud } from "./test-cloud";

/** Names of so many volunteers and residents, each behind a door of his own in the demo's community. */
export type Crowd = {
  readonly volunteers: readonly string[];
  readonly residents: readonly string[];
};

const buildings = ["g01.b01", "g01.b02", "g02.b04", "g02.b05", "g03.b07", "g03.b12"];

const someone = (name: string, index: number, isVolunteer: boolean): OrganisationInput["people"][number] => ({
  personId: `p-${name}`,
  openid: `demo-${name}`,
  name: `${isVolunteer ? "义" : "居"}${index}`,
  phone: `139${isVolunteer ? "1" : "2"}${String(index).padStart(7, "0")}`,
  areaId: `zc.gangshan.houbali.${buildings[index % buildings.length] ?? "g01.b01"}`,
  door: `${isVolunteer ? 1 : 2} 单元 ${100 + index}`,
  roles: [],
  volunteerSkills: isVolunteer ? ["水电"] : null,
  family: [],
});

/** Moves a crowd into the community. */
export async function installCrowd(test: TestCloud, volunteers: number, residents: number): Promise<Crowd> {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const crowd = { volunteers: names("volunteer", volunteers), residents: names("resident", residents) };
  const people = [
    ...crowd.volunteers.map((name, index) => someone(name, index, true)),
    ...crowd.residents.map((name, index) => someone(name, index, false)),
  ];
  const organisation: OrganisationInput = { areas: [], categories: [], shops: [], offerings: [], people };
  const reply = (await test.cloud.invoke("setup", { setupKey, organisation })) as { ok: boolean };
  if (!reply.ok) throw new Error(`the crowd could not move in: ${JSON.stringify(reply)}`);
  return crowd;
}
