import { grabberOf } from "./available-actions";
import { dueCommand } from "./due-command";
import { holdersOf } from "./holders";
import type { Order } from "./order";
import {
  actorFor,
  after,
  anOrder,
  aVolunteer,
  fridayTenMs,
  grabbedBy,
  hourMs,
  type OrderStory,
} from "./order-builders";
import type { OrderCommand } from "./order-command";
import { decideOrder } from "./order-lifecycle";
import { waitingMax } from "./waiting-list";

const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const lin = aVolunteer("lin");
const wait = (volunteer: typeof zhang) => ({ name: "joinWaiting", grabber: grabberOf(volunteer) }) as const;
const accept = (volunteer: typeof zhang) => ({ name: "acceptOffer", grabber: grabberOf(volunteer) }) as const;
const arrive = { name: "arrive", serviceCode: "4711" } as const;
const leave = { name: "leave", workDone: "搬好了" } as const;

const forTwo = (story: OrderStory = {}): Order => anOrder({ slotCount: 2, ...story });
const taken = (story: OrderStory = {}): Order =>
  after(after(forTwo(story), "zhang", grabbedBy(zhang)), "chen", grabbedBy(chen));
const refusal = (order: Order, by: string, step: object, nowMs = fridayTenMs) => {
  const decision = decideOrder(order, { ...step, actor: actorFor(by), nowMs } as OrderCommand);
  return decision.ok ? null : decision.code;
};

describe("An order for two", () => {
  it("stays open until the second comes, takes nobody twice, and is full then", () => {
    const one = after(forTwo(), "zhang", grabbedBy(zhang));
    expect(one).toMatchObject({ status: "open", takers: [{ personId: "zhang" }] });
    expect(refusal(one, "zhang", grabbedBy(zhang))).toBe("TAKEN");
    expect(taken()).toMatchObject({ status: "taken" });
    expect(refusal(taken(), "lin", grabbedBy(lin))).toBe("TAKEN");
  });

  it("starts with one where one may begin, and waits for the second where nobody should be alone", () => {
    const one = after(forTwo(), "zhang", grabbedBy(zhang));
    expect(after(one, "zhang", arrive)).toMatchObject({ status: "serving" });
    const needsBoth = after(forTwo({ takersNeeded: 2 }), "zhang", grabbedBy(zhang));
    expect(refusal(needsBoth, "zhang", arrive)).toBe("COMPANION_NEEDED");
  });

  it("is served when both have left, and frees each when he has", () => {
    const both = after(after(taken(), "zhang", arrive), "chen", arrive);
    const one = after(both, "zhang", leave);
    expect(one).toMatchObject({ status: "serving" });
    expect(holdersOf(one)).toEqual(["chen"]);
    expect(after(one, "chen", leave)).toMatchObject({ status: "served" });
  });

  it("goes on without the one who never came", () => {
    const one = after(after(taken(), "zhang", arrive), "zhang", leave, fridayTenMs + hourMs);
    const missed = after(one, "wang", { name: "reportNoShow", reason: "小陈没来" }, fridayTenMs + hourMs);
    expect(missed).toMatchObject({ status: "served", takers: [{ personId: "zhang" }] });
    expect(missed.journal.at(-1)?.about).toEqual(["chen"]);
  });

  it("starts with those there are at the end of its time, or expires where they are too few", () => {
    const one = after(forTwo(), "zhang", grabbedBy(zhang));
    expect(dueCommand({ ...one, clockAtMs: one.wanted.untilMs }, one.wanted.untilMs)).toBe("startShort");
    const needsBoth = after(forTwo({ takersNeeded: 2 }), "zhang", grabbedBy(zhang));
    expect(dueCommand({ ...needsBoth, clockAtMs: needsBoth.wanted.untilMs }, needsBoth.wanted.untilMs)).toBe("expire");
  });

  it("loses only the one whom staff take back", () => {
    const one = after(taken(), "sun", { name: "takeBack", reason: "换人", volunteerId: "chen" });
    expect(one).toMatchObject({ status: "open", takers: [{ personId: "zhang" }] });
    expect(refusal(taken(), "sun", { name: "takeBack", reason: "换人", volunteerId: "lin" })).toBe("WRONG_STATUS");
  });
});

it("begins its search anew when staff take a slot back, however long it was held", () => {
  const laterMs = fridayTenMs + 9 * hourMs;
  const open = after(taken(), "sun", { name: "takeBack", reason: "换人", volunteerId: "chen" }, laterMs);
  expect(open).toMatchObject({ escalation: { sinceMs: laterMs, steps: 0 } });
});

describe("Waiting for a slot", () => {
  it("is for those who could take it, once, and not for more than a handful", () => {
    const waited = after(taken(), "lin", wait(lin));
    expect(waited.waiting).toMatchObject([{ personId: "lin" }]);
    expect(refusal(waited, "lin", wait(lin))).toBe("WRONG_STATUS");
    expect(refusal(taken(), "zhang", wait(zhang))).toBe("WRONG_STATUS");
    expect(refusal(taken(), "lin", wait(aVolunteer("lin", { status: "suspended" })))).toBe("SUSPENDED");
    const names = Array.from({ length: waitingMax }, (_, place) => `waiter-${place}`);
    const full = names.reduce((order, name) => after(order, name, wait(aVolunteer(name))), taken());
    expect(refusal(full, "lin", wait(lin))).toBe("WAITING_FULL");
  });

  it("puts a freed slot before the first, and before the next when he declines or does not answer", () => {
    const waited = after(after(taken(), "lin", wait(lin)), "sun2", wait(aVolunteer("sun2")));
    const asked = after(waited, "zhang", { name: "giveBack", reason: "有事" });
    expect(asked).toMatchObject({ status: "offered", offer: { personIds: ["lin"], why: "waiting" } });
    expect(asked.journal.at(-1)?.asked).toEqual(["lin"]);
    expect(holdersOf(asked)).toEqual(["chen"]);
    const next = after(asked, "lin", { name: "declineOffer" });
    expect(next).toMatchObject({ status: "offered", offer: { personIds: ["sun2"] }, waiting: [] });
    const nobody = after(next, "clock", { name: "expireOffer" }, fridayTenMs + hourMs / 2);
    expect(nobody).toMatchObject({ status: "open", offer: null });
    expect(after(asked, "lin", accept(lin)).takers.map(({ personId }) => personId)).toEqual(["chen", "lin"]);
  });

  it("ends when the service begins, and whoever waited is told", () => {
    const begun = after(after(taken(), "lin", wait(lin)), "zhang", arrive);
    expect(begun.waiting).toEqual([]);
    expect(begun.journal.at(-1)?.about).toEqual(["lin"]);
  });

  it("can be left", () => {
    expect(after(after(taken(), "lin", wait(lin)), "lin", { name: "leaveWaiting" }).waiting).toEqual([]);
  });
});

describe("Handing over", () => {
  const handing = () => after(taken(), "zhang", { name: "handOver", to: grabberOf(lin), reason: "临时有事" });

  it("leaves him the slot until the other accepts", () => {
    expect(handing()).toMatchObject({ status: "offered", offer: { personIds: ["lin"], fromPersonId: "zhang" } });
    expect([...holdersOf(handing())].sort()).toEqual(["chen", "zhang"]);
    expect(after(handing(), "lin", { name: "declineOffer" })).toMatchObject({ status: "taken", offer: null });
    const handed = after(handing(), "lin", accept(lin));
    expect(handed).toMatchObject({ status: "taken", offer: null });
    expect(handed.takers.map(({ personId }) => personId)).toEqual(["chen", "lin"]);
    expect(handed.journal.at(-1)?.about).toEqual(["zhang"]);
  });

  it("is over when he comes himself", () => {
    expect(after(handing(), "zhang", arrive)).toMatchObject({ status: "serving", offer: null });
  });

  it("goes to nobody who holds a slot already or may not take one", () => {
    const give = (to: typeof zhang) => refusal(taken(), "zhang", { name: "handOver", to: grabberOf(to), reason: "" });
    expect(give(chen)).toBe("TAKEN");
    expect(give(zhang)).toBe("TAKEN");
    expect(give(aVolunteer("lin", { status: "applied" }))).toBe("NOT_APPROVED");
  });
});

describe("Asking a team", () => {
  const asked = () =>
    after(forTwo(), "sun", {
      name: "offerToTeam",
      teamName: "岗山义工队",
      to: [zhang, chen, aVolunteer("away", { status: "suspended" })].map(grabberOf),
    });

  it("asks every member who may come, and takes them until the slots are full", () => {
    expect(asked()).toMatchObject({ offer: { personIds: ["zhang", "chen"], name: "岗山义工队" } });
    const one = after(asked(), "chen", accept(chen));
    expect(one).toMatchObject({ status: "offered", offer: { personIds: ["zhang"] } });
    expect(after(one, "zhang", accept(zhang))).toMatchObject({ status: "taken", offer: null });
  });

  it("is back in the pool when all have declined", () => {
    const one = after(asked(), "chen", { name: "declineOffer" });
    expect(one).toMatchObject({ status: "offered", offer: { personIds: ["zhang"] } });
    expect(after(one, "zhang", { name: "declineOffer" })).toMatchObject({ status: "open" });
  });
});
