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
  const undo = async (batchId: string) =>
    (await test.succeed("sun", "dispatch.undo", { batchId, key: newKey() })).results;
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

  it("is that the batch withdrew it, however often it is withdrawn, and not what somebody else took back", async () => {
    const orderIds = [await publish(0), await publish(1), await publish(2)];
    const pairs = orderIds.map((orderId, place) => ({ orderId, volunteerId: `p-volunteer${place}` }));
    const { batchId } = await send(pairs);
    const [accepted = "", takenBack = "", withdrawn = ""] = orderIds;
    await test.succeed("volunteer0", "orders.answerOffer", { orderId: accepted, decision: "accept", key: newKey() });
    await test.succeed("wu", "orders.takeBack", { orderId: takenBack, reason: "换人", key: newKey() });
    const undone = [
      { orderId: accepted, outcome: "answered" },
      { orderId: takenBack, outcome: "answered" },
      { orderId: withdrawn, outcome: "withdrawn" },
    ];
    expect(await undo(batchId)).toEqual(undone);
    expect(await undo(batchId)).toEqual(undone);
    // Another batch that puts the same order before somebody has not been withdrawn by that.
    const later = await send([{ orderId: withdrawn, volunteerId: "p-volunteer3" }]);
    await test.succeed("volunteer3", "orders.answerOffer", { orderId: withdrawn, decision: "decline", key: newKey() });
    expect(await undo(later.batchId)).toEqual([{ orderId: withdrawn, outcome: "answered" }]);
    expect(await undo(batchId)).toEqual(undone);
  });
});
