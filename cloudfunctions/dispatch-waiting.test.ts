import type { Output } from "../contract/index";
import { mostUrgentMax } from "../contract/dispatch";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

type Waiting = Output<"dispatch.listWaiting">;
type Row = Record<string, unknown>;
const minuteMs = 60_000;
const pageRows = 20;

/** What waits for somebody, as staff see it before they send it out together. */
describe("The orders that wait to be sent out", () => {
  let test: TestCloud;
  beforeEach(async () => {
    test = await startTestCloud();
  });
  afterEach(() => test.close());

  const list = (cursor?: string): Promise<Waiting> =>
    test.succeed("sun", "dispatch.listWaiting", cursor === undefined ? {} : { cursor });
  const idsOf = (rows: readonly { readonly orderId: string }[]) => rows.map(({ orderId }) => orderId);

  async function everyPage(between: (page: number) => Promise<void> = () => Promise.resolve()) {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 1; ; page += 1) {
      const answer = await list(cursor);
      seen.push(...idsOf(answer.orders));
      if (answer.nextCursor === null) return seen;
      expect(answer.orders).toHaveLength(pageRows);
      cursor = answer.nextCursor;
      await between(page);
    }
  }

  /**
   * So many that wait, made from one; the first of them sound like danger and have the latest deadlines of all. Of those
   * that do not, every third was asked for before anybody listened for danger. Answers the ids in the order they should stand in.
   */
  async function manyWaiting({ urgent, others }: { urgent: number; others: number }): Promise<string[]> {
    const wish = { categoryId: "medicine", text: "请帮我买药", wanted: { kind: "today" as const }, key: newKey() };
    const { orderId } = await test.succeed("ma", "orders.publish", wish);
    const dump = await test.cloud.database.dump();
    const model = (dump["orders"] ?? []).find((one) => one["_id"] === orderId) ?? {};
    const nowMs = test.cloud.clock.nowMs();
    const made = (name: string, count: number, firstMs: number, more: (place: number) => Row): Row[] =>
      Array.from({ length: count }, (_none, place) => {
        const { isUrgent: _heard, ...one } = model;
        // Two always share their deadline.
        const dueAtMs = firstMs + Math.floor(place / 2) * minuteMs;
        return { ...one, _id: `${name}-${String(place).padStart(3, "0")}`, dueAtMs, ...more(place) };
      });
    const danger = made("danger", urgent, nowMs + 1_000 * minuteMs, () => ({ isUrgent: true }));
    const usual = made("usual", others, nowMs, (place) => (place % 3 === 2 ? {} : { isUrgent: false }));
    const orders = [...danger, ...usual];
    // Stored the other way round, so that only reading in order brings them into it.
    await test.cloud.database.load({ ...dump, orders: [...orders].reverse() });
    return orders.map((one) => String(one["_id"]));
  }

  it("come with the urgent ones first, then by deadline, page by page, each once", async () => {
    const orderIds = await manyWaiting({ urgent: 45, others: 85 });
    expect(await everyPage()).toEqual(orderIds);
  });

  it("are chosen the most urgent first, though their deadlines are the latest", async () => {
    const orderIds = await manyWaiting({ urgent: 7, others: mostUrgentMax + 20 });
    const { mostUrgentIds, orders, total } = await list();
    expect(mostUrgentIds).toEqual(orderIds.slice(0, mostUrgentMax));
    expect(total).toBe(orderIds.length);
    // What one tap chooses is what stands at the top.
    expect(idsOf(orders)).toEqual(mostUrgentIds.slice(0, pageRows));
    expect(orders.filter(({ isUrgent }) => isUrgent)).toHaveLength(7);
  });

  it("are all urgent where more than enough of them are", async () => {
    const orderIds = await manyWaiting({ urgent: mostUrgentMax + 5, others: 30 });
    expect((await list()).mostUrgentIds).toEqual(orderIds.slice(0, mostUrgentMax));
  });

  it.each([
    ["as many urgent ones as a page holds", 20],
    ["none", 0],
    ["nothing else", 41],
  ])("go on from page to page: %s", async (_which, urgent) => {
    const orderIds = await manyWaiting({ urgent, others: 41 - urgent });
    expect(await everyPage()).toEqual(orderIds);
  });

  it("go on behind the last row though it was taken meanwhile", async () => {
    const orderIds = await manyWaiting({ urgent: 26, others: 40 });
    const seen = await everyPage(async (page) => {
      const last = orderIds[page * pageRows - 1];
      const dump = await test.cloud.database.dump();
      const left = (dump["orders"] ?? []).map((one) => (one["_id"] === last ? { ...one, status: "taken" } : one));
      await test.cloud.database.load({ ...dump, orders: left });
    });
    expect(seen).toEqual(orderIds);
  });

  it("are seen by somebody with two roles in the same place once each", async () => {
    const orderIds = await manyWaiting({ urgent: 25, others: 25 });
    const dump = await test.cloud.database.dump();
    const people = (dump["people"] ?? []).map((one) => {
      const roles = one["roles"] as readonly { areaId: string }[];
      const more = roles.map((held) => ({ ...held, areaId: `${held.areaId}.g02` }));
      return one["_id"] === "p-sun" ? { ...one, roles: [...roles, ...more] } : one;
    });
    await test.cloud.database.load({ ...dump, people });
    expect(await everyPage()).toEqual(orderIds);
  });

  it("cost the same few trips however many wait, and nothing is opened that is not shown", async () => {
    await manyWaiting({ urgent: 120, others: 280 });
    const first = await list();
    await list(first.nextCursor ?? "");
    const [opening, following] = test.cloud.callLog.filter((one) => one.call === "dispatch.listWaiting");
    // Who asks, two readings for the page, two for what one tap chooses, and the number of all.
    expect([opening?.roundTrips, following?.roundTrips]).toEqual([6, 4]);
    const readings = [opening, following].flatMap((one) =>
      (one?.databaseCalls ?? []).filter(
        (each) => each.collection === "orders" && each.action === "database.getDocument",
      ),
    );
    expect(readings).toHaveLength(4 + 2);
    for (const { documentsExamined, documentsReturned, indexName } of readings) {
      expect(indexName).toBe("urgent");
      expect(documentsExamined).toBe(documentsReturned);
      expect(documentsReturned).toBeLessThanOrEqual(mostUrgentMax);
    }
  });
});
