import { anOpenOrder, makeOverdue, startClockScenes, type ClockScenes } from "../../tests/harness/clock-scenes";

describe("The clock", () => {
  let scenes: ClockScenes;

  beforeAll(async () => {
    scenes = await startClockScenes();
  });
  afterAll(() => scenes.close());

  it.each([
    ["a phone", { openid: "demo-wang" }],
    ["a phone that names itself a timer", { openid: "demo-wang", source: "wx_trigger" }],
    ["an operator", {}],
    ["another function", { source: "scf" }],
    ["a chain that began at a phone", { source: "wx_client,wx_trigger" }],
  ])("does nothing for %s", async (_who, caller) => {
    const orderId = await anOpenOrder(scenes);
    await makeOverdue(scenes, orderId);
    expect(await scenes.cloud.invoke("clock", {}, caller)).toEqual({ ok: false, code: "UNSUPPORTED_SOURCE" });
    expect(await scenes.row("orders", orderId)).toMatchObject({ status: "open" });
    await scenes.runClock();
    expect(await scenes.row("orders", orderId)).toMatchObject({ status: "expired" });
  });

  it("asks the database few questions when there is nothing to do, each served by an index", async () => {
    await scenes.runClock();
    await scenes.runClock();
    const { databaseCalls } = scenes.cloud.callLog.at(-1) ?? { databaseCalls: [] };
    expect(databaseCalls.map(({ collection, indexName }) => `${collection} by ${indexName}`)).toEqual([
      "orders by due",
      "redemptions by due",
      "offerings by on-the-way",
      "offerings by class",
      "orders by owedAwards",
      "orders by owedReversals",
      "policies by _id_",
      "accounts by release",
      "accounts by expiry",
      "accounts by warning",
      "recurrences by due",
      "alarms by unrelayed",
      "orders by unrelayed",
      "redemptions by unrelayed",
      "offerings by unrelayed",
      "stockMatters by unrelayed",
      "orderMessages by unrelayed",
      "recurrences by unrelayed",
      "certificates by unrelayed",
      "honourLists by counting",
      "honourLists by unrelayed",
      "honourObjections by unrelayed",
      "entries by unrelayed",
      "correctionRequests by unrelayed",
      "clockMarks by _id_",
      "cases by unrelayed",
      "messages by sendable",
      "audit by unchained",
      "reportFiles by age",
      "files by order",
      "rankHead by _id_",
      "rankBoards by stale",
      "rankHead by _id_",
    ]);
    // All it looks at is how far it has come itself.
    const ownNotes = new Set(["clockMarks", "rankHead"]);
    const others = databaseCalls.filter(({ collection }) => !ownNotes.has(collection));
    expect(others.every(({ documentsExamined }) => documentsExamined === 0)).toBe(true);
  });

  it("is run by the timer once a minute", async () => {
    expect(await scenes.cloud.clock.travel(10 * 60_000)).toBe(10);
  });
});
