import { connectInProcess } from "../../localcloud/database/connect-in-process";
import { ancestorsOf } from "../../domain/areas/ancestors-of";
import { boardAreasOf } from "../../domain/stars/board-areas";
import { periodStartMs, rankPeriods, type RankPeriod } from "../../domain/stars/calendar-period";
import { rankMeasures, type RankMeasure } from "../../domain/stars/rank-board";
import { newKey } from "../../tests/harness/test-cloud";
import { anEvaluatedOrder, startClockScenes, type ClockScenes } from "../../tests/harness/clock-scenes";
import { untilTimeOfDay } from "../../tests/harness/time-of-day";
import type { PersonDocument } from "../api/store/person-document";
import { boardName, type RankBoardsDocument } from "../api/store/rank-boards-store";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const community = "zc.gangshan.houbali";

let scenes: ClockScenes;
beforeEach(async () => {
  scenes = await startClockScenes();
});
afterEach(() => scenes.close());

const ask = (
  who: string,
  more: { areaId?: string; period?: RankPeriod; measure?: RankMeasure; cursor?: string } = {},
) => scenes.succeed(who, "stars.showBoard", { areaId: community, period: "month", measure: "minutes", ...more });

/** Boards follow within twenty minutes: ten until movements are looked at, ten between two makings. */
async function boardsAreMade(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await scenes.runClock();
    await scenes.cloud.clock.travel(11 * minuteMs);
  }
  await scenes.runClock();
}

describe("A board", () => {
  it("shows who served, masked to others and by name to himself, soon after it was judged", async () => {
    await boardsAreMade();
    await anEvaluatedOrder(scenes);
    await boardsAreMade();
    const own = await ask("zhang");
    expect(own.rows).toEqual([{ place: 1, name: "张建国", minutes: 20, services: 1, isMine: true }]);
    expect(own).toMatchObject({ scope: "community", mine: { place: 1, minutes: 20, services: 1, isOffBoards: false } });
    const others = await ask("chen");
    expect(others.rows).toEqual([{ place: 1, name: "张*", minutes: 20, services: 1, isMine: false }]);
    expect(others.mine).toEqual({ place: null, minutes: 0, services: 0, isOffBoards: false });
  });

  it("is of where one lives: other places' boards do not exist", async () => {
    expect(await scenes.call("zhang", "stars.showBoard", board("zc.gangshan.tiedong"))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await scenes.call("zhang", "stars.showBoard", board("zc"))).toMatchObject({ code: "NOT_FOUND" });
    expect((await ask("zhang", { areaId: "zc.gangshan" })).scope).toBe("street");
  });

  const board = (areaId: string) => ({ areaId, period: "month" as const, measure: "minutes" as const });

  it("leaves out whoever does not want to stand on it, at once, and takes her on again", async () => {
    await anEvaluatedOrder(scenes);
    await boardsAreMade();
    expect((await ask("chen")).rows).toHaveLength(1);
    const choose = (isOffBoards: boolean) =>
      scenes.succeed("zhang", "stars.setRankOptOut", { isOffBoards, key: newKey() });
    // Two at once, and the same twice.
    await Promise.all([choose(true), choose(true)]);
    expect((await ask("chen")).rows).toEqual([]);
    expect((await ask("zhang")).mine).toEqual({ place: null, minutes: 20, services: 1, isOffBoards: true });
    await boardsAreMade();
    expect((await ask("zhang")).rows).toEqual([]);
    await choose(false);
    await boardsAreMade();
    expect((await ask("zhang")).mine).toMatchObject({ place: 1, isOffBoards: false });
  });

  it("does not undo a later choice when an earlier one comes again", async () => {
    const first = { isOffBoards: true, key: newKey() };
    await scenes.succeed("zhang", "stars.setRankOptOut", first);
    await scenes.succeed("zhang", "stars.setRankOptOut", { isOffBoards: false, key: newKey() });
    expect(await scenes.succeed("zhang", "stars.setRankOptOut", first)).toEqual({ isOffBoards: true });
    expect((await ask("zhang")).mine.isOffBoards).toBe(false);
  });

  it("does not know whoever deleted herself", async () => {
    await anEvaluatedOrder(scenes);
    await boardsAreMade();
    const available = (await scenes.succeed("zhang", "points.showAccount", {})).available;
    await scenes.succeed("zhang", "people.deleteMe", { givesUpPoints: available, key: newKey() });
    expect((await ask("chen")).rows).toEqual([]);
    expect(await scenes.rows("standings", { _id: "p-zhang" })).toEqual([]);
  });
});

/** A generator whose numbers are always the same for a seed. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Service = { _id: string; personId: string; minutes: number; atMs: number; reversed?: boolean; source?: string };

describe("All boards", () => {
  it("are what counting everything anew would give, also after reversals, moves and choices", async () => {
    const seed = 20_261_122;
    const chance = chanceOf(seed);
    const stored = connectInProcess(scenes.cloud.database);
    const nowMs = scenes.cloud.clock.nowMs();
    const places = ["g03.b12", "g03.b11", "g01.b02", "g01"].map((end) => `${community}.${end}`);
    const [model] = await scenes.rows<PersonDocument>("people", { _id: "p-chen" });
    if (model === undefined) throw new Error("nobody to copy");
    const people = Array.from({ length: 60 }, (_none, number) => {
      const areaId = places[chance(places.length)] ?? community;
      const who = { _id: `v${number}`, openid: `demo-v${number}`, name: `甲${number}` };
      return { ...model, ...who, areaId, ancestors: ancestorsOf(areaId), recentKeys: [] };
    });
    const services: Service[] = Array.from({ length: 500 }, (_none, number) => ({
      _id: `o${number}:v`,
      personId: `v${chance(60)}`,
      // Few different figures, so that many share a place.
      minutes: 15 * (1 + chance(4)),
      atMs: nowMs - chance(45 * 24) * hourMs,
      ...(chance(10) === 0 ? { reversed: true } : {}),
      ...(chance(10) === 0 ? { source: "backfill" } : {}),
    }));
    for (const person of people) await stored.collection("people").add(person);
    for (const service of services) await stored.collection("records").add(service);
    const totals = (personId: string) => {
      const own = services.filter((one) => one.personId === personId && one.reversed !== true);
      return { minutes: own.reduce((sum, { minutes }) => sum + minutes, 0), services: own.length };
    };
    for (const { _id } of people) {
      await stored.collection("accounts").add({ _id, ratings: [], ...totals(_id) });
    }
    const untilMorning = () => scenes.cloud.clock.travel(untilTimeOfDay(scenes.cloud.clock.nowMs(), 3));
    await untilMorning();
    await boardsAreMade();
    const off = new Set<string>();
    const homes = new Map(people.map(({ _id, areaId }) => [_id, areaId]));
    expect(await differences(services, homes, off)).toEqual([]);

    for (const service of services) {
      if (chance(8) !== 0 || service.reversed) continue;
      service.reversed = true;
      await scenes.edit("records", service._id, { reversed: true });
    }
    for (const { _id } of people) {
      await scenes.edit("accounts", _id, totals(_id));
      if (chance(5) === 0) {
        off.add(_id);
        await scenes.succeed(_id, "stars.setRankOptOut", { isOffBoards: true, key: newKey() });
      }
      if (chance(5) !== 0) continue;
      const areaId = places[chance(places.length)] ?? community;
      homes.set(_id, areaId);
      await scenes.edit("people", _id, { areaId, ancestors: ancestorsOf(areaId) });
    }
    // By morning everything is right, whatever was missed by day.
    await untilMorning();
    await boardsAreMade();
    expect(await differences(services, homes, off)).toEqual([]);
    // A week later the boards of the week are others, and those of all time the same.
    scenes.cloud.clock.set(scenes.cloud.clock.nowMs() + 7 * dayMs);
    await boardsAreMade();
    expect(await differences(services, homes, off)).toEqual([]);
  });
});

/** Where a stored board is not the one that brute force gives: area, board, and the first row that differs. */
async function differences(
  services: readonly Service[],
  homes: ReadonlyMap<string, string>,
  off: ReadonlySet<string>,
): Promise<string[]> {
  const nowMs = scenes.cloud.clock.nowMs();
  const areas = new Set([...homes.values()].flatMap((areaId) => boardAreasOf(areaId).map((area) => area.areaId)));
  const found: string[] = [];
  let compared = 0;
  for (const areaId of areas) {
    const { boards } = await scenes.row<RankBoardsDocument>("rankBoards", areaId);
    for (const period of rankPeriods) {
      const fromMs = period === "all" ? 0 : periodStartMs(period, nowMs);
      const counts = (one: Service): boolean =>
        one.reversed !== true && one.atMs >= fromMs && (period === "all" || one.source !== "backfill");
      for (const measure of rankMeasures) {
        const figures = [...homes]
          .filter(([personId, home]) => !off.has(personId) && `${home}.`.startsWith(`${areaId}.`))
          .map(([personId]) => {
            const own = services.filter((one) => one.personId === personId && counts(one));
            return { personId, minutes: own.reduce((sum, one) => sum + one.minutes, 0), services: own.length };
          })
          .filter((one) => one[measure] > 0);
        const expected = figures
          .map(
            (one) => `${one.personId} ${one[measure]} ${1 + figures.filter((b) => b[measure] > one[measure]).length}`,
          )
          .sort();
        const rows = boards[boardName(period, measure)]?.rows ?? [];
        const stored = rows.map((row) => `${row.personId} ${row[measure]} ${row.place}`).sort();
        compared += stored.length;
        if (JSON.stringify(stored) !== JSON.stringify(expected)) {
          found.push(`${areaId} ${period} ${measure}: ${stored.join()} is not ${expected.join()}`);
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(100);
  return found;
}
