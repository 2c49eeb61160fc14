import { newKey } from "../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../tests/harness/test-mall";
import type { StockEntryDocument } from "./api/store/stock-store";

// On a busy machine a crowd takes its time.
jest.setTimeout(60_000);

let mall: TestMall;
beforeEach(async () => {
  mall = await startTestMall();
  await mall.otherKeeper();
});
afterEach(async () => {
  expect(await mall.faults()).toEqual([]);
  await mall.close();
});

const shopId = "shop-houbali";
const receive = (who: string, pieces: number, key = newKey(), offeringId = "salt") =>
  mall.call(who, "mall.receiveStock", { offeringId, pieces, donor: "好邻居商店", note: "", key });
const count = (who: string, pieces: number, key = newKey()) =>
  mall.call(who, "mall.enterCount", { offeringId: "salt", pieces, key });
const ask = (who: string, pieces: number, key = newKey()) =>
  mall.call(who, "mall.askWriteOff", { offeringId: "salt", pieces, reason: "受潮结块", key });
const decide = (who: string, matterId: string, decision: "approve" | "refuse" = "approve", key = newKey()) =>
  mall.call(who, "mall.decideStockMatter", { matterId, decision, reason: decision === "refuse" ? "再看看" : "", key });
const asked = async (pieces: number): Promise<string> => {
  const reply = await ask("zhou", pieces);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.matterId;
};
const toApprove = async (who = "sun") => (await mall.succeed(who, "mall.listStockMatters", {})).matters;
const book = async () =>
  (await mall.cloud.database.list("stockEntries", { filter: {}, limit: 1_000 }))
    .documents as unknown as StockEntryDocument[];
const outcome = (reply: Awaited<ReturnType<typeof count>>) => (reply.ok ? reply.value.outcome : reply.code);
const inbox = async (who: string) => (await mall.succeed(who, "inbox.list", {})).messages.map(({ title }) => title);

describe("Stock that comes in", () => {
  it("is on the shelf once for each key, with its line in the book", async () => {
    const key = newKey();
    const replies = await Promise.all([1, 2, 3].map(() => receive("zhou", 20, key)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await receive("zhou", 21, key)).toMatchObject({ code: "KEY_REUSED" });
    expect(await mall.offering("salt")).toMatchObject({ received: 80, available: 80 });
    expect(await mall.succeed("zhou", "mall.listStockEntries", { offeringId: "salt" })).toMatchObject({
      entries: [{ kind: "received", pieces: 20, donor: "好邻居商店" }],
    });
  });

  it("is not lost though many redeem at the same moment", async () => {
    await mall.award(["zhang", "li", "chen"], 200);
    const redeeming = ["zhang", "li", "chen", "zhang", "li"].map((who) =>
      mall.call(who, "mall.redeem", { offeringId: "salt", key: newKey() }),
    );
    const [received, ...redeemed] = await Promise.all([receive("zhou", 5), ...redeeming]);
    expect(received).toMatchObject({ ok: true });
    const got = redeemed.filter(({ ok }) => ok).length;
    expect(got).toBeGreaterThan(0);
    expect(await mall.offering("salt")).toMatchObject({ received: 65, available: 65 - got, reserved: got });
  });

  it("is a matter of its own keeper alone", async () => {
    expect(await receive("other-keeper", 5)).toMatchObject({ code: "NOT_FOUND" });
    expect(await receive("sun", 5)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await receive("zhou", 5, newKey(), "no-such-thing")).toMatchObject({ code: "NOT_FOUND" });
    expect(await receive("zhou", 0)).toMatchObject({ code: "BAD_INPUT" });
    expect(await book()).toEqual([]);
  });
});

describe("A count by two", () => {
  it("that finds what the book says is done with", async () => {
    expect(outcome(await count("zhou", 60))).toBe("waitsForOther");
    expect(outcome(await count("zhou", 60))).toBe("ALREADY_COUNTED");
    expect(outcome(await count("sun", 60))).toBe("agrees");
    expect(await toApprove()).toEqual([]);
    expect(await mall.offering("salt")).toMatchObject({ available: 60, writtenOff: 0 });
  });

  it("is done again by both when they differ, and tells neither what the other counted", async () => {
    await count("zhou", 60);
    expect(outcome(await count("sun", 58))).toBe("countAgain");
    const seen = JSON.stringify(await mall.succeed("sun", "mall.showStock", { shopId }));
    expect(seen).not.toMatch(/\b58\b/);
    expect(outcome(await count("sun", 59))).toBe("waitsForOther");
    expect(outcome(await count("zhou", 59))).toBe("toApprove");
  });

  it("that finds less is booked when a third person approves", async () => {
    await count("zhou", 57);
    await count("sun", 57);
    await mall.tick();
    expect(await toApprove("wu")).toMatchObject([{ kind: "count", pieces: -3, isOwn: false }]);
    const matterId = (await toApprove("wu"))[0]?.matterId ?? "";
    expect(await decide("sun", matterId)).toMatchObject({ code: "OWN_MATTER" });
    expect(await decide("wu", matterId)).toMatchObject({ ok: true });
    expect(await mall.offering("salt")).toMatchObject({ available: 57, writtenOff: 3, received: 60 });
    await mall.tick();
    expect(await inbox("zhou")).toContain("盘点通过了");
  });

  it("that finds more books it as received", async () => {
    await count("zhou", 62);
    await count("sun", 62);
    await decide("wu", (await toApprove())[0]?.matterId ?? "");
    expect(await mall.offering("salt")).toMatchObject({ available: 62, received: 62, writtenOff: 0 });
  });

  it("compares with the book of the moment, since things go out between the two", async () => {
    await mall.award("zhang", 100);
    const { redemptionId } = await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key: newKey() });
    expect(outcome(await count("zhou", 60))).toBe("waitsForOther");
    await mall.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
    expect(outcome(await count("sun", 59))).toBe("agrees");
  });

  it("begun by two at once is one count, and a repeat counts nothing more", async () => {
    const key = newKey();
    const replies = await Promise.all([count("zhou", 60, key), count("sun", 60), count("zhou", 60, key)]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(replies.map(outcome)).toContain("agrees");
    expect(outcome(await count("zhou", 60, key))).toBe(outcome(replies[0]));
    expect((await mall.cloud.database.list("stockMatters", { filter: {}, limit: 10 })).documents).toHaveLength(1);
  });
});

describe("A write-off", () => {
  it("moves nothing until somebody else has approved it, and then once", async () => {
    const matterId = await asked(4);
    await mall.tick();
    expect(await inbox("sun")).toContain("有报损要您看看");
    expect(await mall.offering("salt")).toMatchObject({ available: 60, writtenOff: 0 });
    const key = newKey();
    const replies = await Promise.all([decide("sun", matterId, "approve", key), decide("wu", matterId)]);
    expect(replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual(["STOCK_DECIDED", "ok"]);
    expect(await mall.offering("salt")).toMatchObject({ available: 56, writtenOff: 4, received: 60 });
    const again = await decide("sun", matterId, "approve", key);
    expect(again.ok).toBe(replies[0].ok);
    expect((await book()).filter(({ kind }) => kind === "writtenOff")).toMatchObject([
      { pieces: 4, byPersonId: "p-zhou", note: "受潮结块" },
    ]);
  });

  it("is never more than lies free, neither when asked for nor when approved", async () => {
    await mall.award("zhang", 500);
    expect(await ask("zhou", 61)).toMatchObject({ code: "STOCK_TOO_LOW" });
    const matterId = await asked(60);
    await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key: newKey() });
    expect(await decide("sun", matterId)).toMatchObject({ code: "STOCK_TOO_LOW" });
    expect(await decide("sun", matterId, "refuse")).toMatchObject({ ok: true });
    expect(await mall.offering("salt")).toMatchObject({ available: 59, reserved: 1, writtenOff: 0 });
  });

  it("and a redemption of the last piece never both happen", async () => {
    await mall.award("zhang", 500);
    await mall.stock({ offeringId: "last", stock: 1, pricePoints: 1 });
    for (const round of [1, 2, 3]) {
      const offeringId = round === 1 ? "last" : `last-${round}`;
      if (round > 1) await mall.stock({ offeringId, stock: 1, pricePoints: 1 });
      const { matterId } = await mall.succeed("zhou", "mall.askWriteOff", {
        offeringId,
        pieces: 1,
        reason: "坏了",
        key: newKey(),
      });
      const [off, redeemed] = await Promise.all([
        decide("sun", matterId),
        mall.call("zhang", "mall.redeem", { offeringId, key: newKey() }),
      ]);
      expect([off.ok, redeemed.ok].filter(Boolean)).toHaveLength(1);
      expect(await mall.offering(offeringId)).toMatchObject({ available: 0 });
    }
  });

  it("is asked by the keeper and decided in her area by somebody else, with a reason when refused", async () => {
    expect(await ask("sun", 1)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await ask("other-keeper", 1)).toMatchObject({ code: "NOT_FOUND" });
    const matterId = await asked(1);
    expect(await decide("zhou", matterId)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await decide("zhao", matterId)).toMatchObject({ code: "NOT_ALLOWED" });
    const noReason = { matterId, decision: "refuse" as const, reason: "", key: newKey() };
    expect(await mall.call("sun", "mall.decideStockMatter", noReason)).toMatchObject({ code: "REASON_NEEDED" });
    await decide("sun", matterId, "refuse");
    await mall.tick();
    expect(await inbox("zhou")).toContain("报损没有通过");
    const { documents } = await mall.cloud.database.list("audit", { filter: { target: "salt" }, limit: 100 });
    expect(documents.map((row) => (row as { call?: string }).call)).toEqual(
      expect.arrayContaining(["stock.writeOff.asked", "stock.writeOff.refused"]),
    );
  });
});
