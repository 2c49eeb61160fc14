import { grabberOf } from "./available-actions";
import { grabRefusal } from "./decide-grab";
import type { Order } from "./order";
import { aVolunteer, anOrder, anOrderThatIs, fridayTenMs, hourMs, staffOf } from "./order-builders";
import { doersOf, isOwnMatter, relationTo } from "./order-relation";

const daughter = {
  ...aVolunteer("zhang"),
  family: [{ personId: "wang", relationWord: "母亲", sinceMs: 0 }],
};

describe("Who may ask for somebody", () => {
  it("cannot take her order, whatever household he lives in", () => {
    expect(grabRefusal(anOrder(), grabberOf(daughter), fridayTenMs)).toBe("OWN_HOUSEHOLD");
    expect(grabRefusal(anOrder(), grabberOf(aVolunteer("zhang")), fridayTenMs)).toBeNull();
  });

  it("does not speak for her where he serves, also when they were bound since", () => {
    const served = anOrderThatIs("served");
    expect(relationTo(served, daughter, fridayTenMs)).toBe("taker");
    expect(doersOf(served, daughter, fridayTenMs)).not.toContain("requester");
    expect(doersOf(anOrder(), daughter, fridayTenMs)).toContain("requester");
  });
});

describe("Staff who served before the matter was opened again", () => {
  const zhao = staffOf("zhao", "communityStaff", "zc.gangshan.houbali");

  it("judge it no more than those who serve now", () => {
    const evaluated = anOrderThatIs("confirmed");
    const [taker] = evaluated.takers;
    if (taker === undefined) throw new Error("nobody served");
    const again: Order = { ...evaluated, earlierTakers: [{ ...taker, personId: "zhao" }] };
    expect(isOwnMatter(evaluated, zhao)).toBe(false);
    expect(isOwnMatter(again, zhao)).toBe(true);
    expect(doersOf(again, zhao, fridayTenMs + hourMs)).toContain("communityStaff");
  });
});
