import fc from "fast-check";
import { fridayTenMs, hourMs } from "../orders/order-builders";
import { openOrdersMax } from "../orders/decide-grab";
import { orderAt, proposed, volunteerAt, whoGoes, wishFor } from "./dispatch-builders";
import type { DispatchWish } from "./dispatch-wish";
import { loadOf } from "./load-cost";
import { proposeDispatch } from "./propose-dispatch";

const agreed = (fromHour: number, hours = 1) =>
  ({
    kind: "agreed",
    fromMs: fridayTenMs + fromHour * hourMs,
    untilMs: fridayTenMs + (fromHour + hours) * hourMs,
  }) as const;
const busy = { orderId: "other", wanted: { kind: "soon", fromMs: 0, untilMs: 1 } } as const;
const held = (count: number) => Array.from({ length: count }, (_, place) => ({ ...busy, orderId: `held-${place}` }));

describe("A proposal for many orders", () => {
  it("weighs them together where asking the nearest for each would leave one without anybody", () => {
    // Only 张 can mend the pipe; he is also the nearest to the other one, and has one hand free.
    const orders = [orderAt("pipe", { requiredSkills: ["水电"], meters: 900 }), orderAt("shop")];
    const volunteers = [
      volunteerAt("zhang", { skills: ["水电"], openOrders: held(2) }),
      volunteerAt("chen", { meters: 600 }),
    ];
    const proposal = proposed(wishFor(orders, volunteers));
    expect(whoGoes(proposal)).toEqual({ pipe: ["zhang"], shop: ["chen"] });
    expect(proposal).toMatchObject({ filledSlots: 2, emptySlots: 0, isOptimal: true, distanceMeters: 1_500 });
    expect(proposal.comparison).toBe("比就近派单多走 1.5 公里，多安排 1 单");
  });

  it("says with each pair how well it fits and why", () => {
    const [first] = proposed(wishFor([orderAt("one")], [volunteerAt("zhang", { meters: 300 })])).orders;
    expect(first?.volunteers[0]).toMatchObject({ personId: "zhang", distanceMeters: 300, isFixed: false });
    expect(first?.volunteers[0]?.reasons).toContain("距离 300 米");
    expect(first?.whyEmpty).toBeNull();
  });

  it("fills every slot with somebody else, and says how many are missing", () => {
    const proposal = proposed(
      wishFor([orderAt("move", { slotCount: 3 })], [volunteerAt("zhang"), volunteerAt("chen")]),
    );
    expect(whoGoes(proposal)).toEqual({ move: ["chen", "zhang"] });
    expect(proposal).toMatchObject({ filledSlots: 2, emptySlots: 1 });
    expect(proposal.orders[0]).toMatchObject({ emptySlots: 1, whyEmpty: "附近合适的只有 2 位" });
    const rich = orderAt("pipe", { requiredSkills: ["水电"], slotCount: 2, meters: 900 });
    const fitter = volunteerAt("zhang", { skills: ["水电"], openOrders: held(2) });
    const mixed = proposed(wishFor([rich, orderAt("shop")], [fitter, volunteerAt("chen", { meters: 600 })]));
    expect(mixed.comparison).toBe("比就近派单多走 1.5 公里，多安排 1 个名额");
  });

  it("gives nobody two orders at the same time, nor with too short a way between", () => {
    const orders = [
      orderAt("nine", { wanted: agreed(0) }),
      orderAt("half-past", { wanted: agreed(0.5) }),
      orderAt("far", { wanted: agreed(1.1), meters: 3_000 }),
      orderAt("noon", { wanted: agreed(3) }),
    ];
    const proposal = proposed(wishFor(orders, [volunteerAt("zhang"), volunteerAt("chen"), volunteerAt("lin")]));
    const goes = whoGoes(proposal);
    expect(proposal.emptySlots).toBe(0);
    expect(new Set([goes["nine"], goes["half-past"], goes["far"]].flat()).size).toBe(3);
  });

  it("shares what comes at once among those who fit equally well, and says who got several", () => {
    const orders = ["a", "b", "c", "d"].map((id) => orderAt(id));
    const volunteers = [volunteerAt("zhang", { meters: 100 }), volunteerAt("chen", { meters: 120 })];
    const proposal = proposed(wishFor(orders, volunteers));
    const who = Object.values(whoGoes(proposal)).flat();
    expect(who.filter((one) => one === "zhang")).toHaveLength(2);
    expect(who.filter((one) => one === "chen")).toHaveLength(2);
    expect(proposal.orders[0]?.volunteers[0]?.reasons).toContain("这一批派给他 2 单");
    const one = proposed(wishFor(orders.slice(0, 1), volunteers));
    expect(one.orders[0]?.volunteers[0]?.reasons.join()).not.toContain("这一批");
    expect([0, 1, 2, 3].map((count) => loadOf(count, 50) + 0)).toEqual([0, 0, 50, 150]);
    const nearer = [volunteerAt("zhang", { meters: 100 }), volunteerAt("chen", { meters: 101 })];
    const shared = proposed(wishFor(orders.slice(0, 2), nearer));
    expect(shared.comparison).toBe("和就近派单走得一样远，人选更合适");
  });

  it("serves what is urgent first where people are short", () => {
    const orders = [orderAt("a-shop"), orderAt("b-danger", { isUrgent: true, meters: 2_000 })];
    const proposal = proposed(wishFor(orders, [volunteerAt("zhang", { openOrders: held(openOrdersMax - 1) })]));
    expect(whoGoes(proposal)).toEqual({ "a-shop": [], "b-danger": ["zhang"] });
  });

  it("keeps whom staff chose and arranges the others around him", () => {
    const orders = [orderAt("near"), orderAt("far", { meters: 1_000 })];
    const volunteers = [
      volunteerAt("zhang", { openOrders: held(2) }),
      volunteerAt("chen", { meters: 1_000, openOrders: held(2) }),
    ];
    expect(whoGoes(proposed(wishFor(orders, volunteers)))).toEqual({ near: ["zhang"], far: ["chen"] });
    const changed = proposed(wishFor(orders, volunteers, { fixed: [{ orderId: "near", volunteerId: "chen" }] }));
    expect(whoGoes(changed)).toEqual({ near: ["chen"], far: ["zhang"] });
    expect(changed.orders[0]?.volunteers[0]?.isFixed).toBe(true);
  });

  it("takes nobody whom staff struck out, and says so when nobody is left", () => {
    const without = [{ orderId: "one", volunteerId: "zhang" }];
    const two = [volunteerAt("zhang"), volunteerAt("chen", { meters: 900 })];
    expect(whoGoes(proposed(wishFor([orderAt("one")], two, { without })))).toEqual({ one: ["chen"] });
    const [alone] = proposed(wishFor([orderAt("one")], [volunteerAt("zhang")], { without })).orders;
    expect(alone).toMatchObject({ emptySlots: 1, whyEmpty: "合适的人都划掉了" });
  });

  it("looks at fifty for an order at most, the nearest, and at whom staff chose besides", () => {
    const many = Array.from({ length: 60 }, (_, place) =>
      volunteerAt(`v${String(place).padStart(2, "0")}`, { meters: place * 10 }),
    );
    const eager = { ...many[59]!, served: [], takenAtMs: [] };
    const near = proposed(wishFor([orderAt("one", { slotCount: 10 })], many));
    expect(whoGoes(near)["one"]).not.toContain(eager.personId);
    const fixed = [{ orderId: "one", volunteerId: eager.personId }];
    expect(whoGoes(proposed(wishFor([orderAt("one")], many, { fixed })))).toEqual({ one: [eager.personId] });
  });

  it("is the best found, and says that it may not be the best, when it is stopped early", () => {
    const orders = Array.from({ length: 6 }, (_, place) => orderAt(`o${place}`, { wanted: agreed(place / 4) }));
    const volunteers = ["zhang", "chen", "lin"].map((name, place) => volunteerAt(name, { meters: place * 500 }));
    const search = proposeDispatch(wishFor(orders, volunteers));
    const slice = search.next();
    if (slice.done === true) throw new Error("it was over before it could be stopped");
    const early = slice.value.best();
    const whole = proposed(wishFor(orders, volunteers));
    expect(early.filledSlots).toBeLessThanOrEqual(whole.filledSlots);
    expect(early.filledSlots + early.emptySlots).toBe(6);
    expect(slice.value.doneShare).toBeLessThan(1);
  });
});

describe("What staff chose against a rule", () => {
  const fixed = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([orderId, volunteerId]) => ({ orderId, volunteerId }));
  const orders = [orderAt("one", { wanted: agreed(0) }), orderAt("two", { wanted: agreed(0) })];
  const whyNot = (wish: DispatchWish) => proposed(wish).refused.map(({ orderId, why }) => [orderId, why]);

  it.each([
    ["不是志愿者", wishFor(orders, [], { fixed: fixed(["one", "nobody"]) })],
    ["这一单现在不能派", wishFor(orders, [volunteerAt("zhang")], { fixed: fixed(["gone", "zhang"]) })],
    [
      "暂时不能接单",
      wishFor(orders, [volunteerAt("zhang", { standing: "suspended" })], { fixed: fixed(["one", "zhang"]) }),
    ],
    [
      "手上的单满了",
      wishFor(orders, [volunteerAt("zhang", { openOrders: held(3) })], { fixed: fixed(["one", "zhang"]) }),
    ],
  ])("is refused with the rule in words: %s", (why, wish) => {
    expect(whyNot(wish)).toEqual([[wish.fixed[0]?.orderId, why]]);
  });

  it("is kept only as far as it fits together", () => {
    const [zhang, chen] = [volunteerAt("zhang"), volunteerAt("chen")];
    const both = wishFor(orders, [zhang, chen], { fixed: fixed(["one", "zhang"], ["two", "zhang"]) });
    expect(whyNot(both)).toEqual([["two", "时间和别的单冲突"]]);
    expect(whoGoes(proposed(both))).toEqual({ one: ["zhang"], two: ["chen"] });
    const crowd = wishFor(orders, [zhang, chen], { fixed: fixed(["one", "zhang"], ["one", "chen"], ["one", "zhang"]) });
    expect(whyNot(crowd)).toEqual([
      ["one", "名额已满，或他已经接了"],
      ["one", "名额已满，或他已经接了"],
    ]);
    const three = ["a", "b"].map((orderId) => orderAt(orderId));
    const full = wishFor(three, [volunteerAt("zhang", { openOrders: held(2) })], {
      fixed: fixed(["a", "zhang"], ["b", "zhang"]),
    });
    expect(whyNot(full)).toEqual([["b", "手上的单满了"]]);
  });
});

describe("Whatever is asked for", () => {
  const skills = ["水电", "陪伴"];
  const wishes = fc
    .record({
      orders: fc.array(
        fc.record({
          meters: fc.nat(3_000),
          slotCount: fc.integer({ min: 1, max: 3 }),
          skill: fc.nat(2),
          hour: fc.option(fc.nat(6)),
          isUrgent: fc.boolean(),
        }),
        { maxLength: 7 },
      ),
      volunteers: fc.array(fc.record({ meters: fc.nat(3_000), skills: fc.subarray(skills), held: fc.nat(3) }), {
        maxLength: 7,
      }),
      fixed: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 3 }),
      without: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 3 }),
    })
    .map(({ orders, volunteers, fixed, without }) => {
      const pairs = (list: readonly (readonly [number, number])[]) =>
        list.map(([order, volunteer]) => ({ orderId: `o${order}`, volunteerId: `v${volunteer}` }));
      return wishFor(
        orders.map(({ hour, skill, ...story }, place) =>
          orderAt(`o${place}`, {
            ...story,
            requiredSkills: skills.slice(skill, skill + 1),
            ...(hour === null ? {} : { wanted: agreed(hour, 2) }),
          }),
        ),
        volunteers.map((one, place) => volunteerAt(`v${place}`, { ...one, openOrders: held(one.held) })),
        { fixed: pairs(fixed), without: pairs(without) },
      );
    });

  it("no rule is broken: slots, hands, times, skills, and what staff struck out", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const proposal = proposed(wish);
        const volunteers = new Map(wish.near(wish.orders[0]!).map((one) => [one.personId, one]));
        const work = new Map<string, typeof wish.orders>();
        for (const { order, volunteers: chosen, emptySlots, whyEmpty } of proposal.orders) {
          expect(chosen.length + emptySlots).toBe(order.slotCount);
          expect(whyEmpty === null).toBe(emptySlots === 0);
          expect(new Set(chosen.map(({ personId }) => personId)).size).toBe(chosen.length);
          for (const { isFixed, personId } of chosen) {
            expect(
              order.category.requiredSkills.every((skill) => volunteers.get(personId)?.skills.includes(skill)),
            ).toBe(true);
            const isStruck = wish.without.some((one) => one.orderId === order.orderId && one.volunteerId === personId);
            expect(isStruck && !isFixed).toBe(false);
            work.set(personId, [...(work.get(personId) ?? []), order]);
          }
        }
        for (const [personId, orders] of work) {
          expect(orders.length).toBeLessThanOrEqual(openOrdersMax - (volunteers.get(personId)?.openOrders.length ?? 0));
          const times = orders.filter(({ wanted }) => wanted.kind === "agreed").map(({ wanted }) => wanted);
          for (const [place, one] of times.entries())
            for (const other of times.slice(place + 1))
              expect(one.fromMs < other.untilMs && other.fromMs < one.untilMs).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the order in which orders and volunteers are given makes no difference to what it comes to", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const turned = {
          ...wish,
          orders: [...wish.orders].reverse(),
          near: () => [...wish.near(wish.orders[0]!)].reverse(),
        };
        const [one, other] = [proposed(wish), proposed(turned)];
        const scoreOf = (proposal: typeof one) =>
          proposal.orders.flatMap(({ volunteers }) => volunteers).reduce((sum, { score }) => sum + score, 0);
        expect([other.filledSlots, scoreOf(other)]).toEqual([one.filledSlots, scoreOf(one)]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("Who was asked before", () => {
  const orders = [orderAt("one")];
  const asked = [{ ...orderAt("one"), declinedIds: ["zhang"] }];
  const two = [volunteerAt("zhang"), volunteerAt("chen", { meters: 900 })];

  it("and did not take it is not proposed again, unless staff choose him themselves", () => {
    expect(whoGoes(proposed(wishFor(asked, two)))).toEqual({ one: ["chen"] });
    expect(proposed(wishFor(asked, [volunteerAt("zhang")])).orders[0]?.whyEmpty).toBe("附近的人问过了，没有人接");
    const fixed = [{ orderId: "one", volunteerId: "zhang" }];
    expect(proposed(wishFor(asked, two, { fixed }))).toMatchObject({ refused: [], filledSlots: 1 });
    expect(whoGoes(proposed(wishFor(asked, two, { fixed })))).toEqual({ one: ["zhang"] });
  });

  it("for another order has it in his hands until he answers; staff may ask him for more than he can hold", () => {
    const full = volunteerAt("zhang", { openOrders: held(1), offeredOrders: held(2) });
    expect(whoGoes(proposed(wishFor(orders, [full])))).toEqual({ one: [] });
    const fixed = [{ orderId: "one", volunteerId: "zhang" }];
    expect(whoGoes(proposed(wishFor(orders, [full], { fixed })))).toEqual({ one: ["zhang"] });
    const clashing = volunteerAt("zhang", { offeredOrders: [{ ...busy, wanted: agreed(0) }] });
    expect(whoGoes(proposed(wishFor([orderAt("one", { wanted: agreed(0.5) })], [clashing])))).toEqual({ one: [] });
  });

  it("is kept where he is both chosen and struck out", () => {
    const pair = [{ orderId: "one", volunteerId: "zhang" }];
    const both = proposed(wishFor(orders, two, { fixed: pair, without: pair }));
    expect(whoGoes(both)).toEqual({ one: ["zhang"] });
    expect(both).toMatchObject({ filledSlots: 1, emptySlots: 0, refused: [] });
  });
});
