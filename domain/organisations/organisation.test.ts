import { organisationRefusal } from "./organisation";

const area = "zc.gangshan.houbali";
const person = (personId: string, areaId: string, status: "approved" | "suspended") => ({
  personId,
  areaId,
  volunteer: { status, skills: [], selfIntroduction: "", appliedAtMs: 0, openOrders: [], givenBackAtMs: [] },
});
const known = {
  people: [
    person("near", `${area}.g03`, "approved"),
    person("far", "zc.gangshan.tiedong", "approved"),
    person("suspended", area, "suspended"),
  ],
  teams: [
    { teamId: "team", areaId: `${area}.g03`, isActive: true },
    { teamId: "closed", areaId: area, isActive: false },
    { teamId: "elsewhere", areaId: "zc.gangshan.tiedong", isActive: true },
  ],
};
const empty = { areaId: area, memberIds: [], teamIds: [] };

test.each([
  ["a volunteer of the area", ["near"], [], empty, null],
  ["a team of the area alone", [], ["team"], empty, null],
  ["nobody", [], [], empty, "NOBODY_IN_IT"],
  ["a volunteer from elsewhere", ["near", "far"], [], empty, "MEMBER_UNFIT"],
  ["somebody unknown", ["nobody"], [], empty, "MEMBER_UNFIT"],
  ["a suspended volunteer", ["suspended"], [], empty, "MEMBER_UNFIT"],
  ["one who was suspended after joining", ["suspended"], [], { ...empty, memberIds: ["suspended"] }, null],
  ["a team from elsewhere", ["near"], ["elsewhere"], empty, "TEAM_UNFIT"],
  ["a closed team", ["near"], ["closed"], empty, "TEAM_UNFIT"],
  ["a team closed after joining", ["near"], ["closed"], { ...empty, teamIds: ["closed"] }, null],
])("an organisation of %s", (_who, memberIds, teamIds, before, refusal) => {
  expect(organisationRefusal({ memberIds, teamIds }, before, known)).toBe(refusal);
});
