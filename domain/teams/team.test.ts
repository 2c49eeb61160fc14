import { aPerson, aVolunteer } from "../orders/order-builders";
import { mayJoin, teamRefusal, withoutMember } from "./team";

const area = "zc.gangshan.houbali";
const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const farAway = { ...aVolunteer("feng"), areaId: "zc.gangshan.tiedong.g01" };
const suspended = aVolunteer("yu", { status: "suspended" });

describe("A volunteer team", () => {
  it.each([
    ["an approved volunteer of the area", zhang, true],
    ["a resident who is no volunteer", aPerson("wang"), false],
    ["somebody whose application waits", aVolunteer("ma", { status: "applied" }), false],
    ["a suspended volunteer", suspended, false],
    ["a volunteer from elsewhere", farAway, false],
  ])("takes %s: %#", (_who, person, expected) => {
    expect(mayJoin(area, person)).toBe(expected);
  });

  const team = { areaId: area, memberIds: ["zhang", "yu"] };
  const wish = (leaderId: string, ...memberIds: string[]) => ({ name: "岗山义工队", leaderId, memberIds });

  it.each([
    ["one more member", wish("zhang", "zhang", "chen"), null],
    ["a member who was suspended meanwhile", wish("zhang", "zhang", "yu"), null],
    ["a leader from outside", wish("chen", "zhang"), "LEADER_MISSING"],
    ["somebody from elsewhere", wish("zhang", "zhang", "feng"), "MEMBER_UNFIT"],
    ["somebody nobody knows", wish("zhang", "zhang", "ghost"), "MEMBER_UNFIT"],
  ] as const)("with %s", (_what, asked, expected) => {
    expect(teamRefusal(asked, team, [zhang, chen, farAway, suspended])).toBe(expected);
  });

  it.each([
    ["a member", ["zhang", "chen"], "chen", { memberIds: ["zhang"], leaderId: "zhang", isActive: true }],
    ["its leader", ["zhang", "chen"], "zhang", { memberIds: ["chen"], leaderId: "chen", isActive: true }],
    ["its last one", ["zhang"], "zhang", { memberIds: [], leaderId: "", isActive: false }],
  ] as const)("goes on without %s", (_who, memberIds, leaving, expected) => {
    expect(withoutMember({ memberIds, leaderId: "zhang", isActive: true }, leaving)).toEqual(expected);
  });
});
