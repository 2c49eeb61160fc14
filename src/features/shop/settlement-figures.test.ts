import { sayLaterChanges, sayLedger, type Settled } from "./settlement-figures";

const totals: Settled = {
  received: 10,
  fulfilled: 3,
  undone: 0,
  cancelled: 1,
  expired: 0,
  writtenOff: 0,
  points: 55,
};

describe("A settlement in words", () => {
  it("says what moved after the day was closed, and nothing when nothing did", () => {
    expect(sayLaterChanges(totals, totals)).toBeNull();
    expect(sayLaterChanges(totals, { ...totals, undone: 1, points: 47 })).toBe(
      "日结以后：撤回多 1 件，收到积分少 8 分。",
    );
  });

  it.each([
    [55, true, "和积分账对得上：55 分。"],
    [60, false, "和积分账差 5 分（积分账上 60 分）。请告诉社区。"],
    [50, false, "和积分账差 5 分（积分账上 50 分）。请告诉社区。"],
  ])("says whether the ledger's %i points agree", (ledgerPoints, isTied, sentence) => {
    expect(sayLedger({ ledgerPoints, totals })).toEqual({ isTied, sentence });
  });
});
