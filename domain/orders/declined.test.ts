import { grabberOf } from "./available-actions";
import { after, anOrder, anOrderThatIs, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "./order-builders";
import { purgedParts, forgottenParts, type PersonalParts } from "./without-personal-parts";

const [zhang, chen] = ["zhang", "chen"].map((name) => aVolunteer(name)) as [Volunteer, Volunteer];
type Volunteer = ReturnType<typeof aVolunteer>;
const asked = () =>
  after(anOrder({ slotCount: 2 }), "zhao", {
    name: "offer",
    to: grabberOf(zhang),
    alsoTo: [grabberOf(chen)],
    dispatchId: "batch-1",
  });

describe("An order remembers who did not take it", () => {
  it("who said no, each once, and nobody who is asked or said yes", () => {
    expect(asked().declinedIds ?? []).toEqual([]);
    const one = after(asked(), "zhang", { name: "declineOffer" });
    expect(one.declinedIds).toEqual(["zhang"]);
    const accepted = after(one, "chen", { name: "acceptOffer", grabber: grabberOf(chen) });
    expect(accepted.declinedIds).toEqual(["zhang"]);
    const again = after(accepted, "zhao", { name: "offer", to: grabberOf(zhang) });
    expect(after(again, "zhang", { name: "declineOffer" }).declinedIds).toEqual(["zhang"]);
  });

  it("who let the offer end, and nobody from whom staff took it back", () => {
    const ended = after(asked(), "clock", { name: "expireOffer" }, fridayTenMs + hourMs);
    expect(ended.declinedIds).toEqual(["zhang", "chen"]);
    const back = after(asked(), "zhao", { name: "takeBack", reason: "换人", volunteerId: null });
    expect(back.declinedIds ?? []).toEqual([]);
  });

  it("who gave it back, until it is put out anew", () => {
    const grabbed = after(anOrder(), "zhang", grabbedBy(zhang));
    expect(after(grabbed, "zhang", { name: "giveBack", reason: "家里有事" }).declinedIds).toEqual(["zhang"]);
    const stuck = after({ ...anOrderThatIs("serving"), declinedIds: ["chen"] }, "zhang", {
      name: "cannotDo",
      reason: "要换整根水管",
    });
    expect(after(stuck, "sun", { name: "republish", reason: "再找人" }).declinedIds).toEqual([]);
  });

  it("no longer than it has to", () => {
    const names = { requesterName: "王桂兰", beneficiaryName: "王桂兰", takerPhones: [] };
    const order = { ...anOrder(), ...names, declinedIds: ["zhang", "chen"] } as unknown as PersonalParts;
    expect(purgedParts(order).declinedIds).toEqual([]);
    expect(forgottenParts(order, "zhang").declinedIds).toEqual(["chen"]);
  });
});
