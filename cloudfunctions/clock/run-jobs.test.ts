import { runJobs, type Job, type Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

const idle = { seen: 0, changed: 0, failed: 0 };
const endless = { nowMs: 0, hasTime: () => true };
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, place) => ({ _id: `row-${from + place}` }));

beforeEach(() => {
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

describe("The jobs of a tick", () => {
  it("all run, in order, though one throws", async () => {
    const ran: string[] = [];
    const job = (name: string, run: (tick: Tick) => Promise<typeof idle>): Job => ({
      name,
      run: (tick) => {
        ran.push(name);
        return run(tick);
      },
    });
    const jobs = [
      job("first", () => Promise.resolve(idle)),
      job("broken", () => Promise.reject(new Error("no connection"))),
      job("last", () => Promise.resolve({ seen: 2, changed: 1, failed: 0 })),
    ];
    const report = await runJobs(jobs, 1_000, 3_000);
    expect(ran).toEqual(["first", "broken", "last"]);
    expect(report).toEqual({ first: idle, broken: { ...idle, failed: 1 }, last: { seen: 2, changed: 1, failed: 0 } });
  });

  it("leave the last one its share when the first has endless work, and end well before the time-out", async () => {
    const startedMs = performance.now();
    const busy: Job = {
      name: "busy",
      run: async (tick) => {
        while (tick.hasTime()) await new Promise((resolve) => setTimeout(resolve, 5));
        return idle;
      },
    };
    let lastHadTime = false;
    const last: Job = {
      name: "last",
      run: (tick) => {
        lastHadTime = tick.hasTime();
        return Promise.resolve(idle);
      },
    };
    await runJobs([busy, last], 0, 1_000);
    expect(lastHadTime).toBe(true);
    expect(performance.now() - startedMs).toBeLessThan(800);
  });
});

describe("Working through what waits", () => {
  const settled: string[] = [];
  const settle = ({ _id }: { _id: string }) => {
    settled.push(_id);
    return Promise.resolve(true);
  };
  beforeEach(() => settled.splice(0));

  it("goes on as long as whole batches are done", async () => {
    const batches = [rows(batchRows), rows(batchRows, 50), rows(3, 100), rows(1, 999)];
    const next = () => Promise.resolve(batches.shift() ?? []);
    expect(await workThrough(endless, { name: "test", next, settle })).toEqual({ seen: 103, changed: 103, failed: 0 });
  });

  it("settles the others when one fails, and does not read the same failing batch again in this tick", async () => {
    let reads = 0;
    const report = await workThrough(endless, {
      name: "test",
      next: () => {
        reads += 1;
        return Promise.resolve(rows(batchRows));
      },
      settle: (row) => (row._id === "row-7" ? Promise.reject(new Error("broken")) : settle(row)),
    });
    expect(report).toEqual({ seen: 50, changed: 49, failed: 1 });
    expect(reads).toBe(1);
  });

  it("stops between two documents when its time is over", async () => {
    let looks = 0;
    const tick = { nowMs: 0, hasTime: () => (looks += 1) <= 4 };
    const report = await workThrough(tick, { name: "test", next: () => Promise.resolve(rows(batchRows)), settle });
    expect(report).toEqual({ seen: 4, changed: 4, failed: 0 });
  });
});
