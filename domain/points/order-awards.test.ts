import { after, anOrder, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "../orders/order-builders";
import type { Order } from "../orders/order";
import { firstPolicy } from "../policies/policies";
import { emptyAccount } from "./account";
import { dayNumberAt } from "../calendar/shanghai-day";
import { awardedService, orderAward, payeesOf, type Payee } from "./order-awards";
import { replayPoints } from "./replay-points";

const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const arrive = { name: "arrive", serviceCode: "4711" } as const;
const leave = { name: "leave", workDone: "搬好了" } as const;
const confirm = { name: "confirm", outcome: "solved", stars: 5, tags: [], comment: "" } as const;
const evaluate = { name: "evaluate", outcome: "solved", quality: 5, comment: "" } as const;

const served = (order: Order, by: typeof zhang, fromMs = fridayTenMs): Order =>
  after(after(order, by.personId, arrive, fromMs), by.personId, leave, fromMs + hourMs / 2);
const judged = (order: Order): Order => after(after(order, "wang", confirm), "sun", evaluate);
/** 张建国 was there for half an hour, it was not solved after all, and staff look for others. */
const openedAgain = (): Order => {
  const first = served(after(anOrder(), "zhang", grabbedBy(zhang)), zhang);
  const confirmed = after(first, "wang", confirm);
  return after(after(confirmed, "wang", { name: "reopen", reason: "又漏了" }), "sun", {
    name: "republish",
    reason: "换人",
  });
};

const counting = { policy: firstPolicy("points"), account: emptyAccount("anybody") };

describe("Who gets something for a judged order", () => {
  it("are all who served, and not who held a slot and never came", () => {
    const two = after(after(anOrder({ slotCount: 2 }), "zhang", grabbedBy(zhang)), "chen", grabbedBy(chen));
    const both = served(after(two, "chen", arrive), zhang);
    expect(payeesOf(after(both, "chen", leave)).map(({ personId }) => personId)).toEqual(["zhang", "chen"]);
    const alone = after(served(two, zhang), "clock", { name: "leaveByRule" }, fridayTenMs + 20 * hourMs);
    expect(alone.status).toBe("served");
    expect(payeesOf(alone).map(({ personId }) => personId)).toEqual(["zhang"]);
  });

  it("are also those of before: their minutes without points", () => {
    const order = judged(served(after(openedAgain(), "chen", grabbedBy(chen)), chen));
    const [now, before] = payeesOf(order);
    expect(now).toMatchObject({ personId: "chen", minutes: 30, earlierMinutes: 0 });
    expect(before).toMatchObject({ personId: "zhang", minutes: null, earlierMinutes: 30 });
    if (now === undefined || before === undefined) throw new Error("two served");
    expect(orderAward(order, now, counting)).toMatchObject({ points: 11, minutes: 30 });
    expect(orderAward(order, before, counting)).toMatchObject({ points: 0, minutes: 30 });
  });

  it("stand there once when they came twice, with the time of both and the points of the last", () => {
    const order = judged(served(after(openedAgain(), "zhang", grabbedBy(zhang)), zhang));
    const payees = payeesOf(order);
    expect(payees).toEqual([expect.objectContaining({ personId: "zhang", minutes: 30, earlierMinutes: 30 })]);
    const award = orderAward(order, payees[0] as Payee, counting);
    expect(award).toMatchObject({ points: 11, minutes: 60 });
    expect(award.breakdown.at(-1)).toBe("之前那次 30 分钟照常记录，不计分");
  });
});

describe("What a payee is told", () => {
  const order = judged(served(after(anOrder(), "zhang", grabbedBy(zhang)), zhang));
  const [payee] = payeesOf(order) as [Payee];

  it("is when his service ended, not when he took it", () => {
    expect(payee).toEqual({
      personId: "zhang",
      name: "zhang",
      minutes: 30,
      leftAtMs: fridayTenMs + hourMs / 2,
      earlierMinutes: 0,
    });
    const [, before] = payeesOf(judged(served(after(openedAgain(), "chen", grabbedBy(chen)), chen)));
    expect(before?.leftAtMs).toBe(fridayTenMs + hourMs / 2);
    const untold = { ...order, takers: order.takers.map((taker) => ({ ...taker, leftAtMs: null })) };
    expect(payeesOf(untold)[0]?.leftAtMs).toBe(order.takers[0]?.takenAtMs);
  });

  it("names the day of the service, whom it helped and that nothing is held against him", () => {
    expect(awardedService(order, payee)).toEqual({
      day: dayNumberAt(fridayTenMs),
      metPersonId: "wang",
      isVeto: false,
    });
    expect(orderAward(order, payee, counting).breakdown).toHaveLength(4);
  });

  it("is that nothing was solved, when only the earlier service was his", () => {
    const again = judged(served(after(openedAgain(), "chen", grabbedBy(chen)), chen));
    const before = payeesOf(again)[1] as Payee;
    expect(orderAward(again, before, counting).breakdown).toContain("没解决，按 0% 计，0 分");
  });

  it("holds against him what the community holds against him, and not what it holds against another", () => {
    const conduct = (isVeto: boolean, personId: string) => ({ personId, deductPoints: 3, isVeto, reason: "收了钱" });
    const held = (isVeto: boolean, personId: string) =>
      ({
        ...order,
        evaluation: { ...order.evaluation!, conduct: [conduct(false, "hu"), conduct(isVeto, personId)] },
      }) as Order;
    expect(awardedService(held(true, "zhang"), payee).isVeto).toBe(true);
    expect(awardedService(held(false, "zhang"), payee).isVeto).toBe(false);
    expect(orderAward(held(true, "zhang"), payee, counting).points).toBe(0);
    expect(orderAward(held(false, "zhang"), payee, counting).points).toBe(8);
    expect(orderAward(held(true, "chen"), payee, counting).points).toBe(11);
  });

  it("is nothing before anybody judged", () => {
    const unjudged = served(after(anOrder(), "zhang", grabbedBy(zhang)), zhang);
    expect(awardedService(unjudged, payee).isVeto).toBe(false);
    expect(() => orderAward(unjudged, payee, counting)).toThrow("order order-1 is not evaluated");
  });

  it("leaves out who only held a slot, in the service before as well, and counts nobody twice", () => {
    const two = judged(served(after(openedAgain(), "chen", grabbedBy(chen)), chen));
    const [first] = two.earlierTakers;
    const idle = { ...first!, personId: "hu", minutes: null };
    expect(payeesOf({ ...two, earlierTakers: [first!, idle] }).map(({ personId }) => personId)).toEqual([
      "chen",
      "zhang",
    ]);
    const both = [...two.takers, { ...two.takers[0]!, personId: "zhang" }];
    expect(payeesOf({ ...two, takers: both }).map(({ personId }) => personId)).toEqual(["chen", "zhang"]);
  });
});

describe("Past orders counted once more by a policy", () => {
  const policy = firstPolicy("points");
  const order = (orderId: string, dayLater: number): Order => {
    const from = fridayTenMs + dayLater * 24 * hourMs;
    return { ...judged(served(after(anOrder(), "zhang", grabbedBy(zhang)), zhang, from)), orderId };
  };

  it("come in the order of their services, and the same two meeting again earn less", () => {
    expect([...replayPoints([order("b", 1), order("a", 0)], policy)]).toEqual([
      ["a:zhang", 11],
      ["b:zhang", 10],
    ]);
  });

  it("fill the day", () => {
    const narrow = { ...policy, value: { ...policy.value, dayMaxPoints: 15 } };
    expect([...replayPoints([order("a", 0), order("b", 0)], narrow).values()]).toEqual([11, 4]);
  });

  it("leave out what nobody judged, and keep volunteers apart", () => {
    const ofChen: Order = { ...judged(served(after(anOrder(), "chen", grabbedBy(chen)), chen)), orderId: "c" };
    const unjudged = served(after(anOrder(), "zhang", grabbedBy(zhang)), zhang);
    const points = replayPoints([anOrder(), unjudged, order("a", 0), ofChen], policy);
    expect([...points]).toEqual([
      ["a:zhang", 11],
      ["c:chen", 11],
    ]);
  });
});
