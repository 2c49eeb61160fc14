import { startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { newKey } from "../tests/harness/test-cloud";
import type { TeamDocument } from "./api/store/teams-store";

const community = "zc.gangshan.houbali";

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

type Wish = {
  readonly teamId?: string | null;
  readonly areaId?: string;
  readonly name?: string;
  readonly version?: number;
};
const save = (who: string, leaderId: string, memberIds: readonly string[], wish: Wish = {}, key = newKey()) =>
  scenes.call(who, "teams.save", {
    teamId: null,
    areaId: community,
    name: "岗山义工队",
    version: 0,
    ...wish,
    leaderId,
    memberIds: [...memberIds],
    key,
  });
async function aTeam(): Promise<string> {
  const reply = await save("sun", "p-zhang", ["p-zhang", "p-chen"]);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.teamId;
}
const listed = async (who: string) =>
  (await scenes.succeed(who, "teams.list", {})).teams.map(
    ({ name, members }) => `${name}: ${members.map((one) => one.name).join(" ")}`,
  );

describe("A volunteer team", () => {
  it("is made by the staff of its area from its approved volunteers, and seen there", async () => {
    await aTeam();
    for (const who of ["sun", "wu"]) expect(await listed(who)).toEqual(["岗山义工队: 张建国 陈晓雨"]);
    // A grid worker looks after his grid alone.
    expect(await listed("zhao")).toEqual([]);
    expect(await save("zhao", "p-zhang", ["p-zhang"])).toMatchObject({ code: "NOT_FOUND" });
    expect(await save("sun", "p-zhang", ["p-zhang", "p-wang"])).toMatchObject({ code: "MEMBER_UNFIT" });
    expect(await save("sun", "p-chen", ["p-zhang"])).toMatchObject({ code: "LEADER_MISSING" });
    expect(await save("sun", "p-zhang", ["p-zhang"], { areaId: "zc.gangshan.tiedong" })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await save("zhang", "p-zhang", ["p-zhang"])).toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("is made once by one intention, and changed by one of two at once", async () => {
    const key = newKey();
    const made = await Promise.all([1, 2, 3].map(() => save("sun", "p-zhang", ["p-zhang"], {}, key)));
    expect(new Set(made.map((reply) => JSON.stringify(reply.ok && reply.value))).size).toBe(1);
    const teamId = made[0]?.ok ? made[0].value.teamId : "";
    const both = await Promise.all([
      save("sun", "p-zhang", ["p-zhang", "p-chen"], { teamId, version: 1 }),
      save("wu", "p-chen", ["p-chen"], { teamId, version: 1 }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "TEAM_CHANGED" });
    expect(await scenes.rows("teams")).toHaveLength(1);
  });

  it("finds volunteers by name, initials or the last digits, in one's area only and with masked phones", async () => {
    const names = async (who: string, query: string) =>
      (await scenes.succeed(who, "teams.findVolunteers", { query })).volunteers;
    for (const query of ["张建国", "zjg", "0003"]) {
      expect(await names("sun", query)).toMatchObject([{ personId: "p-zhang", phoneMasked: "138****0003" }]);
    }
    expect(await names("sun", "王桂兰")).toEqual([]);
    expect(await names("zhao", "陈晓雨")).toEqual([]);
  });

  it("is no more once it is closed, however often", async () => {
    const teamId = await aTeam();
    const close = (who: string) => scenes.call(who, "teams.close", { teamId, key: newKey() });
    expect(await close("zhao")).toMatchObject({ code: "NOT_FOUND" });
    expect((await Promise.all([close("sun"), close("wu")])).every(({ ok }) => ok)).toBe(true);
    expect(await listed("sun")).toEqual([]);
    expect(await save("sun", "p-zhang", ["p-zhang"], { teamId, version: 2 })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("goes on without somebody who deleted his registration; another leads it", async () => {
    const teamId = await aTeam();
    const { json } = await scenes.succeed("zhang", "people.exportMyData", {});
    expect(JSON.parse(json)).toMatchObject({ teams: ["岗山义工队"] });
    await scenes.succeed("zhang", "people.deleteMe", { givesUpPoints: 0, key: newKey() });
    expect(await scenes.row<TeamDocument>("teams", teamId)).toMatchObject({
      leaderId: "p-chen",
      memberIds: ["p-chen"],
      isActive: true,
    });
    await scenes.succeed("chen", "people.deleteMe", { givesUpPoints: 0, key: newKey() });
    expect(await scenes.row<TeamDocument>("teams", teamId)).toMatchObject({ memberIds: [], isActive: false });
  });
});
