import { installCrowd } from "../tests/harness/crowd";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

jest.setTimeout(180_000);

/** What is said of each order of a batch when something happened to it meanwhile, through the built functions and the local cloud. */
describe("What became of an order that was sent out", () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
    await installCrowd(test, 8, 12);
  });
  afterEach(() => test.close());

  const publish = async (place: number, slotCount = 1) => {
    const wish = { categoryId: "carrying", text: "搬一个柜子", wanted: { kind: "soon" as const }, slotCount };
    return (await test.succeed(`resident${place}`, "orders.publish", { ...wish, key: newKey() })).orderId;
  };
  const send = (pairs: { orderId: string; volunteerId: string }[]) =>
    test.succeed("sun", "dispatch.confirm", { pairs, key: newKey() });
  const standings = async (batchId: string) =>
    (await test.succeed("sun", "dispatch.readSent", { batchId })).orders.map(({ standing }) => standing);

  it("is that somebody is missing, when a neighbour grabbed one of two slots; it can be sent out again", async () => {
    const orderId = await publish(0, 2);
    const pairs = [0, 1].map((place) => ({ orderId, volunteerId: `p-volunteer${place}` }));
    await test.succeed("chen", "orders.grab", { orderId, key: newKey() });
    const { batchId, results } = await send(pairs);
    expect(results).toEqual([{ orderId, outcome: "partlyTaken" }]);
    expect(await standings(batchId)).toEqual(["partlyTaken"]);
    expect((await send(pairs.slice(0, 1))).results).toEqual([{ orderId, outcome: "offered" }]);
  });

  it("is that it is stuck, when whoever took it cannot do it", async () => {
    const orderId = await publish(0);
    await test.succeed("chen", "orders.grab", { orderId, key: newKey() });
    await test.succeed("chen", "orders.cannotDo", { orderId, reason: "没有零件", key: newKey() });
    expect((await send([{ orderId, volunteerId: "p-volunteer0" }])).results).toEqual([{ orderId, outcome: "stuck" }]);
  });
});
