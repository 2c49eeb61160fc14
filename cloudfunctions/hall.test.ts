import type { Input, Output } from "../contract/index";
import { distanceMeters } from "../domain/areas/distance-meters";
import { gridCentreOf, roughPointOf } from "../domain/areas/rough-point";
import { dayNumberAt, midnightMs } from "../domain/calendar/shanghai-day";
import { allCells } from "../domain/people/free-cells";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

type Listing = Output<"orders.listHall">;
const hourMs = 3_600_000;
type Point = { lat: number; lng: number };

/** Where 张建国 lives in the demo: building 7. */
const homeOfZhang: Point = { lat: 35.4008, lng: 116.9731 };

const wish = (more: Partial<Input<"orders.publish">> = {}): Input<"orders.publish"> => ({
  categoryId: "medicine",
  text: "请帮我买一盒降压药",
  wanted: { kind: "today" },
  key: newKey(),
  ...more,
});

/** The hall, through the built functions. */
describe("The hall", () => {
  let test: TestCloud;
  beforeEach(async () => {
    test = await startTestCloud();
  });
  afterEach(() => test.close());

  const publish = async (who: string, more: Partial<Input<"orders.publish">> = {}): Promise<string> =>
    (await test.succeed(who, "orders.publish", wish(more))).orderId;
  const list = (more: Partial<Input<"orders.listHall">> = {}, who = "zhang"): Promise<Listing> =>
    test.succeed(who, "orders.listHall", { sort: "near", ...more });
  const idsOf = ({ orders }: Pick<Listing, "orders">): string[] => orders.map((one) => one.orderId);

  async function everyPage(
    more: Partial<Input<"orders.listHall">>,
    between: (page: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Listing["orders"]> {
    const seen: Listing["orders"] = [];
    let cursor: string | undefined;
    for (let page = 1; ; page += 1) {
      const answer = await list({ ...more, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...answer.orders);
      if (answer.nextCursor === null) return seen;
      cursor = answer.nextCursor;
      await between(page);
    }
  }

  const documents = async (collection: string): Promise<readonly Record<string, unknown>[]> =>
    (await test.cloud.database.list(collection, {})).documents;

  /** Many open orders made from one: of every building in turn, none of 张建国's household. */
  async function manyOrders(count: number): Promise<Record<string, unknown>[]> {
    const id = await publish("ma");
    const dump = await test.cloud.database.dump();
    const model = (await documents("orders")).find((one) => one["_id"] === id);
    const buildings = (await documents("areas")).filter((area) => String(area["_id"]).includes("houbali.g0"));
    const places = buildings.map((area) => area["location"] as Point);
    const orders = Array.from({ length: count }, (_none, place) => {
      const { lat, lng } = roughPointOf(places[place % places.length] ?? homeOfZhang, `order-${place}`);
      const wanted = model?.["wanted"] as { untilMs: number };
      return {
        ...model,
        _id: `order-${place}`,
        roughPoint: { type: "Point", coordinates: [lng, lat] },
        pointsRank: Number(model?.["pointsRank"]) + (place % 4),
        wanted: { ...wanted, untilMs: wanted.untilMs + (place % 7) },
      };
    });
    await test.cloud.database.load({ ...dump, orders });
    return orders;
  }

  /** What the last call of this name cost. */
  function costOf(call: string) {
    const entry = test.cloud.callLog.filter((one) => one.call === call).at(-1);
    if (entry === undefined) throw new Error(`${call} was never called`);
    return {
      trips: entry.roundTrips,
      listing: entry.databaseCalls.find((one) => one.collection === "orders"),
    };
  }

  it("lists the nearest first, in distances that give no door away", async () => {
    const far = await publish("ma");
    const near = await publish("wang");
    const { orders, from } = await list();
    expect(orders.map((one) => one.orderId)).toEqual([near, far]);
    expect(from).toEqual(homeOfZhang);
    for (const { distanceMeters: told, roughPoint } of orders) {
      expect(told === null ? null : told % 100).toBe(0);
      // The square of the building, and nothing finer: the spot in it comes from the order's id.
      expect(roughPoint).not.toBeNull();
    }
    const doorOfWang = { lat: 35.3991, lng: 116.9739 };
    expect(orders[0]?.roughPoint).toEqual(roughPointOf(gridCentreOf(doorOfWang), near));
    expect(JSON.stringify(orders)).not.toMatch(/王桂兰|马秀英|单元|1386370/);
  });

  it.each([["fit"], ["near"], ["soon"], ["points"]] as const)(
    "by %s shows every order once, in pages",
    async (sort) => {
      const orders = await manyOrders(70);
      const seen = await everyPage({ sort });
      expect(seen.map((one) => one.orderId).sort()).toEqual(orders.map((one) => one["_id"]).sort());
      if (sort !== "near") return;
      const meters = seen.map(({ roughPoint }) => distanceMeters(homeOfZhang, roughPoint ?? { lat: 0, lng: 0 }));
      expect(meters).toEqual([...meters].sort((one, other) => one - other));
    },
  );

  it.each([["fit"], ["near"]] as const)(
    "by %s goes on behind the last row though others took it meanwhile",
    async (sort) => {
      const orders = await manyOrders(70);
      const firstPage = idsOf(await list({ sort }));
      const gone = firstPage.slice(-3);
      const seen = await everyPage({ sort }, async (page) => {
        if (page > 1) return;
        const dump = await test.cloud.database.dump();
        const left = (dump["orders"] ?? []).map((one) =>
          gone.includes(String(one["_id"])) ? { ...one, status: "taken" } : one,
        );
        await test.cloud.database.load({ ...dump, orders: left });
      });
      expect(new Set(seen.map((one) => one.orderId)).size).toBe(orders.length);
      expect(seen).toHaveLength(orders.length);
    },
  );

  it("costs two trips and reads no more than it shows, however many are open", async () => {
    await manyOrders(400);
    const first = await list();
    await list({ cursor: first.nextCursor ?? "" });
    const best = await list({ sort: "fit" });
    await list({ sort: "fit", cursor: best.nextCursor ?? "" });
    for (const entry of test.cloud.callLog.filter((one) => one.call === "orders.listHall")) {
      expect(entry.roundTrips).toBe(2);
      const query = entry.databaseCalls.find((one) => one.collection === "orders");
      expect(query).toMatchObject({ indexName: "hall-near" });
      expect(query?.documentsExamined).toBeLessThanOrEqual(41);
      expect(query?.documentsExamined).toBe(query?.documentsReturned);
    }
  });

  it("puts first what fits him best, and what he cannot take as things are behind it", async () => {
    const midnight = midnightMs(dayNumberAt(test.cloud.clock.nowMs()) + 1);
    const tomorrow = (fromHour: number) =>
      ({ kind: "agreed", fromMs: midnight + fromHour * hourMs, untilMs: midnight + (fromHour + 2) * hourMs }) as const;
    const morning = await publish("wang", { categoryId: "company", wanted: tomorrow(9) });
    const evening = await publish("ma", { categoryId: "company", wanted: tomorrow(19) });
    const repairs = await publish("liu", { categoryId: "repair", text: "水管漏水", wanted: tomorrow(19) });
    const evenings = allCells.filter((cell) => cell.endsWith("evening"));
    await test.succeed("chen", "people.setFreeTime", { freeCells: evenings, key: newKey() });
    const { orders } = await list({ sort: "fit" }, "chen");
    expect(orders.map(({ orderId, whyNot }) => [orderId, whyNot])).toEqual([
      [evening, null],
      [morning, null],
      [repairs, "MISSING_SKILL"],
    ]);
    expect(orders.map(({ whyFit }) => whyFit)).toEqual([[expect.stringMatching(/^周.晚上有空$/)], [], []]);
    expect((await list({ sort: "near" }, "chen")).orders.flatMap(({ whyFit }) => whyFit)).toEqual([]);
    // What he has in hand takes nothing from when he is free, and is no reason to take another.
    await test.succeed("chen", "orders.grab", { orderId: morning, key: newKey() });
    const [next] = (await list({ sort: "fit" }, "chen")).orders;
    expect([next?.orderId, next?.whyFit]).toEqual([evening, [expect.stringMatching(/^周.晚上有空$/)]]);
  });

  it("measures from where the phone says he is, and keeps that nowhere", async () => {
    const far = await publish("ma");
    const near = await publish("wang");
    const from = { lat: 35.40491234, lng: 116.97551234 };
    const answer = await list({ from });
    expect(idsOf(answer)).toEqual([far, near]);
    expect(answer.from).toEqual(gridCentreOf(from));
    const kept = JSON.stringify(await test.cloud.database.dump());
    const centre = gridCentreOf(from);
    for (const part of [from.lat, from.lng, centre.lat, centre.lng]) expect(kept).not.toContain(String(part));
  });

  it("shows what he lacks the skill for with the reason, and hides it when he asks for what he can do", async () => {
    const chatting = await publish("wang", { categoryId: "company", text: "请陪我聊聊天" });
    const repairs = await publish("ma", { categoryId: "repair", text: "水管漏水" });
    const reasons = async (who: string, onlyFitting: boolean) =>
      Object.fromEntries((await list({ filter: { onlyFitting } }, who)).orders.map((one) => [one.orderId, one.whyNot]));
    expect(await reasons("zhang", true)).toEqual({ [repairs]: null, [chatting]: null });
    expect(await reasons("chen", false)).toEqual({ [repairs]: "MISSING_SKILL", [chatting]: null });
    expect(await reasons("chen", true)).toEqual({ [chatting]: null });
  });

  it("fills the pages with what fits, and still shows each once", async () => {
    const orders = await manyOrders(70);
    const dump = await test.cloud.database.dump();
    const mixed = orders.map((one, place) => ({
      ...one,
      category: { ...(one["category"] as object), requiredSkills: place % 3 === 0 ? ["手机教学"] : [] },
    }));
    await test.cloud.database.load({ ...dump, orders: mixed });
    const fitting = orders.filter((_one, place) => place % 3 !== 0).map((one) => String(one["_id"]));
    for (const sort of ["fit", "near", "soon", "points"] as const) {
      expect(await list({ sort, filter: { onlyFitting: true } })).toHaveProperty("orders.length", 20);
      const seen = await everyPage({ sort, filter: { onlyFitting: true } });
      expect(seen.map((one) => one.orderId).sort()).toEqual([...fitting].sort());
    }
  });

  it("keeps orders without a place in the list, after the others, and sorts by time who has none himself", async () => {
    const [placed, unplaced] = [await publish("wang"), await publish("ma")];
    const dump = await test.cloud.database.dump();
    const rough = roughPointOf({ lat: 0, lng: 0 }, unplaced);
    const orders = (dump["orders"] ?? []).map((one) =>
      one["_id"] === unplaced
        ? { ...one, roughPoint: { type: "Point", coordinates: [rough.lng, rough.lat] } }
        : { ...one, wanted: { ...(one["wanted"] as object), untilMs: 8_000_000_000_000 } },
    );
    const people = (dump["people"] ?? []).map((one) => (one["_id"] === "p-chen" ? { ...one, location: null } : one));
    await test.cloud.database.load({ ...dump, orders, people });
    const shown = await list();
    expect(idsOf(shown)).toEqual([placed, unplaced]);
    expect(shown.orders[1]).toMatchObject({ distanceMeters: null, roughPoint: null });
    const nowhere = await list({}, "chen");
    expect(idsOf(nowhere)).toEqual([unplaced, placed]);
    expect(nowhere.from).toBeNull();
  });

  it("tells what came and what is gone since the list was read, in two trips", async () => {
    const first = await publish("wang");
    test.cloud.clock.set(test.cloud.clock.nowMs() + 60_000);
    const { asOfMs } = await list();
    const ask = (more: Partial<Input<"orders.countNewInHall">> = {}) =>
      test.succeed("zhang", "orders.countNewInHall", { sinceMs: asOfMs, shownIds: [first], ...more });
    expect(await ask()).toEqual({ newCount: 0, isMore: false, goneIds: [] });

    test.cloud.clock.set(test.cloud.clock.nowMs() + 60_000);
    await publish("ma");
    await publish("zhang");
    // His own is nothing new to him.
    expect(await ask()).toMatchObject({ newCount: 1, goneIds: [] });
    await test.succeed("chen", "orders.grab", { orderId: first, key: newKey() });
    expect(await ask()).toMatchObject({ newCount: 1, goneIds: [first] });
    await test.succeed("chen", "orders.giveBack", { orderId: first, reason: "临时有事", key: newKey() });
    // Shown already, so not new; and to be had again.
    expect(await ask()).toMatchObject({ newCount: 1, goneIds: [] });
    expect(await ask({ shownIds: [] })).toMatchObject({ newCount: 2 });
    const { trips, listing } = costOf("orders.countNewInHall");
    expect(trips).toBe(2);
    expect(listing).toMatchObject({ indexName: "hall-new", documentsExamined: 3 });
  });

  it("counts as far as twenty and says that there are more", async () => {
    await manyOrders(70);
    const counted = await test.succeed("zhang", "orders.countNewInHall", { sinceMs: 0 });
    expect(counted).toMatchObject({ newCount: 20, isMore: true });
    expect(costOf("orders.countNewInHall").listing?.documentsExamined).toBeLessThanOrEqual(21);
  });

  it("offers the loser of a race the three nearest orders that he could take at once", async () => {
    const lost = await publish("wang");
    const others = [await publish("liu"), await publish("ma"), await publish("li"), await publish("sun")];
    await publish("wang", { categoryId: "repair", text: "水管漏水" });
    await publish("chen");
    await test.succeed("zhang", "orders.grab", { orderId: lost, key: newKey() });
    expect(await test.call("chen", "orders.grab", { orderId: lost, key: newKey() })).toMatchObject({ code: "TAKEN" });
    const { orders, mayWait } = await test.succeed("chen", "orders.listNearby", { orderId: lost });
    expect(orders).toHaveLength(3);
    expect(orders[0]?.orderId).toBe(others[0]);
    expect(orders.every((one) => others.includes(one.orderId) && one.whyNot === null)).toBe(true);
    expect(costOf("orders.listNearby").trips).toBe(2);
    // Or he stands in line for the lost one, once.
    expect(mayWait).toBe(true);
    await test.succeed("chen", "orders.joinWaiting", { orderId: lost, key: newKey() });
    expect(await test.succeed("chen", "orders.listNearby", { orderId: lost })).toMatchObject({ mayWait: false });
    expect(await test.call("chen", "orders.listNearby", { orderId: "no-such-order" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("finds an order near its building after its owner moved there", async () => {
    await test.succeed("ma", "people.correctMyData", {
      name: "马秀英",
      phone: "13863700010",
      areaId: "zc.gangshan.houbali.g03.b07",
      door: "1 单元 101",
      key: newKey(),
    });
    const moved = await publish("ma");
    const { orders } = await list();
    expect(orders).toMatchObject([{ orderId: moved, roughPoint: roughPointOf(homeOfZhang, moved) }]);
    expect(orders[0]?.distanceMeters).toBeLessThanOrEqual(200);
  });
});
