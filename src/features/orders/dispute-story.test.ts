import { disputeStories } from "./dispute-story";

const nowMs = Date.UTC(2026, 10, 20, 8, 0);
const said = (words: string) => ({ words, atMs: nowMs - 3_600_000 });
const open = { side: "requester", mySide: "requester", story: said("药买错了"), reply: null, verdict: null } as const;

describe("The stories of a dispute", () => {
  it("call one's own words one's own, and wait for the other side's", () => {
    expect(disputeStories(open, nowMs)).toMatchObject([
      { who: "我（提出异议）", words: "药买错了" },
      { who: "志愿者", words: "还没有说明情况", when: null },
    ]);
  });

  it("read the other way round for the other side", () => {
    const replied = { ...open, mySide: "volunteer", reply: said("单子上就是这么写的") } as const;
    expect(disputeStories(replied, nowMs)).toMatchObject([
      { who: "居民（提出异议）" },
      { who: "我", words: "单子上就是这么写的" },
    ]);
  });

  it("end with the decision, also when one side never spoke", () => {
    const decided = { ...open, verdict: { ...said("核实过"), kind: "overturn" } } as const;
    expect(disputeStories(decided, nowMs).map(({ who, words }) => [who, words])).toEqual([
      ["我（提出异议）", "药买错了"],
      ["志愿者", "没有说明情况"],
      ["社区决定：改判，积分收回", "核实过"],
    ]);
  });
});
