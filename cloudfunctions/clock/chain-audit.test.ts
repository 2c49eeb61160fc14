import { anOpenOrder, startClockScenes, type ClockScenes } from "../../tests/harness/clock-scenes";
import type { ChainHead } from "../api/store/audit-chain-store";
import type { AuditRow } from "../api/store/audit-store";
import { verifyAuditChain } from "./audit-chain";

const rowsMade = 130;

describe("Rows of the audit get their place in the chain", () => {
  let scenes: ClockScenes;
  const rows = () => scenes.rows<AuditRow>("audit");
  const head = () => scenes.row<ChainHead>("auditHead", "head");
  const faults = async () => verifyAuditChain(await rows(), await head());
  /** Somebody reaches for what is not his. */
  const denials = async (count: number) => {
    for (let made = 0; made < count; made += 1) {
      if (made % 50 === 49) await scenes.cloud.clock.travel(61_000);
      await scenes.call("zhang", "orders.show", { orderId: `nothing-${made}` });
    }
  };

  beforeEach(async () => {
    scenes = await startClockScenes();
  });
  afterEach(() => scenes.close());

  it("by time, batch after batch in one tick", async () => {
    await denials(rowsMade);
    await scenes.runClock();
    const chained = [...(await rows())].sort((one, other) => one.sequence - other.sequence);
    expect(chained.map((row) => row.sequence)).toEqual(chained.map((_, place) => place + 1));
    expect(chained).toHaveLength(rowsMade);
    expect(await faults()).toEqual([]);
    expect(await head()).toMatchObject({ sequence: rowsMade, pending: [] });
  });

  it("in one chain, however many clocks make it", async () => {
    for (let round = 0; round < 5; round += 1) {
      await denials(12);
      await Promise.all([scenes.runClock(), scenes.runClock(), scenes.runClock(), scenes.runClock()]);
      await scenes.cloud.clock.travel(15_000);
    }
    await scenes.runClock();
    expect(await faults()).toEqual([]);
    expect((await head()).sequence).toBe(60);
  });

  it("in one chain, when another row and another clock come at any moment of it", async () => {
    for (let request = 0; request < 14; request += 1) {
      await denials(3);
      const { finish } = scenes.interruptAt(request, async () => {
        await denials(1);
        await scenes.runClock();
      });
      await scenes.runClock();
      await finish();
      await scenes.runClock();
      expect(await faults()).toEqual([]);
      expect((await head()).sequence).toBe((await rows()).length);
      await scenes.cloud.clock.travel(10_000);
    }
  });

  it("and every later change of the database shows", async () => {
    await anOpenOrder(scenes);
    await denials(4);
    await scenes.runClock();
    expect(await faults()).toEqual([]);
    const victim = (await rows()).find((row) => row.sequence === 3);
    await scenes.edit("audit", victim?._id ?? "", { who: "p-nobody" });
    expect(await faults()).toEqual([{ sequence: 3, what: "edited" }]);
    await scenes.remove("audit", victim?._id ?? "");
    expect(await faults()).toEqual([{ sequence: 4, what: "missing" }]);
  });
});
