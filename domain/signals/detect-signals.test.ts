import { detectSignals } from "./detect-signals";
import type { Service, TownWindow } from "./service";
import { decidedSignal, type SignalKind } from "./signal";
import { aNewcomer, aService, aTown, dayMs, habits, services, townNowMs } from "./town-builders";

/** Who else lives here, so that the town is more than the ones looked at. */
const everyday: readonly Service[] = Array.from({ length: 60 }, (_, index) =>
  aService(`v${index % 20}`, `r${index}`, { atMs: townNowMs - (index % 28) * dayMs - 3_600_000 }),
);
const kindsIn = (parts: Partial<TownWindow>): readonly SignalKind[] =>
  detectSignals(aTown({ ...parts, services: [...everyday, ...(parts.services ?? [])] })).map(({ kind }) => kind);
const roundTrip = (members: readonly string[], times: number): Service[] =>
  members.flatMap((one, index) => services(times, one, members[(index + 1) % members.length] ?? one));
const given = (times: number, toPersonId: string) =>
  Array.from({ length: times }, (_, index) => ({
    byPersonId: "p-sun",
    toPersonId,
    points: 20,
    minutes: 0,
    atMs: townNowMs - index * dayMs,
  }));
const fast = { openedAtMs: townNowMs - 5 * dayMs, takenAtMs: townNowMs - 5 * dayMs + 700 };
const written = { writtenBy: ["p-sun"] };

type Case = readonly [what: string, parts: Partial<TownWindow>, found: readonly SignalKind[]];
const cases: readonly Case[] = [
  ["an ordinary month", {}, []],
  ["a weekly visit to one elder", { services: services(5, "li", "wang") }, []],
  ["twelve of twelve for one household", { services: services(12, "li", "wang") }, ["pairShare"]],
  [
    "twelve for one household beside many others",
    {
      services: [...services(12, "li", "wang"), ...services(4, "li", "a"), ...services(4, "li", "b")],
    },
    [],
  ],
  ["a favour returned", { services: [...services(2, "li", "wang"), ...services(3, "wang", "li")] }, []],
  ["three of three who go round", { services: roundTrip(["a", "b", "c"], 3) }, ["ring"]],
  [
    "twenty who go round",
    {
      services: roundTrip(
        Array.from({ length: 20 }, (_, at) => `m${at}`),
        2,
      ),
    },
    ["ring"],
  ],
  ["two who help each other three times", { services: roundTrip(["a", "b"], 3) }, ["mutualHelp"]],
  [
    "three who go round and mostly help others",
    {
      services: [
        ...roundTrip(["a", "b", "c"], 2),
        ...["a", "b", "c"].flatMap((one) => services(9, one, `friend of ${one}`)),
      ],
    },
    [],
  ],
  [
    "helping people who registered last week",
    {
      services: ["n1", "n2", "n3"].flatMap((one) => services(3, "li", one)),
      newcomers: ["n1", "n2", "n3"].map((one) => aNewcomer(one, one, 9)),
    },
    ["newCounterparts"],
  ],
  [
    "helping people who registered long ago",
    {
      services: ["n1", "n2", "n3"].flatMap((one) => services(3, "li", one)),
      newcomers: ["n1", "n2", "n3"].map((one) => aNewcomer(one, one, 50)),
    },
    [],
  ],
  [
    "five behind one door in a week",
    {
      newcomers: [1, 2, 3, 4, 5].map((at) => aNewcomer(`n${at}`, "12-401", at)),
    },
    ["newHousehold"],
  ],
  [
    "five behind one door over two months",
    {
      newcomers: [1, 2, 3, 4, 5].map((at) => aNewcomer(`n${at}`, "12-401", at * 10)),
    },
    [],
  ],
  [
    "six of ten given back",
    { habits: [...habits(10, "li", "grabbed"), ...habits(6, "li", "gaveBack")] },
    ["giveBackHabit"],
  ],
  ["six of thirty given back", { habits: [...habits(30, "li", "grabbed"), ...habits(6, "li", "gaveBack")] }, []],
  [
    "five vouchers, five cancelled",
    {
      habits: [...habits(5, "li", "redeemed"), ...habits(5, "li", "cancelledRedemption")],
    },
    ["redeemLoop"],
  ],
  [
    "taken within a second, five times",
    {
      services: [1, 2, 3, 4, 5].map((at) => aService("bot", `e${at}`, fast)),
    },
    ["fastGrabs"],
  ],
  [
    "taken within a minute, five times",
    {
      services: [1, 2, 3, 4, 5].map((at) => aService("li", `e${at}`, { ...fast, takenAtMs: fast.openedAtMs + 60_000 })),
    },
    [],
  ],
  [
    "the same metres at six doors",
    {
      services: [1, 2, 3, 4, 5, 6].map((at) => aService("li", `e${at}`, { metersAway: 37 })),
    },
    ["fixedPosition"],
  ],
  [
    "different metres at six doors",
    {
      services: [1, 2, 3, 4, 5, 6].map((at) => aService("li", `e${at}`, { metersAway: 37 + at })),
    },
    [],
  ],
  [
    "one who is never happy with him",
    {
      services: [...services(3, "li", "cross", { stars: 1 }), ...[1, 2, 3, 4, 5].map((at) => aService("li", `e${at}`))],
    },
    ["harshRater"],
  ],
  [
    "written and judged by one hand, always for him",
    {
      services: [1, 2, 3, 4].map((at) => aService("li", `e${at}`, written)),
    },
    ["staffFavour"],
  ],
  [
    "written and judged by one hand for all alike",
    {
      services: ["a", "b", "c"].flatMap((who) => [1, 2, 3, 4].map((at) => aService(who, `${who}${at}`, written))),
    },
    [],
  ],
  [
    "written by another than the judge",
    {
      services: [1, 2, 3, 4].map((at) => aService("li", `e${at}`, { writtenBy: ["p-zhao"] })),
    },
    [],
  ],
  ["given by hand four times to one", { givenByHand: given(4, "li") }, ["givenByHand"]],
  ["given by hand to four", { givenByHand: ["a", "b", "c", "d"].flatMap((one) => given(1, one)) }, []],
  [
    "a shop that writes off a fifth",
    {
      shops: [{ shopId: "s", shopName: "岗山爱心超市", received: 50, writtenOff: 10 }],
    },
    ["shrinkage"],
  ],
  [
    "a shop that writes off a carton",
    {
      shops: [{ shopId: "s", shopName: "岗山爱心超市", received: 500, writtenOff: 10 }],
    },
    [],
  ],
];

describe("The search for misuse", () => {
  it.each(cases)("of %s", (_what, parts, found) => {
    expect(kindsIn(parts)).toEqual(found);
  });

  it("counts newcomers against the others there, so that a community that joins is not suspected", () => {
    const everybody = everyday.map(({ helpedId }) => aNewcomer(helpedId, helpedId, 29));
    const others = everyday.map((one) => ({ ...one, atMs: townNowMs - dayMs }));
    const hers = ["n1", "n2", "n3"].flatMap((one) => services(3, "li", one));
    const joined = ["n1", "n2", "n3"].map((one) => aNewcomer(one, one, 9));
    const window = aTown({ services: [...others, ...hers], newcomers: [...everybody, ...joined] });
    expect(detectSignals(window)).toEqual([]);
  });

  it("gives a ring the same subject whoever began it", () => {
    const subjects = [
      ["a", "b", "c"],
      ["c", "a", "b"],
    ].map((members) => detectSignals(aTown({ services: roundTrip(members, 3) }))[0]?.subject);
    expect(subjects).toEqual(["a:b:c", "a:b:c"]);
  });
});

describe("A signal", () => {
  it.each([
    ["open", "check", "checking"],
    ["open", "dismiss", "dismissed"],
    ["open", "act", "acted"],
    ["checking", "check", null],
    ["checking", "dismiss", "dismissed"],
    ["dismissed", "act", null],
    ["acted", "check", null],
  ] as const)("that is %s and gets %s becomes %s", (state, decision, after) => {
    expect(decidedSignal(state, decision)).toBe(after);
  });
});
