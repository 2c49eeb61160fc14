import { isQuickWord, quickWords } from "./quick-words";
import { isVisible, stateOfNew } from "./said";

describe("What is said in a thread", () => {
  it.each([
    ["pass", "requester", "shown"],
    ["pass", "taker", "shown"],
    ["pass", "staff", "shown"],
    ["review", "requester", "held"],
    ["review", "taker", "held"],
    ["review", "staff", "shown"],
    ["risky", "requester", "refused"],
    ["risky", "taker", "refused"],
    ["risky", "staff", "refused"],
  ] as const)("with the verdict %s, by the %s's side, is %s", (verdict, side, expected) => {
    expect(stateOfNew(verdict, side)).toBe(expected);
  });

  it.each([
    ["shown", "chen", false, true],
    ["held", "chen", false, false],
    ["held", "zhang", false, true],
    ["held", "sun", true, true],
    ["withheld", "chen", false, false],
    ["withheld", "zhang", false, true],
    ["withheld", "sun", true, true],
  ] as const)("when %s, %s (staff: %s) sees it: %s", (state, personId, isStaff, expected) => {
    expect(isVisible({ personId: "zhang", state }, { personId, isStaff })).toBe(expected);
  });

  it("can be tapped in ten ways from each side, and nothing else counts as ours", () => {
    for (const words of Object.values(quickWords)) {
      expect(new Set(words).size).toBe(10);
      expect(words.every((word) => isQuickWord(word) && word.length <= 20)).toBe(true);
    }
    expect(isQuickWord("我出发了，加微信")).toBe(false);
  });
});
