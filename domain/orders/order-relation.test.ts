import { grabberOf } from "./available-actions";
import { grabRefusal } from "./decide-grab";
import type { Order } from "./order";
import { aPerson, aVolunteer, anOrder, anOrderThatIs, fridayTenMs, hourMs, staffOf } from "./order-builders";
import { doersOf, isOfferee, isOwnMatter, isWaiting, relationTo } from "./order-relation";

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

/** Wang's order: Zhang serves, it is put before Chen and Liu, and Ma and Guo wait for a slot. */
const lively: Order = {
  ...anOrderThatIs("taken"),
  offer: {
    personIds: ["chen", "liu"],
    name: "陈师傅",
    why: "person",
    fromPersonId: null,
    byPersonId: "sun",
    offeredAtMs: fridayTenMs,
  },
  waiting: ["ma", "guo"].map((personId) => ({ personId, name: personId, sinceMs: fridayTenMs })),
};

const grid = "zc.gangshan.houbali.g03";
const daughterOfWang = { family: [{ personId: "wang", relationWord: "母亲", sinceMs: 0 }] };

describe("What somebody is to an order", () => {
  it.each([
    ["she who needs it", aPerson("wang"), "requester", ["requester"]],
    ["her daughter", aPerson("li", daughterOfWang), "requester", ["requester"]],
    ["somebody else's daughter", aPerson("li", { family: [{ ...daughter.family[0]!, personId: "qian" }] }), "stranger"],
    ["he who took it", aPerson("zhang"), "taker", ["taker"]],
    ["one of those asked", aPerson("liu"), "offeree", ["offeree"]],
    ["one of those who wait", aPerson("guo"), "offeree", ["waiting"]],
    ["her grid worker", staffOf("zhao", "gridWorker", grid), "staff", ["staff"]],
    ["her community", staffOf("sun", "communityStaff", "zc.gangshan.houbali"), "staff", ["staff", "communityStaff"]],
    ["her street", staffOf("qi", "admin", "zc.gangshan"), "staff", ["staff", "communityStaff"]],
    ["another grid's worker", staffOf("zhou", "gridWorker", `${grid}1`), "stranger"],
    ["another community", staffOf("he", "communityStaff", "zc.gangshan.qianbali"), "stranger"],
    ["a neighbour", aPerson("qian"), "stranger"],
  ] as const)("%s", (_who, person, relation, doer: readonly string[] = []) => {
    expect(relationTo(lively, person, fridayTenMs)).toBe(relation);
    // Everybody may do what volunteers do: whether he is one is asked where he grabs.
    expect(doersOf(lively, person, fridayTenMs)).toEqual(["volunteer", ...doer]);
  });

  it("is the closest of several", () => {
    const everything = { ...aPerson("wang"), roles: staffOf("wang", "communityStaff", "zc").roles };
    const order: Order = {
      ...lively,
      offer: { ...lively.offer!, personIds: ["wang", "zhang"] },
      waiting: [{ personId: "wang", name: "wang", sinceMs: 0 }],
    };
    expect(relationTo(order, everything, fridayTenMs)).toBe("requester");
    expect(doersOf(order, everything, fridayTenMs)).toEqual([
      "volunteer",
      "requester",
      "offeree",
      "waiting",
      "staff",
      "communityStaff",
    ]);
    expect(relationTo(order, aPerson("zhang"), fridayTenMs)).toBe("taker");
  });

  it("ends with the office", () => {
    const [role] = staffOf("sun", "communityStaff", "zc.gangshan").roles;
    const sun = aPerson("sun", { roles: [{ ...role!, endsAtMs: fridayTenMs }] });
    expect(relationTo(lively, sun, fridayTenMs - 1)).toBe("staff");
    expect(relationTo(lively, sun, fridayTenMs)).toBe("stranger");
  });

  it("is neither asked nor waiting where nobody was asked and nobody waits", () => {
    expect(isOfferee(anOrder(), aPerson("chen"))).toBe(false);
    expect(isWaiting(anOrder(), aPerson("ma"))).toBe(false);
    expect([isOfferee(lively, aPerson("ma")), isWaiting(lively, aPerson("ma"))]).toEqual([false, true]);
  });
});

describe("Whether a matter is one's own", () => {
  const asked: Order = { ...anOrderThatIs("confirmed"), requesterId: "sun" };
  const served = anOrderThatIs("confirmed");

  it.each([
    ["asked for on somebody's behalf", asked, aPerson("sun"), true],
    ["needed oneself", served, aPerson("wang"), true],
    ["of one's family", served, aPerson("li", daughterOfWang), true],
    ["served in", served, aPerson("zhang"), true],
    ["of one's household", served, aPerson("hu", { householdId: "home-of-wang" }), true],
    ["none of these", served, aPerson("sun"), false],
  ])("%s", (_whose, order, person, expected) => {
    expect(isOwnMatter(order, person)).toBe(expected);
  });

  it("not because somebody else served before", () => {
    const [taker] = served.takers;
    expect(isOwnMatter({ ...served, earlierTakers: [taker!] }, aPerson("sun"))).toBe(false);
  });
});
