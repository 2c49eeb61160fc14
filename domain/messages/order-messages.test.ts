import { grabberOf } from "../orders/available-actions";
import type { Order } from "../orders/order";
import { after, anOrder, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "../orders/order-builders";
import { orderMessages } from "./order-messages";
import { templateData } from "./template-data";

const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const lin = aVolunteer("lin");

/** Titles of what is told of an order's last step, by who reads it. */
function told(order: Order): Readonly<Record<string, string>> {
  const entry = order.journal.at(-1);
  if (entry === undefined) throw new Error("nothing has happened");
  return Object.fromEntries(orderMessages(order, entry).map(({ personId, title }) => [personId, title]));
}

const taken = after(anOrder(), "zhang", grabbedBy(zhang));
const waitedFor = after(taken, "lin", { name: "joinWaiting", grabber: grabberOf(lin) });
const handedOver = after(taken, "zhang", { name: "handOver", to: grabberOf(chen), reason: "有事" });

describe("Of a step of an order", () => {
  it("who is asked to take it over hears, and who hands it over hears what came of it", () => {
    expect(told(handedOver)).toEqual({ chen: "有邻居请您接手" });
    const accepted = after(handedOver, "chen", { name: "acceptOffer", grabber: grabberOf(chen) });
    expect(told(accepted)).toEqual({ wang: "有志愿者接单了", zhang: "有邻居去了" });
    expect(told(after(handedOver, "chen", { name: "declineOffer" }))).toEqual({ zhang: "这一单还是您的" });
    expect(told(after(handedOver, "clock", { name: "expireOffer" }, fridayTenMs + hourMs))).toMatchObject({
      zhang: "这一单还是您的",
    });
  });

  it("who is asked reads until when to answer, as true in the morning as in the evening, and whole on a phone", () => {
    const wanted = { kind: "agreed", fromMs: fridayTenMs + 29 * hourMs, untilMs: fridayTenMs + 31 * hourMs } as const;
    const asked = (hours: number, order: Order) => {
      const { journal, ...offered } = after(
        order,
        "sun",
        { name: "offer", to: grabberOf(zhang) },
        fridayTenMs + hours * hourMs,
      );
      return journal.slice(-1).flatMap((entry) => orderMessages({ journal, ...offered }, entry));
    };
    const said = (hours: number, order = anOrder({ wanted })) =>
      asked(hours, order).map((message) => templateData(message, fridayTenMs).thing4.value);
    expect(said(0)).toEqual(["10:30 前点开答复，来不了也行。"]);
    expect(said(11 + 1 / 12)).toEqual(["早上 8:00 前点开答复，来不了也行。"]);
    expect(said(14.5)).toEqual(["早上 8:00 前点开答复，来不了也行。"]);
    expect(said(11.5, { ...anOrder({ wanted }), isUrgent: true })).toEqual(["22:00 前点开答复，来不了也行。"]);
    expect(asked(0, anOrder())).toMatchObject([{ isQuestion: true, isUrgent: false }]);
    expect(asked(0, { ...anOrder(), isUrgent: true })).toMatchObject([{ isQuestion: true, isUrgent: true }]);
  });

  it("who waits hears that it is his turn, or that nobody is sought any more", () => {
    const givenBack = after(waitedFor, "zhang", { name: "giveBack", reason: "有事" });
    expect(told(givenBack)).toEqual({ wang: "正在重新找人", lin: "空出一个名额，轮到您了" });
    expect(told(after(givenBack, "lin", { name: "declineOffer" }))).toEqual({});
    const cancelled = after(waitedFor, "wang", { name: "cancel", reason: "不用了" });
    expect(told(cancelled)).toEqual({ zhang: "求助已取消", lin: "这一单不用等了" });
    const begun = after(waitedFor, "zhang", { name: "arrive", serviceCode: "4711" });
    expect(told(begun)).toMatchObject({ lin: "这一单不缺人了" });
  });

  it("a team hears that it is asked, and the rest that enough have come", () => {
    const to = [grabberOf(chen), grabberOf(lin)];
    const asked = after(anOrder(), "zhao", { name: "offerToTeam", teamName: "义工队", to });
    expect(told(asked)).toEqual({ chen: "社区请您帮忙", lin: "社区请您帮忙" });
    const accepted = after(asked, "chen", { name: "acceptOffer", grabber: grabberOf(chen) });
    expect(told(accepted)).toEqual({ wang: "有志愿者接单了", lin: "有邻居去了" });
  });
});
