import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startFixtureCloud, type FixtureCloud } from "../fixtures/start-fixture-cloud";

type Tick = {
  Type: string;
  TriggerName: string;
  Time: string;
  openid: string | null;
  source: string;
  workerMs: number;
  at: { $date: string };
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const tenMinutes = 10 * minuteMs;

describe("timers and time travel", () => {
  let local: FixtureCloud;
  beforeEach(async () => {
    local = await startFixtureCloud(["ticker", "mirror"]);
  });
  afterEach(() => local.stop());

  const ticks = async () => {
    const found = (await local.cloud.database.list("ticks", { limit: 1000 })).documents as unknown as Tick[];
    return found.sort((left, right) => left.Time.localeCompare(right.Time));
  };

  it("runs a timer at each of its due times within an hour, as a timer and as nobody", async () => {
    const startMs = local.cloud.clock.nowMs();
    expect(await local.cloud.clock.travel(hourMs)).toBe(6);
    const seen = await ticks();
    expect(seen).toHaveLength(6);
    for (const [place, tick] of seen.entries()) {
      const dueMs = (Math.floor(startMs / tenMinutes) + 1 + place) * tenMinutes;
      expect(tick).toMatchObject({
        Type: "Timer",
        TriggerName: "every-ten-minutes",
        source: "wx_trigger",
        openid: null,
        Time: new Date(dueMs).toISOString(),
      });
      expect(tick.workerMs - dueMs).toBeGreaterThanOrEqual(0);
      expect(tick.workerMs - dueMs).toBeLessThan(minuteMs);
      expect(Math.abs(Date.parse(tick.at.$date) - tick.workerMs)).toBeLessThan(minuteMs);
    }
  });

  it("runs hourly on a journey of a day, at real due times, the last one before arrival included", async () => {
    const startMs = local.cloud.clock.nowMs();
    await local.cloud.clock.travel(24 * hourMs);
    const dueMs = (await ticks()).map(({ Time }) => Date.parse(Time));
    expect(dueMs.length).toBeGreaterThanOrEqual(24);
    expect(dueMs.length).toBeLessThanOrEqual(25);
    expect(dueMs.every((ms) => ms % tenMinutes === 0)).toBe(true);
    expect(dueMs.at(-1)).toBe(Math.floor((startMs + 24 * hourMs) / tenMinutes) * tenMinutes);
    expect(local.cloud.clock.nowMs() - startMs - 24 * hourMs).toBeLessThan(minuteMs);
  });

  it("moves every clock a function can look at, and no date it was given", async () => {
    await local.cloud.clock.travel(1000 * hourMs);
    const seen = (await local.cloud.invoke("mirror", {}, { openid: "o-lily" })) as {
      nowMs: number;
      newDateMs: number;
      fixedMs: number;
    };
    expect(Math.abs(seen.nowMs - Date.now() - 1000 * hourMs)).toBeLessThan(minuteMs);
    expect(Math.abs(seen.newDateMs - seen.nowMs)).toBeLessThan(1000);
    expect(seen.fixedMs).toBe(5);
  });

  it("runs nothing twice", async () => {
    await local.cloud.clock.travel(hourMs);
    expect(await local.cloud.clock.runDueTimers()).toBe(0);
    expect(await local.cloud.clock.travel(0)).toBe(0);
  });

  it("runs every timer when asked to, due or not", async () => {
    expect(await local.cloud.clock.runAllTimers()).toBe(1);
    expect(await ticks()).toHaveLength(1);
  });

  it("does not go back in time", async () => {
    await expect(local.cloud.clock.travel(-1)).rejects.toThrow("forward");
  });
});

describe("timers in real time", () => {
  it("run by themselves when they are due", async () => {
    const local = await startFixtureCloud(["ticker"], { timers: "automatic" });
    try {
      const config = { triggers: [{ name: "each-second", type: "timer", config: "* * * * * * *" }] };
      writeFileSync(`${local.fixtures.functionsRoot}/ticker/config.json`, JSON.stringify(config));
      await local.cloud.reloadFunctions();
      const countTicks = async () => (await local.cloud.database.list("ticks")).total;
      for (let tries = 0; tries < 50 && (await countTicks()) < 2; tries++) await sleep(100);
      expect(await countTicks()).toBeGreaterThanOrEqual(2);
    } finally {
      await local.stop();
    }
  });
});
