import { installCrowd } from "../tests/harness/crowd";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

jest.setTimeout(180_000);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Whom the batch dispatch proposes after others were asked, through the built functions and the local cloud. */
describe("Whoever was asked before", () => {
  let test: TestCloud;
  afterEach(() => test.close());
  const start = async (volunteers: number) => {
    test = await startTestCloud();
    await installCrowd(test, volunteers, 4);
  };

  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const soon = { kind: "soon" as const };
  const publish = async (who: string, wish: { categoryId?: string; wanted?: Wanted } = {}) => {
    const { categoryId = "carrying", wanted = soon } = wish;
    return (await test.succeed(who, "orders.publish", { categoryId, wanted, text: "搬一个柜子", key: newKey() }))
      .orderId;
  };
  type Wanted = typeof soon | { kind: "agreed"; fromMs: number; untilMs: number };
  type Pair = { orderId: string; volunteerId: string };
  const propose = async (orderId: string, fixed: Pair[] = []) => {
    const proposal = await test.succeed("sun", "dispatch.propose", { orderIds: [orderId], fixed, without: [] });
    return { ...proposal, who: proposal.orders.flatMap(({ volunteers }) => volunteers.map((one) => one.volunteerId)) };
  };
  const send = (orderId: string, volunteerId = "") =>
    test.succeed("sun", "dispatch.confirm", { pairs: [{ orderId, volunteerId }], key: newKey() });
  const answer = (volunteerId = "", orderId: string, decision: "accept" | "decline") =>
    test.succeed(volunteerId.slice(2), "orders.answerOffer", { orderId, decision, key: newKey() });
  const candidates = async (orderId: string) =>
    (await test.succeed("sun", "orders.listCandidates", { orderId })).candidates;

  it("and said no, or nothing, is not proposed again; staff may still choose him, and read that he was asked", async () => {
    await start(2);
    const orderId = await publish("resident0");
    const asked: string[] = [];
    for (const decision of ["decline", "silence"] as const) {
      const [one = ""] = (await propose(orderId)).who;
      expect(asked).not.toContain(one);
      asked.push(one);
      await send(orderId, one);
      if (decision === "decline") await answer(one, orderId, decision);
      else pass(31 * minuteMs);
      await test.tick();
    }
    const last = await candidates(orderId);
    const notAsked = last.findIndex(({ personId }) => asked.includes(personId));
    expect(
      last
        .slice(notAsked)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual([...asked].sort());
    expect(last[notAsked]?.reasons[0]).toBe("这一单他没接，或没去成");
    const fixed = [{ orderId, volunteerId: asked[0] ?? "" }];
    expect(await propose(orderId, fixed)).toMatchObject({ refused: [], who: [asked[0]] });
    const rest = (await propose(orderId)).who;
    expect(rest.filter((one) => asked.includes(one))).toEqual([]);
  });

  it("and is to answer still is not asked for what clashes with it, nor for more than he may hold", async () => {
    await start(1);
    for (const name of ["p-zhang", "p-chen"]) await suspend(test, name);
    const now = test.cloud.clock.nowMs();
    const agreed = { kind: "agreed" as const, fromMs: now + 5 * hourMs, untilMs: now + 6 * hourMs };
    const [one, other, third, fourth, fifth] = await Promise.all([
      publish("resident0", { wanted: agreed }),
      publish("resident1", { wanted: agreed }),
      publish("resident2"),
      publish("resident3"),
      publish("resident0"),
    ]);
    expect((await propose(one)).who).toEqual(["p-volunteer0"]);
    await send(one, "p-volunteer0");
    expect(await propose(other)).toMatchObject({ who: [], orders: [{ whyEmpty: "附近的人那个时间都有别的单" }] });
    expect((await propose(third)).orders[0]?.volunteers[0]?.reasons.join()).toContain("有 1 单等他答复");
    await send(third, "p-volunteer0");
    await send(fourth, "p-volunteer0");
    expect(await propose(fifth)).toMatchObject({ who: [], orders: [{ whyEmpty: "附近的人手上都满了" }] });
    await answer("p-volunteer0", fourth, "decline");
    expect((await propose(fifth)).who).toEqual(["p-volunteer0"]);
  });

  it("by name is not told of the same order by the next ring, whatever he answered", async () => {
    await start(2);
    const orderId = await publish("resident0");
    for (const volunteerId of ["p-volunteer0", "p-volunteer1"]) {
      await send(orderId, volunteerId);
      await answer(volunteerId, orderId, "decline");
    }
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await test.tick();
      pass(16 * minuteMs);
    }
    const { documents } = await test.cloud.database.list("inbox", { filter: { orderId, title: "有人需要帮忙" } });
    expect(documents.map(({ personId }) => personId).sort()).toEqual(["p-chen", "p-zhang"]);
  });

  it("looks for a trade among many more neighbours than for a hand", async () => {
    await start(90);
    const { documents } = await test.cloud.database.list("people", { filter: { _id: "p-volunteer89" }, limit: 1 });
    expect(documents).toHaveLength(1);
    await edit(test, "p-volunteer89", (volunteer) => ({ ...volunteer, skills: ["理发"] }), { lat: 35.43, lng: 116.99 });
    const orderId = await publish("resident0", { categoryId: "haircut" });
    expect((await propose(orderId)).who).toEqual(["p-volunteer89"]);
    expect((await candidates(orderId)).map(({ personId }) => personId)).toContain("p-volunteer89");
  });
});

const suspend = (test: TestCloud, personId: string) =>
  edit(test, personId, (volunteer) => ({ ...volunteer, status: "suspended" }));

/** As if somebody had changed the volunteer meanwhile, or he had moved. */
async function edit(
  { cloud }: TestCloud,
  personId: string,
  change: (volunteer: object) => object,
  place?: { lat: number; lng: number },
): Promise<void> {
  const dump = await cloud.database.dump();
  const people = (dump["people"] ?? []) as unknown as { _id: string; volunteer: object; homePoint?: object }[];
  const moved = place && { location: place, homePoint: { type: "Point", coordinates: [place.lng, place.lat] } };
  const changed = people.map((one) =>
    one._id === personId ? { ...one, volunteer: change(one.volunteer), ...moved } : one,
  );
  await cloud.database.load({ ...dump, people: changed });
}
