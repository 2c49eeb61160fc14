import { installCrowd } from "../tests/harness/crowd";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import type { Output } from "../contract/index";
import type { OrderDocument } from "./api/store/orders-store";

jest.setTimeout(180_000);

const minuteMs = 60_000;

type Proposal = Output<"dispatch.propose">;

/** Many orders to many volunteers at once, call by call, through the built functions and the local cloud. */
describe("Sending out many orders at once", () => {
  let test: TestCloud;

  beforeEach(async () => {
    test = await startTestCloud();
    await installCrowd(test, 8, 12);
  });
  afterEach(() => test.close());

  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const publish = async (who: string, wish: { categoryId?: string; slotCount?: number } = {}) => {
    const { categoryId = "carrying", slotCount = 1 } = wish;
    const asked = { categoryId, text: "搬一个柜子", wanted: { kind: "soon" as const }, slotCount };
    return (await test.succeed(who, "orders.publish", { ...asked, key: newKey() })).orderId;
  };
  const publishMany = async (count: number) => {
    const orderIds: string[] = [];
    for (let index = 0; index < count; index += 1) orderIds.push(await publish(`resident${index}`));
    return orderIds;
  };
  const propose = (orderIds: readonly string[], more: Partial<{ fixed: Pair[]; without: Pair[] }> = {}) =>
    test.succeed("zhao", "dispatch.propose", { orderIds: [...orderIds], fixed: [], without: [], ...more });
  type Pair = { orderId: string; volunteerId: string };
  const pairsOf = ({ orders }: Proposal): Pair[] =>
    orders.flatMap(({ orderId, volunteers }) => volunteers.map(({ volunteerId }) => ({ orderId, volunteerId })));
  const outcomes = (results: readonly { outcome: string }[]) => results.map(({ outcome }) => outcome);
  const orderOf = async (orderId: string) => {
    const { documents } = await test.cloud.database.list("orders", { filter: { _id: orderId } });
    const [order] = documents as unknown as OrderDocument[];
    if (order === undefined) throw new Error("no such order");
    return order;
  };
  const accept = (volunteerId: string, orderId: string) =>
    test.call(volunteerId.slice(2), "orders.answerOffer", { orderId, decision: "accept", key: newKey() });

  it("shows what waits, proposes somebody for each with reasons, and puts each before him", async () => {
    const orderIds = await publishMany(6);
    const waiting = await test.succeed("zhao", "dispatch.listWaiting", {});
    expect(waiting.orders.map(({ orderId }) => orderId)).toEqual(
      orderIds.filter((id) => waiting.mostUrgentIds.includes(id)),
    );
    const proposal = await propose(waiting.mostUrgentIds);
    expect(proposal).toMatchObject({ isOptimal: true, goneOrderIds: [], refused: [], emptySlots: 0 });
    expect(proposal.filledSlots).toBe(waiting.total);
    for (const { volunteers, whyEmpty } of proposal.orders) {
      expect(whyEmpty).toBeNull();
      expect(volunteers).toHaveLength(1);
      expect(volunteers[0]?.reasons.length).toBeGreaterThan(0);
    }
    const key = newKey();
    const pairs = pairsOf(proposal);
    const sent = await test.succeed("zhao", "dispatch.confirm", { pairs, key });
    expect(new Set(outcomes(sent.results))).toEqual(new Set(["offered"]));
    // A repeat changes nothing and says the same.
    expect(await test.succeed("zhao", "dispatch.confirm", { pairs, key })).toEqual(sent);
    const [first] = pairs;
    if (first === undefined) throw new Error("nothing was proposed");
    expect((await orderOf(first.orderId)).journal.filter(({ event }) => event === "offered")).toHaveLength(1);
    expect(await accept(first.volunteerId, first.orderId)).toMatchObject({ ok: true, value: { status: "taken" } });
  });
});
