import { matterEffect, matterSentence, type StockMatter } from "./stock-matter-words";

const asked: StockMatter = {
  matterId: "m",
  kind: "writeOff",
  state: "toApprove",
  shopName: "爱心超市",
  offeringTitle: "洗衣皂",
  pieces: -2,
  reason: "受潮了",
  byWhom: "店员 周*",
  atMs: 0,
  isOwn: false,
};

describe("A matter of the stock", () => {
  it.each<[Partial<StockMatter>, string, string]>([
    [{}, "报损 2 件：受潮了", "同意后，账上报损 2 件，能换的少 2 件。"],
    [{ kind: "count", pieces: -3 }, "两人盘点都少 3 件", "同意后，账上盘亏 3 件，能换的少 3 件。"],
    [{ kind: "count", pieces: 1 }, "两人盘点都多 1 件", "同意后，账上盘盈 1 件，能换的多 1 件。"],
  ])("%j is said as %s", (changed, sentence, effect) => {
    expect(matterSentence({ ...asked, ...changed })).toBe(sentence);
    expect(matterEffect({ ...asked, ...changed })).toBe(effect);
  });

  it("tells no figure while the second person has not counted", () => {
    const counting: StockMatter = { ...asked, kind: "count", state: "counting", pieces: 0, reason: "" };
    expect(matterSentence(counting)).not.toMatch(/\d/);
  });
});
