import fc from "fast-check";
import { unchained, type AuditRow } from "../api/store/audit-store";
import { linksAfter, verifyAuditChain } from "./audit-chain";

const aRow = (number: number): AuditRow => ({
  _id: `row-${number}`,
  atMs: number * 1_000,
  who: "p-sun",
  role: "communityStaff",
  scope: "zc.gangshan.houbali",
  call: "orders.show",
  target: `order-${number}`,
  outcome: "read",
  code: "",
  reason: "",
  ...unchained,
});

function aChain(length: number) {
  const rows = Array.from({ length }, (_, place) => aRow(place));
  const links = linksAfter({ sequence: 0, hash: "" }, rows);
  const chained = rows.map((row, place) => ({ ...row, ...links[place] }));
  const last = links.at(-1);
  return { chained, head: { sequence: last?.sequence ?? 0, hash: last?.hash ?? "" } };
}

const lengthAndPlace = fc
  .integer({ min: 2, max: 30 })
  .chain((length) => fc.record({ length: fc.constant(length), place: fc.integer({ min: 0, max: length - 1 }) }));

describe("The audit chain", () => {
  it("holds, in whatever order its rows are read, and while others still wait for their place", () => {
    const { chained, head } = aChain(20);
    expect(verifyAuditChain([...[...chained].reverse(), aRow(99)], head)).toEqual([]);
    expect(verifyAuditChain([], { sequence: 0, hash: "" })).toEqual([]);
  });

  it("goes on where it ended", () => {
    const rows = [aRow(0), aRow(1), aRow(2)];
    const whole = linksAfter({ sequence: 0, hash: "" }, rows);
    const first = linksAfter({ sequence: 0, hash: "" }, rows.slice(0, 1));
    expect([...first, ...linksAfter(first[0] ?? { sequence: 0, hash: "" }, rows.slice(1))]).toEqual(whole);
  });

  it("shows any deleted row, the last one too", () => {
    fc.assert(
      fc.property(lengthAndPlace, ({ length, place }) => {
        const { chained, head } = aChain(length);
        expect(
          verifyAuditChain(
            chained.filter((_, at) => at !== place),
            head,
          ),
        ).not.toEqual([]);
      }),
    );
  });

  it("shows any edited field of any row", () => {
    const fields = [
      "atMs",
      "who",
      "role",
      "scope",
      "call",
      "target",
      "outcome",
      "code",
      "reason",
      "previousHash",
      "hash",
    ] as const;
    fc.assert(
      fc.property(lengthAndPlace, fc.constantFrom(...fields), ({ length, place }, field) => {
        const { chained, head } = aChain(length);
        const edited = chained.map((row, at) =>
          at === place ? { ...row, [field]: field === "atMs" ? 1 : "another" } : row,
        );
        expect(verifyAuditChain(edited, head)).not.toEqual([]);
      }),
    );
  });

  it("shows an edited row even when its own hash was made anew", () => {
    const { chained, head } = aChain(5);
    const [link] = linksAfter({ sequence: 2, hash: chained[1]?.hash ?? "" }, [{ ...aRow(2), who: "p-nobody" }]);
    const forged = chained.map((row, at) => (at === 2 ? { ...aRow(2), who: "p-nobody", ...link } : row));
    expect(verifyAuditChain(forged, head)).toEqual([{ sequence: 4, what: "notLinked" }]);
  });

  it("shows two rows that changed places", () => {
    const { chained, head } = aChain(6);
    const [one, other] = [chained[1], chained[4]];
    if (one === undefined || other === undefined) throw new Error("the chain is shorter than made");
    const moved = chained.map((row) =>
      row === one ? { ...one, sequence: 5 } : row === other ? { ...other, sequence: 2 } : row,
    );
    expect(verifyAuditChain(moved, head)).not.toEqual([]);
  });

  it("shows a row put in between and a tail cut off", () => {
    const { chained, head } = aChain(6);
    const doubled = { ...aRow(77), sequence: 3, previousHash: chained[1]?.hash ?? "", hash: chained[2]?.hash ?? "" };
    expect(verifyAuditChain([...chained, doubled], head)).not.toEqual([]);
    expect(verifyAuditChain(chained.slice(0, 4), head)).toEqual([{ sequence: 6, what: "cutOff" }]);
  });
});
