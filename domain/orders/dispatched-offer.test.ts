import { grabberOf } from "./available-actions";
import { actorFor, after, anOrder, aVolunteer, fridayTenMs, grabbedBy, type OrderStory } from "./order-builders";
import type { Order } from "./order";
import type { OrderCommand } from "./order-command";
import { decideOrder } from "./order-lifecycle";

const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const lin = aVolunteer("lin");
const offer = (...[to = zhang, ...others]: readonly (typeof zhang)[]) =>
  ({ name: "offer", to: grabberOf(to), alsoTo: others.map(grabberOf), dispatchId: "batch-1" }) as const;
const accept = (volunteer: typeof zhang) => ({ name: "acceptOffer", grabber: grabberOf(volunteer) }) as const;
const withdraw = { name: "takeBack", reason: "撤回派单", volunteerId: null, dispatchId: "batch-1" } as const;
const forTwo = (story: OrderStory = {}): Order => anOrder({ slotCount: 2, ...story });
const refusal = (order: Order, by: string, step: object) => {
  const decision = decideOrder(order, { ...step, actor: actorFor(by), nowMs: fridayTenMs } as OrderCommand);
  return decision.ok ? null : decision.code;
};

describe("An order sent out with others", () => {
  it("asks one for each of its free slots at once, and each who accepts has one", () => {
    const asked = after(forTwo(), "zhao", offer(zhang, chen));
    expect(asked).toMatchObject({
      status: "offered",
      offer: { personIds: ["zhang", "chen"], name: "zhang、chen", why: "person", dispatchId: "batch-1" },
    });
    const one = after(asked, "chen", accept(chen));
    expect(one).toMatchObject({ status: "offered", offer: { personIds: ["zhang"] }, takers: [{ personId: "chen" }] });
    const both = after(one, "zhang", accept(zhang));
    expect(both).toMatchObject({ status: "taken", offer: null });
    expect(both.takers.map(({ personId }) => personId)).toEqual(["chen", "zhang"]);
    expect(refusal(both, "lin", accept(lin))).toBe("WRONG_STATUS");
  });

  it("stays before the other when one declines, and is open again with what nobody took", () => {
    const asked = after(forTwo(), "zhao", offer(zhang, chen));
    const left = after(asked, "zhang", { name: "declineOffer" });
    expect(left).toMatchObject({ status: "offered", offer: { personIds: ["chen"] } });
    expect(after(left, "chen", accept(chen))).toMatchObject({ status: "open", offer: null });
    expect(after(left, "chen", { name: "declineOffer" })).toMatchObject({ status: "open", offer: null, takers: [] });
  });

  it("asks nobody who could not grab it, and no more than slots are free", () => {
    expect(refusal(forTwo(), "zhao", offer(zhang, aVolunteer("away", { status: "suspended" })))).toBe("SUSPENDED");
    expect(refusal(forTwo(), "zhao", offer(zhang, chen, lin))).toBe("TAKEN");
    expect(refusal(after(forTwo(), "lin", grabbedBy(lin)), "zhao", offer(zhang, chen))).toBe("TAKEN");
    expect(refusal(anOrder(), "zhao", offer(zhang, chen))).toBe("TAKEN");
  });

  it("leaves in peace whom somebody else has asked meanwhile", () => {
    const asked = after(anOrder(), "sun", { name: "offer", to: grabberOf(lin) });
    expect(refusal(asked, "zhao", offer(zhang))).toBe("NOT_OPEN");
  });

  it("can be withdrawn until it is accepted, and takes nothing else back", () => {
    const asked = after(forTwo(), "zhao", offer(zhang, chen));
    expect(after(asked, "zhao", withdraw)).toMatchObject({ status: "open", offer: null, takers: [] });
    const one = after(asked, "chen", accept(chen));
    expect(after(one, "zhao", withdraw)).toMatchObject({ status: "open", takers: [{ personId: "chen" }] });
    const both = after(one, "zhang", accept(zhang));
    expect(refusal(both, "zhao", withdraw)).toBe("WRONG_STATUS");
    const other = after(anOrder(), "sun", { name: "offer", to: grabberOf(lin) });
    expect(refusal(other, "zhao", withdraw)).toBe("WRONG_STATUS");
  });
});
