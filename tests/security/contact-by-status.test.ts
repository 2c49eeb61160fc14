import { orderStatuses, type OrderStatus } from "../../domain/orders/order-status";
import { startSecurityCloud, type SecurityCloud } from "../harness/security-cloud";
import { endWithoutLeaks } from "./end-without-leaks";
import { playOrder } from "./order-scenes";

jest.setTimeout(120_000);

const dayMs = 86_400_000;

// Written by hand from the product's words: who helps and who is helped may call each other from the taking of an order
// until a day after the end of the service, and not when it came to nothing.
const callEachOther: Readonly<Record<OrderStatus, readonly [atOnce: boolean, aDayLater: boolean]>> = {
  inReview: [false, false],
  open: [false, false],
  offered: [false, false],
  taken: [true, true],
  serving: [true, true],
  served: [true, false],
  confirmed: [true, false],
  disputed: [true, false],
  evaluated: [true, false],
  overturned: [false, false],
  stuck: [false, false],
  answered: [false, false],
  returned: [false, false],
  cancelled: [false, false],
  expired: [false, false],
};

describe("Who helps and who is helped", () => {
  let test: SecurityCloud;
  let start: Awaited<ReturnType<SecurityCloud["snapshot"]>>;
  beforeAll(async () => {
    test = await startSecurityCloud();
    start = await test.snapshot();
  });
  afterAll(() => endWithoutLeaks(test));

  const show = async (who: string, orderId: string) => {
    const reply = await test.call(who, "orders.show", { orderId });
    return reply.ok ? reply.value : null;
  };
  const look = async (orderId: string) => {
    const [his, hers] = [await show("zhang", orderId), await show("wang", orderId)];
    expect(his?.address == null).toBe(his?.phone == null);
    expect(await show("sun", orderId)).toMatchObject({ phone: null, address: null });
    expect(hers?.phone).not.toBeNull();
    return { his: his?.phone != null, hers: hers?.takers.some(({ phone }) => phone !== null) === true };
  };

  it.each(orderStatuses)("may call each other, or not, while an order is %s and a day later", async (status) => {
    await test.restore(start);
    test.pass(61_000);
    const { orderId } = await playOrder(test, status);
    const seen = [await look(orderId)];
    test.pass(dayMs + 61_000);
    seen.push(await look(orderId));
    expect(seen).toEqual(callEachOther[status].map((may) => ({ his: may, hers: may })));
  });
});
