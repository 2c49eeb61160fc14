import { anOrder, aPerson, aVolunteer, fridayTenMs } from "../orders/order-builders";
import type { Person } from "../people/person";
import { rankCandidates } from "./rank-candidates";

const living = (person: Person, areaId: string): Person => ({
  ...person,
  areaId,
  ancestors: areaId.split(".").map((_, index, steps) => steps.slice(0, index + 1).join(".")),
});
const held = { orderId: "other", wanted: { kind: "soon", fromMs: 0, untilMs: 1 } } as const;
const nearby = aVolunteer("nearby");
const sameGrid = living(aVolunteer("same-grid"), "zc.gangshan.houbali.g03.b07");
const far = living(aVolunteer("far"), "zc.gangshan.houbali.g01.b01");
const busy = aVolunteer("busy", { openOrders: [held, held] });
const unreliable = aVolunteer("unreliable", { missedAtMs: [1, 2] });

const namesOf = (people: readonly Person[]) =>
  rankCandidates(anOrder(), people, fridayTenMs).map(({ person }) => person.personId);

describe("Candidates for an order", () => {
  it("come by nearness, then by how free they are", () => {
    expect(namesOf([far, busy, sameGrid, nearby])).toEqual(["nearby", "same-grid", "far", "busy"]);
  });

  it("who missed orders come behind", () => {
    expect(namesOf([unreliable, nearby])).toEqual(["nearby", "unreliable"]);
  });

  it("who may not take it are not there", () => {
    const suspended = aVolunteer("suspended", { status: "suspended" });
    expect(namesOf([aPerson("li"), suspended, aVolunteer("wang"), nearby])).toEqual(["nearby"]);
  });

  it("say why they are there", () => {
    const [first] = rankCandidates(
      anOrder({ requiredSkills: ["水电"] }),
      [aVolunteer("zhang", { skills: ["水电"] })],
      fridayTenMs,
    );
    expect(first?.reasons).toEqual(["住同一栋楼", "手上没有单", "会水电"]);
  });

  it("come in the same order however they were given", () => {
    const people = [far, busy, sameGrid, nearby, unreliable];
    expect(namesOf([...people].reverse())).toEqual(namesOf(people));
  });
});
