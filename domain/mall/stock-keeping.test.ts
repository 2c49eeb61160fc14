import fc from "fast-check";
import { decideCount, newCount, type Counter } from "./decide-count";
import { askWriteOff, decideOnStock } from "./decide-write-off";
import { quietShelf, usualTerms, type Offering } from "./offering";
import { handsIn, type StockCount, type WriteOff } from "./stock-matter";

const soap: Offering = {
  offeringId: "soap",
  shopId: "shop",
  shopName: "爱心超市",
  shopPlace: "一楼",
  areaId: "zc.gangshan.houbali",
  ancestors: ["zc", "zc.gangshan", "zc.gangshan.houbali"],
  kind: "goods",
  title: "洗衣皂",
  picture: "soap",
  pricePoints: 8,
  perPersonLimit: 0,
  rules: "",
  donor: "好邻居商店",
  isOnOffer: true,
  version: 1,
  received: 40,
  available: 30,
  reserved: 4,
  issued: 5,
  writtenOff: 1,
  ...usualTerms,
  ...quietShelf,
};

const facts = {
  matterId: "m1",
  shopId: "shop",
  shopName: "爱心超市",
  areaId: "zc.gangshan.houbali",
  ancestors: ["zc"],
  offeringId: "soap",
  offeringTitle: "洗衣皂",
  byWhom: "店员 周*",
  reason: "",
  atMs: 1,
};

const by = (personId: string) => ({ personId, role: "keeper" as const, key: `key-${personId}`, bodyHash: "" });
const counter = (personId: string, pieces: number, book = 34): Counter => ({ ...by(personId), pieces, book, atMs: 2 });

/** The count after these people said these figures, in this order; throws when one was refused. */
function counted(...said: readonly (readonly [string, number, number?])[]): StockCount {
  return said.reduce((count, [who, pieces, book]) => {
    const answer = decideCount(count, counter(who, pieces, book));
    if (!answer.ok) throw new Error(answer.code);
    return answer.count;
  }, newCount(facts));
}

describe("A count by two", () => {
  it.each<[string, readonly (readonly [string, number, number?])[], Partial<StockCount>]>([
    ["waits for the second after the first", [["zhou", 34]], { state: "counting", round: 1 }],
    [
      "is done with when both find what the book says",
      [
        ["zhou", 34],
        ["sun", 34],
      ],
      { state: "agreed", pieces: 0 },
    ],
    [
      "asks for approval when both miss the same",
      [
        ["zhou", 31],
        ["sun", 31],
      ],
      { state: "toApprove", pieces: -3 },
    ],
    [
      "asks for approval when both find more",
      [
        ["zhou", 36],
        ["sun", 36],
      ],
      { state: "toApprove", pieces: 2 },
    ],
    [
      "begins anew when they differ",
      [
        ["zhou", 34],
        ["sun", 33],
      ],
      { state: "counting", round: 2 },
    ],
    [
      "agrees though one was handed over between them",
      [
        ["zhou", 34, 34],
        ["sun", 33, 33],
      ],
      { state: "agreed" },
    ],
    [
      "differs when equal figures mean unequal books",
      [
        ["zhou", 34, 34],
        ["sun", 34, 33],
      ],
      { state: "counting", round: 2 },
    ],
    [
      "may be ended by others in the next round",
      [
        ["zhou", 34],
        ["sun", 33],
        ["wu", 34],
        ["li", 34],
      ],
      { state: "agreed" },
    ],
  ])("%s", (_, said, expected) => {
    expect(counted(...said)).toMatchObject(expected);
  });

  it("is written down figure by figure", () => {
    const said = (version: number, event: string, who: string) => ({
      version,
      event,
      atMs: 2,
      byPersonId: who,
      role: "keeper",
      key: `key-${who}`,
      bodyHash: "",
      reason: "",
    });
    expect(newCount(facts)).toStrictEqual({
      ...facts,
      kind: "count",
      state: "counting",
      round: 1,
      counted: [],
      pieces: 0,
      version: 0,
      journal: [],
    });
    expect(counted(["zhou", 34], ["sun", 33], ["wu", 31], ["li", 31])).toStrictEqual({
      ...facts,
      kind: "count",
      state: "toApprove",
      round: 2,
      counted: [
        { round: 1, personId: "zhou", pieces: 34, book: 34 },
        { round: 1, personId: "sun", pieces: 33, book: 34 },
        { round: 2, personId: "wu", pieces: 31, book: 34 },
        { round: 2, personId: "li", pieces: 31, book: 34 },
      ],
      pieces: -3,
      version: 4,
      journal: [
        said(1, "counted", "zhou"),
        said(2, "recounted", "sun"),
        said(3, "counted", "wu"),
        said(4, "differed", "li"),
      ],
    });
    expect(counted(["zhou", 34], ["sun", 34]).journal.map(({ event }) => event)).toEqual(["counted", "agreed"]);
  });

  it("takes one figure of each person in a round, and none when it is over", () => {
    expect(decideCount(counted(["zhou", 34]), counter("zhou", 35))).toEqual({ ok: false, code: "ALREADY_COUNTED" });
    expect(decideCount(counted(["zhou", 34], ["sun", 34]), counter("wu", 1))).toEqual({
      ok: false,
      code: "COUNT_ENDED",
    });
  });

  it("ends only when two different people of one round are equally far off the book", () => {
    const figure = fc.tuple(fc.constantFrom("zhou", "sun", "wu"), fc.integer({ min: 30, max: 36 }));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 12 }), (figures) => {
        let count = newCount(facts);
        for (const [who, pieces] of figures) {
          const answer = decideCount(count, counter(who, pieces));
          if (answer.ok) count = answer.count;
        }
        const ofRound = count.counted.filter(({ round }) => round === count.round);
        expect(new Set(ofRound.map(({ personId }) => personId)).size).toBe(ofRound.length);
        if (count.state === "counting") expect(ofRound.length).toBeLessThan(2);
        else {
          expect(ofRound.map(({ pieces, book }) => pieces - book)).toEqual([count.pieces, count.pieces]);
          expect(count.state).toBe(count.pieces === 0 ? "agreed" : "toApprove");
        }
      }),
    );
  });
});

const asked = (pieces: number): WriteOff => {
  const answer = askWriteOff({ ...facts, reason: "受潮", pieces: 0 - pieces }, soap.available, by("zhou"));
  if (!answer.ok) throw new Error(answer.code);
  return answer.matter;
};
const decision = (personId: string, kind: "approve" | "refuse" = "approve", reason = "") => ({
  ...by(personId),
  decision: kind,
  reason,
  atMs: 3,
});

describe("A write-off", () => {
  it.each([
    ["all that lies free", 30, true],
    ["one more than lies free", 31, false],
  ])("of %s is asked for: %s pieces, %s", (_, pieces, isOk) => {
    expect(askWriteOff({ ...facts, pieces: 0 - pieces }, soap.available, by("zhou")).ok).toBe(isOk);
  });

  it("is decided once, by another, with a reason when refused", () => {
    expect(decideOnStock(asked(3), soap, decision("zhou"))).toEqual({ ok: false, code: "OWN_MATTER" });
    expect(decideOnStock(asked(3), soap, decision("sun", "refuse"))).toEqual({ ok: false, code: "REASON_NEEDED" });
    expect(decideOnStock(asked(3), { ...soap, available: 2 }, decision("sun"))).toMatchObject({
      code: "STOCK_TOO_LOW",
    });
    const approved = decideOnStock(asked(3), soap, decision("sun"));
    expect(approved).toMatchObject({ ok: true, moves: { kind: "writtenOff", pieces: 3 } });
    if (!approved.ok) throw new Error(approved.code);
    expect(decideOnStock(approved.matter, soap, decision("wu"))).toEqual({ ok: false, code: "STOCK_DECIDED" });
    expect(decideOnStock(asked(3), soap, decision("sun", "refuse", "再看看"))).toMatchObject({
      ok: true,
      moves: null,
      matter: { state: "refused" },
    });
  });

  it("is written down with who asked, who decided and why", () => {
    const entry = { version: 1, event: "asked", atMs: 1, byPersonId: "zhou", role: "keeper", bodyHash: "" };
    expect(asked(3)).toStrictEqual({
      ...facts,
      reason: "受潮",
      pieces: -3,
      kind: "writeOff",
      state: "toApprove",
      version: 1,
      journal: [{ ...entry, key: "key-zhou", reason: "受潮" }],
    });
    for (const [kind, state] of [
      ["approve", "approved"],
      ["refuse", "refused"],
    ] as const) {
      const answer = decideOnStock(asked(3), soap, decision("sun", kind, "看过了"));
      if (!answer.ok) throw new Error(answer.code);
      expect(answer.matter).toMatchObject({ state, version: 2 });
      expect(answer.matter.journal[1]).toStrictEqual({
        version: 2,
        event: state,
        atMs: 3,
        byPersonId: "sun",
        role: "keeper",
        key: "key-sun",
        bodyHash: "",
        reason: "看过了",
      });
      // Who decided had no hand in it before.
      expect(handsIn(answer.matter)).toEqual(["zhou"]);
    }
  });

  it("fits exactly what lies free when it is decided", () => {
    expect(decideOnStock(asked(3), { ...soap, available: 3 }, decision("sun")).ok).toBe(true);
    expect(askWriteOff({ ...facts, pieces: -31 }, soap.available, by("zhou"))).toEqual({
      ok: false,
      code: "STOCK_TOO_LOW",
    });
  });

  it("of a counted difference is decided by neither of the two who counted", () => {
    const short = counted(["zhou", 31], ["sun", 31]);
    for (const who of ["zhou", "sun"]) {
      expect(decideOnStock(short, soap, decision(who))).toEqual({ ok: false, code: "OWN_MATTER" });
    }
    expect(decideOnStock(short, soap, decision("wu"))).toMatchObject({ moves: { kind: "foundLess", pieces: 3 } });
    const more = counted(["zhou", 36], ["sun", 36]);
    expect(decideOnStock(more, soap, decision("wu"))).toMatchObject({ moves: { kind: "foundMore", pieces: 2 } });
  });
});
