import { aPerson, aVolunteer, staffOf } from "../orders/order-builders";
import { reaches, rolesAt, scopesAt, shopsAt } from "./held-roles";
import { maskName, maskPhone } from "./mask";
import type { HeldRole } from "./person";
import { areaRoles, roles } from "./role";

const keeper: HeldRole = { role: "keeper", areaId: null, shopId: "shop-1", grantedAtMs: 0, endsAtMs: null };

describe("The roles a person holds", () => {
  it("are resident for everybody and volunteer once approved", () => {
    expect(rolesAt(aPerson("wang"), 0)).toEqual(["resident"]);
    expect(rolesAt(aVolunteer("zhang"), 0)).toEqual(["resident", "volunteer"]);
    expect(rolesAt(aVolunteer("zhang", { status: "suspended" }), 0)).toEqual(["resident"]);
  });

  it("end when they end", () => {
    const held = { role: "communityStaff", areaId: "zc.a.b", shopId: null, grantedAtMs: 0, endsAtMs: 100 } as const;
    const sun = aPerson("sun", { roles: [held] });
    expect(rolesAt(sun, 99)).toContain("communityStaff");
    expect(rolesAt(sun, 100)).toEqual(["resident"]);
    expect(scopesAt(sun, ["communityStaff"], 100)).toEqual([]);
    expect(reaches(sun, ["communityStaff"], "zc.a.b.c", 100)).toBe(false);
  });

  it("reach the subtree and not the neighbour", () => {
    const zhao = staffOf("zhao", "gridWorker", "zc.a.b.g03");
    expect(reaches(zhao, ["gridWorker"], "zc.a.b.g03.b12", 0)).toBe(true);
    expect(reaches(zhao, ["gridWorker"], "zc.a.b.g031", 0)).toBe(false);
    expect(reaches(zhao, ["admin"], "zc.a.b.g03.b12", 0)).toBe(false);
  });

  it("name the shops one keeps", () => {
    expect(shopsAt(aPerson("zhou", { roles: [keeper] }), 0)).toEqual(["shop-1"]);
    expect(shopsAt(aPerson("zhou", { roles: [{ ...keeper, endsAtMs: 1 }] }), 1)).toEqual([]);
  });

  it("give no area to who keeps a shop", () => {
    expect(scopesAt(aPerson("zhou", { roles: [keeper] }), ["keeper"], 0)).toEqual([]);
  });

  it.each<[string, Partial<HeldRole>]>([
    ["another role that names one", { role: "communityStaff" }],
    ["a keeper without one", { shopId: null }],
    ["another role without one", { role: "communityStaff", shopId: null }],
  ])("give no shop to %s", (_who, more) => {
    expect(shopsAt(aPerson("zhou", { roles: [{ ...keeper, ...more }] }), 0)).toEqual([]);
  });

  it("are none but these six, of which three look after an area", () => {
    expect(roles).toEqual(["resident", "volunteer", "gridWorker", "communityStaff", "keeper", "admin"]);
    expect(areaRoles).toEqual(["gridWorker", "communityStaff", "admin"]);
  });
});

it.each([
  ["王桂兰", "王*"],
  ["欧阳修", "欧*"],
  ["𠮷田", "𠮷*"],
  ["", "*"],
])("%s is masked as %s", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it("A phone keeps its first three and last four digits", () => {
  expect(maskPhone("13863700001")).toBe("138****0001");
  expect(maskPhone("110")).toBe("****");
});
