import { fridayTenMs, hourMs } from "../orders/order-builders";
import { isMinor } from "../people/is-minor";
import { withBarred, withoutBarred } from "../people/barred";
import { orderAt, proposed, volunteerAt, whoGoes, wishFor } from "./dispatch-builders";
import { dispatchCandidates } from "./dispatch-candidates";
import { dispatchComparison } from "./dispatch-comparison";
import { outcomeOfRefusal } from "./dispatch-outcome";
import { byScore, dispatchProblem, pricesOf } from "./dispatch-problem";
import { exclusionWords } from "./exclusion-words";
import { fixedPairs } from "./fixed-pairs";
import { asIfOpen } from "./match-order";
import { openOrdersMax } from "../orders/decide-grab";
import { ringPeople, whomToNotify } from "./whom-to-notify";
import { firstPolicy } from "../policies/policies";
import { scoreMatch, scoreMax, type Match } from "./score-match";

const idsOf = (wish: Parameters<typeof dispatchCandidates>[0]) =>
  dispatchCandidates(wish).map(({ matches }) => matches.map(({ personId }) => personId));
const agreed = (fromHour: number, untilHour: number) =>
  ({ kind: "agreed", fromMs: fridayTenMs + fromHour * hourMs, untilMs: fridayTenMs + untilHour * hourMs }) as const;

describe("Who comes into question for an order", () => {
  it("are the nearest first, those without a known place last, and among equals the smaller id", () => {
    const volunteers = [
      volunteerAt("nowhere-b", { place: null }),
      volunteerAt("far", { meters: 900 }),
      volunteerAt("c", { meters: 200 }),
      volunteerAt("a", { meters: 200 }),
      volunteerAt("nowhere-a", { place: null }),
      volunteerAt("b", { meters: 200 }),
      volunteerAt("near", { meters: 50 }),
    ];
    const expected = ["near", "a", "b", "c", "far", "nowhere-a", "nowhere-b"];
    expect(idsOf(wishFor([orderAt("one")], volunteers))).toEqual([expected]);
    expect(idsOf(wishFor([orderAt("one")], [...volunteers].reverse()))).toEqual([expected]);
  });

  it("are fifty, and whom staff chose besides: him alone, and for that order alone", () => {
    const many = Array.from({ length: 60 }, (_none, place) => volunteerAt(`v${10 + place}`, { meters: place * 10 }));
    const fixed = [{ orderId: "one", volunteerId: "v65" }];
    const [one, other] = idsOf(wishFor([orderAt("one"), orderAt("other")], many, { fixed }));
    expect([one?.length, one?.at(-2), one?.at(-1)]).toEqual([51, "v59", "v65"]);
    expect([other?.length, other?.at(-1)]).toEqual([50, "v59"]);
  });

  it("are told apart from those who may not, with the rule for each of these and none for who may", () => {
    const volunteers = [volunteerAt("able"), volunteerAt("gone", { standing: "suspended" }), volunteerAt("struck")];
    const without = [{ orderId: "one", volunteerId: "struck" }];
    const [one] = dispatchCandidates(wishFor([orderAt("one")], volunteers, { without }));
    expect(one?.exclusions).toStrictEqual(["SUSPENDED"]);
    expect(one?.matches.map(({ personId }) => personId)).toEqual(["able"]);
  });
});

describe("The comparison in words", () => {
  const totals = (filledSlots: number, meters: number, cost = 100) => ({ filledSlots, meters, cost });
  it.each([
    [totals(5, 3_000), totals(5, 4_000), "比就近派单少走 1 公里"],
    [totals(5, 3_000), totals(5, 3_900), "比就近派单少走 900 米"],
    [totals(5, 3_000), totals(5, 3_940), "比就近派单少走 900 米"],
    [totals(6, 3_000, 90), totals(5, 3_000), "比就近派单多安排 1 单"],
    [totals(4, 3_000, 90), totals(5, 3_000), "比就近派单少安排 1 单"],
    [totals(5, 3_000, 110), totals(5, 3_000), "和就近派单一样"],
  ])("%j against %j: %s", (best, nearest, said) => expect(dispatchComparison(best, nearest)).toBe(said));
});

describe("Why an order was not put before somebody", () => {
  it.each([
    ["NOT_ALLOWED", "open", "unknown"],
    ["WRONG_STATUS", "open", "open"],
    ["WRONG_STATUS", "inReview", "open"],
    ["WRONG_STATUS", "expired", "over"],
    ["WRONG_STATUS", "returned", "over"],
    ["WRONG_STATUS", "overturned", "over"],
    ["WRONG_STATUS", "stuck", "stuck"],
    ["WRONG_STATUS", "served", "taken"],
    ["WRONG_STATUS", "disputed", "taken"],
  ] as const)("%s while it is %s: %s", (code, status, outcome) => {
    expect(outcomeOfRefusal(code, { status, takers: [] })).toBe(outcome);
  });

  it("has words for every rule", () => {
    expect(exclusionWords).toStrictEqual({
      TAKEN: "名额已满，或他已经接了",
      NOT_OPEN: "这一单现在不能派",
      EXPIRED: "约定的时间过了",
      OWN_ORDER: "是他自己的求助",
      OWN_HOUSEHOLD: "和居民是一家人",
      NOT_A_VOLUNTEER: "不是志愿者",
      NOT_APPROVED: "志愿者申请还没通过",
      SUSPENDED: "暂时不能接单",
      NOT_SUITED: "不宜再安排在一起",
      OUT_OF_AREA: "不在这个社区",
      ADULTS_ONLY: "还没成年",
      MISSING_SKILL: "不会要的手艺",
      TIME_CLASH: "时间和别的单冲突",
      DECLINED: "这一单他没接，或没去成",
      TOO_MANY_OPEN: "手上的单满了",
    });
  });
});

describe("The problem behind a proposal", () => {
  const orders = [
    orderAt("early", { wanted: agreed(0, 1), slotCount: 2 }),
    orderAt("same", { wanted: agreed(0, 1), isUrgent: true }),
    orderAt("late", { wanted: agreed(5, 6) }),
  ];
  const volunteers = [volunteerAt("a"), volunteerAt("b"), volunteerAt("c")];
  const wish = wishFor(orders, volunteers);
  const prices = { pairCost: byScore, loadCost: 70, emptySlotPrice: 1_500 };
  const problem = (fixed: readonly { order: number; volunteer: number }[]) =>
    dispatchProblem({ candidates: dispatchCandidates(wish), volunteers, fixed }, prices);
  const costs = (fixed: Parameters<typeof problem>[0]) =>
    problem(fixed).orders.map((order) => order.candidates.map(({ cost }) => cost));
  const candidates = (fixed: Parameters<typeof problem>[0]) =>
    problem(fixed).orders.map((order) => order.candidates.map(({ volunteer }) => volunteer));

  it("prices an urgent slot three times", () => {
    expect(problem([]).orders.map(({ slots, emptySlotPrice }) => [slots, emptySlotPrice])).toEqual([
      [2, 1_500],
      [1, 4_500],
      [1, 1_500],
    ]);
    expect(problem([]).capacities).toEqual([3, 3, 3]);
    expect(candidates([])).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it("leaves out, around whom staff fixed, what he does already and what clashes with it", () => {
    const fixed = [
      { order: 0, volunteer: 1 },
      { order: 2, volunteer: 0 },
    ];
    expect(candidates(fixed)).toEqual([
      [0, 2],
      [0, 2],
      [1, 2],
    ]);
    expect(problem(fixed).orders.map(({ slots }) => slots)).toEqual([1, 1, 0]);
    expect(problem(fixed).capacities).toEqual([2, 2, 3]);
    const both = [
      { order: 0, volunteer: 0 },
      { order: 0, volunteer: 1 },
    ];
    expect(problem(both).orders.map(({ slots }) => slots)).toEqual([0, 1, 1]);
  });

  it("counts whom staff fixed as loaded with it, and makes every further order dearer", () => {
    expect(problem([]).loadCost).toBe(70);
    const [free] = costs([])[2]!;
    expect(costs([{ order: 0, volunteer: 0 }])[2]).toEqual([free! + 70, free, free]);
  });

  it("takes from a score what an order in hand does, and leaves no slot empty to spare somebody", () => {
    const policy = firstPolicy("matching").value;
    const scores = [0, 1, 2].map((open) => {
      const hands = Array.from({ length: open }, (_, place) => ({ orderId: `${place}`, wanted: agreed(20, 21) }));
      const taken = Array.from({ length: open }, () => fridayTenMs - hourMs);
      const volunteer = volunteerAt("a", { openOrders: hands, takenAtMs: taken, freeCells: ["5-morning"] });
      return scoreMatch(orders[0]!, volunteer, policy, fridayTenMs).score;
    });
    const { loadCost, emptySlotPrice } = pricesOf(policy);
    // Parts of a score are rounded down, each by itself.
    for (const [held, before] of [1, 2].map((open) => [scores[open]!, scores[open - 1]!] as const))
      expect(Math.abs(before - held - loadCost)).toBeLessThanOrEqual(1);
    expect(emptySlotPrice - policy.emptySlotPrice).toBe((openOrdersMax - 1) * loadCost);
    const heavy = { ...policy, distanceWeight: 0, skillWeight: 0, freeTimeWeight: 0, reliabilityWeight: 0 };
    expect(pricesOf({ ...heavy, familiarityWeight: 0, fullLoad: 1 }).loadCost).toBe(scoreMax);
  });

  it("knows which two cannot be done by one, and that nothing clashes with what is not there", () => {
    const { cannotBoth } = problem([]);
    expect([cannotBoth?.(0, 1, 0), cannotBoth?.(0, 2, 0)]).toEqual([true, false]);
    expect([cannotBoth?.(0, 9, 0), cannotBoth?.(9, 0, 0)]).toEqual([false, false]);
  });

  it("knows only volunteers who are among those asked", () => {
    const candidatesOfAll = dispatchCandidates(wish);
    const { orders: asked } = dispatchProblem(
      { candidates: candidatesOfAll, volunteers: [volunteers[2]!], fixed: [] },
      prices,
    );
    expect(asked.map((one) => one.candidates.map(({ volunteer }) => volunteer))).toEqual([[0], [0], [0]]);
  });
});

describe("Whom staff chose", () => {
  const wishOf = (fixed: readonly (readonly [string, string])[]) =>
    wishFor(
      [orderAt("one", { slotCount: 2, wanted: agreed(0, 1) }), orderAt("two", { wanted: agreed(0, 1) })],
      [volunteerAt("a"), volunteerAt("b")],
      { fixed: fixed.map(([orderId, volunteerId]) => ({ orderId, volunteerId })) },
    );
  const found = (...fixed: readonly (readonly [string, string])[]) => {
    const wish = wishOf(fixed);
    return fixedPairs(wish, wish.near(wish.orders[0]!));
  };

  it("is kept as chosen, by its places", () => {
    expect(found()).toStrictEqual({ fixed: [], refused: [] });
    expect(found(["one", "b"], ["two", "a"])).toStrictEqual({
      fixed: [
        { order: 0, volunteer: 1 },
        { order: 1, volunteer: 0 },
      ],
      refused: [],
    });
  });

  it("is not sent twice to one order, though it has room for another", () => {
    const refused = [{ orderId: "one", volunteerId: "a", why: "名额已满，或他已经接了" }];
    expect(found(["one", "a"], ["one", "a"])).toStrictEqual({ fixed: [{ order: 0, volunteer: 0 }], refused });
    expect(found(["one", "a"], ["one", "b"]).refused).toEqual([]);
  });

  it("is named with the rule he would break, when either of the two is not known", () => {
    expect(found(["gone", "a"], ["one", "nobody"]).refused).toStrictEqual([
      { orderId: "gone", volunteerId: "a", why: "这一单现在不能派" },
      { orderId: "one", volunteerId: "nobody", why: "不是志愿者" },
    ]);
  });
});

describe("Rings", () => {
  const policy = {
    ...firstPolicy("matching").value,
    ring1People: 5,
    ring2People: 6,
    ring3People: 7,
    ring1Meters: 300,
    ring2Meters: 900,
    noticesPerDay: 9,
  };
  const match = (personId: string, distanceMeters: number | null, isSameGrid = false): Match => ({
    personId,
    score: 1,
    parts: [],
    reasons: [],
    openReasons: [],
    distanceMeters,
    isSameGrid,
  });
  const ranked = [
    match("a", 300),
    match("b", 301),
    match("c", 900),
    match("d", 901),
    match("e", null),
    match("f", null, true),
  ];
  const told = (ring: 1 | 2 | 3) => whomToNotify({ orderId: "o", ring, toldIds: [] }, ranked, () => [], policy);

  it("reach exactly as far as the policy says", () => {
    expect(told(1)).toEqual(["a", "f"]);
    expect(told(2)).toEqual(["a", "b", "c", "e", "f"]);
    expect(told(3)).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(([1, 2, 3] as const).map((ring) => ringPeople(ring, policy))).toEqual([5, 6, 7]);
  });
});

describe("A proposal", () => {
  it("looks for somebody as if the order were open, whatever it is", () => {
    const order = { ...orderAt("one"), status: "stuck" as const };
    expect(asIfOpen(order)).toStrictEqual({ ...order, status: "open" });
  });

  it("takes volunteers without a known place as far away when it compares", () => {
    const unplaced = volunteerAt("zhang", { place: null });
    const proposal = proposed(wishFor([orderAt("one")], [unplaced]));
    expect(whoGoes(proposal)).toEqual({ one: ["zhang"] });
    expect([proposal.distanceMeters, proposal.comparison]).toEqual([0, "安排得和就近派单一样多"]);
  });
});

describe("Who is not to come again", () => {
  const barred = (personId: string) => ({ personId, name: personId, orderId: "o", atMs: 1, byStaff: false });

  it("stands beside the others, and is taken off alone", () => {
    const two = withBarred([barred("a")], barred("b"));
    expect(two).toEqual([barred("a"), barred("b")]);
    expect(withoutBarred(two ?? [], "a")).toEqual([barred("b")]);
  });
});

test("who said nothing about her age is of age, also long ago", () => {
  expect([isMinor(null, 0), isMinor(undefined, 0), isMinor(null, -62_000_000_000_000)]).toEqual([false, false, false]);
});
