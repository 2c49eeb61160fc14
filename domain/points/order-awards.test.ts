import { after, anOrder, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "../orders/order-builders";
import type { Order } from "../orders/order";
import { firstPolicy } from "../policies/policies";
import { emptyAccount } from "./account";
import { orderAward, payeesOf, type Payee } from "./order-awards";

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
