import { quarterAt, quarterBefore, quarterBounds } from "../domain/stars/calendar-period";
import { anEvaluatedOrder, startClockScenes, type ClockScenes } from "../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../tests/harness/time-of-day";
import { newKey } from "../tests/harness/test-cloud";
import { inStep } from "../tests/security/in-step";
import type { UnitStarsDocument } from "./api/store/unit-stars-store";

const community = "zc.gangshan.houbali";
const dayMs = 86_400_000;

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

type Wish = {
  readonly organisationId?: string | null;
  readonly areaId?: string;
  readonly name?: string;
  readonly memberIds?: string[];
  readonly teamIds?: string[];
  readonly version?: number;
};
const save = (who: string, wish: Wish = {}, key = newKey()) =>
  scenes.call(who, "organisations.save", {
    ...{ organisationId: null, areaId: community, name: "银龄互助协会", kind: "society", version: 0 },
    ...{ memberIds: ["p-zhang"], teamIds: [], ...wish },
    key,
  });
async function anOrganisation(wish: Wish = {}): Promise<string> {
  const reply = await save("sun", wish);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.organisationId;
}
const aTeam = async (): Promise<string> => {
  const wish = { teamId: null, areaId: community, name: "岗山义工队", version: 0, leaderId: "p-zhang", key: newKey() };
  return (await scenes.succeed("sun", "teams.save", { ...wish, memberIds: ["p-zhang", "p-chen"] })).teamId;
};
const listed = async (who: string) =>
  (await scenes.succeed(who, "organisations.list", {})).organisations.map(
    ({ members, name, teams }) => `${name}: ${[...members, ...teams].map((one) => one.name).join(" ")}`,
  );
/** Three in the morning, when quarters are counted. */
async function night(): Promise<void> {
  await scenes.cloud.clock.travel(untilTimeOfDay(scenes.cloud.clock.nowMs(), 3));
  await scenes.runClock();
}
const quarterOf = (unitId: string, quarter: string) =>
  scenes.row<UnitStarsDocument>("unitStars", `${unitId}:${quarter}`);

describe("An organisation", () => {
  it("is made by the staff of its area from volunteers and teams there, and seen there", async () => {
    await anOrganisation({ teamIds: [await aTeam()] });
    for (const who of ["sun", "wu"]) expect(await listed(who)).toEqual(["银龄互助协会: 张建国 岗山义工队"]);
    expect(await save("sun", { memberIds: ["p-wang"] })).toMatchObject({ code: "MEMBER_UNFIT" });
    expect(await save("sun", { teamIds: ["0".repeat(32)] })).toMatchObject({ code: "TEAM_UNFIT" });
    expect(await save("sun", { memberIds: [] })).toMatchObject({ code: "NOBODY_IN_IT" });
    expect(await save("sun", { areaId: "zc.gangshan.tiedong" })).toMatchObject({ code: "NOT_FOUND" });
    expect(await save("zhao")).toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("is made once by one intention, and changed by one of two at once", async () => {
    const key = newKey();
    const made = await Promise.all([1, 2, 3].map(() => save("sun", {}, key)));
    expect(new Set(made.map((reply) => JSON.stringify(reply.ok && reply.value))).size).toBe(1);
    const organisationId = made[0]?.ok ? made[0].value.organisationId : "";
    // Step by step beside each other, so that both have read it before either writes.
    const end = inStep(scenes.cloud.database, 2);
    const both = await Promise.all([
      save("sun", { organisationId, version: 1, name: "银龄协会" }),
      save("wu", { organisationId, version: 1, memberIds: ["p-zhang", "p-chen"] }),
    ]).finally(end);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "ORGANISATION_CHANGED" });
    expect(await scenes.rows("organisations")).toHaveLength(1);
  });

  it("is no more once it is closed, however often", async () => {
    const organisationId = await anOrganisation();
    const close = () => scenes.succeed("sun", "organisations.close", { organisationId, key: newKey() });
    await Promise.all([close(), close()]);
    expect(await listed("sun")).toEqual([]);
    expect(await save("sun", { organisationId, version: 1 })).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("A quarter", () => {
  it("counts what members served while they were members, once for somebody who belongs twice", async () => {
    const teamId = await aTeam();
    const organisationId = await anOrganisation({ teamIds: [teamId] });
    const outside = await anOrganisation({ name: "别的协会", memberIds: ["p-chen"] });
    await anEvaluatedOrder(scenes);
    const quarter = quarterAt(scenes.cloud.clock.nowMs());
    await night();
    for (const unitId of [teamId, organisationId]) {
      expect(await quarterOf(unitId, quarter)).toMatchObject({
        ...{ minutes: 20, services: 1, people: 1, ratings: 1, satisfied: 1, judged: 1, qualityTotal: 5 },
        ...{ level: 0, isSettled: false },
      });
    }
    expect(await quarterOf(outside, quarter)).toMatchObject({ minutes: 0, services: 0 });
    // Whoever looks after a place or lives there reads it; whoever is in the team reads its time bank.
    const { units } = await scenes.succeed("wang", "stars.listUnits", { areaId: community });
    expect(units.map(({ name }) => name).sort()).toEqual(["别的协会", "岗山义工队", "银龄互助协会"].sort());
    expect(units.find(({ unitId }) => unitId === teamId)).toMatchObject({ satisfiedPercent: 100, qualityTenths: 50 });
    const bank = await scenes.succeed("zhang", "stars.showTeamTimeBank", { teamId });
    expect(bank).toMatchObject({ name: "岗山义工队", members: 2, quarters: [{ quarter, services: 1 }] });
    expect(await scenes.call("wang", "stars.showTeamTimeBank", { teamId })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not count for an organisation what was served after its team was closed", async () => {
    const teamId = await aTeam();
    const organisationId = await anOrganisation({ memberIds: ["p-chen"], teamIds: [teamId] });
    await anEvaluatedOrder(scenes);
    await scenes.succeed("sun", "teams.close", { teamId, key: newKey() });
    await scenes.cloud.clock.travel(1_000);
    await anEvaluatedOrder(scenes);
    const quarter = quarterAt(scenes.cloud.clock.nowMs());
    await night();
    expect(await quarterOf(organisationId, quarter)).toMatchObject({ services: 1, people: 1 });
  });

  it("does not count what somebody served before he came", async () => {
    await anEvaluatedOrder(scenes);
    await scenes.cloud.clock.travel(1_000);
    const teamId = await aTeam();
    const quarter = quarterAt(scenes.cloud.clock.nowMs());
    await night();
    expect(await quarterOf(teamId, quarter)).toMatchObject({ minutes: 0, services: 0 });
  });

  it("is settled a fortnight after its end by the rule of its end, and stays so", async () => {
    const teamId = await aTeam();
    await anEvaluatedOrder(scenes);
    const quarter = quarterAt(scenes.cloud.clock.nowMs());
    const { untilMs } = quarterBounds(quarter);
    scenes.cloud.clock.set(untilMs + 2 * dayMs);
    await night();
    expect(await quarterOf(teamId, quarter)).toMatchObject({ services: 1, isSettled: false });
    scenes.cloud.clock.set(untilMs + 15 * dayMs);
    await night();
    expect(await quarterOf(teamId, quarter)).toMatchObject({ services: 1, isSettled: true });
    // What is taken back afterwards does not change it any more.
    const [record] = await scenes.rows("records", { personId: "p-zhang" });
    await scenes.edit("records", record?._id ?? "", { reversed: true });
    await night();
    await night();
    expect(await quarterOf(teamId, quarter)).toMatchObject({ services: 1, isSettled: true });
    const running = quarterAt(scenes.cloud.clock.nowMs());
    expect(quarterBefore(running)).toBe(quarter);
    expect(await quarterOf(teamId, running)).toMatchObject({ services: 0, isSettled: false });
  });
});

describe("Stars and the time bank", () => {
  it("tell a volunteer what he gave, how it was found, and what is missing", async () => {
    await anEvaluatedOrder(scenes);
    await aTeam();
    const { rule, star } = await scenes.succeed("zhang", "stars.showMine", {});
    expect(star).toMatchObject({ level: 0, minutes: 20, services: 1, mean: 4.5, ratings: 1 });
    expect(star.missing).toEqual(["再服务 99 小时 40 分钟到一星"]);
    expect(rule.hours).toEqual([100, 300, 600, 1_000, 1_500]);
    const bank = await scenes.succeed("zhang", "stars.showTimeBank", {});
    expect(bank).toMatchObject({
      ...{ minutes: 20, services: 1, ratings: 1, benefits: [], teams: [{ name: "岗山义工队" }] },
      latest: { looked: 1, judged: 1, qualityTenths: 50, byCategory: [{ name: "买药送药", services: 1, minutes: 20 }] },
    });
    expect(bank.latest.points).toBeGreaterThan(0);
  });

  it("follow a rule that staff change, after seeing whom it meets", async () => {
    await anEvaluatedOrder(scenes);
    await night();
    const { inForce, latestVersion } = await scenes.succeed("wu", "policies.show", { kind: "stars" });
    await scenes.edit("accounts", "p-zhang", { minutes: 60 * 60 });
    const value = { ...inForce.value, hours1: 50 } as never;
    const wish = { wish: { kind: "stars" as const, value }, validFromMs: null };
    const preview = await scenes.succeed("wu", "policies.propose", wish);
    expect(preview.changes).toEqual(["一星志愿者要满：100 小时，改为 50 小时"]);
    expect(preview.effect).toEqual(expect.arrayContaining(["会升星的 1 位", "会降星的 0 位"]));
    await scenes.succeed("wu", "policies.save", {
      ...wish,
      afterVersion: latestVersion,
      why: "鼓励新人",
      key: newKey(),
    });
    await scenes.cloud.clock.travel(1_000);
    expect((await scenes.succeed("zhang", "stars.showMine", {})).star.level).toBe(1);
    expect((await scenes.succeed("zhang", "people.me", {})).person?.starLevel).toBe(1);
    expect((await scenes.succeed("zhang", "points.showAccount", {})).starLevel).toBe(1);
  });

  it("count the same neighbour's stars once in thirty days", async () => {
    await anEvaluatedOrder(scenes);
    await anEvaluatedOrder(scenes);
    expect((await scenes.succeed("zhang", "stars.showMine", {})).star).toMatchObject({ services: 2, ratings: 1 });
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 31 * dayMs);
    await anEvaluatedOrder(scenes);
    expect((await scenes.succeed("zhang", "stars.showMine", {})).star).toMatchObject({ services: 3, ratings: 2 });
  });
});
