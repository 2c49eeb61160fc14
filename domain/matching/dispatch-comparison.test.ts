import { dispatchComparison } from "./dispatch-comparison";

const totals = (filledSlots: number, meters: number | null, cost = 100) => ({ filledSlots, meters, cost });

describe("A proposal against asking the nearest for each", () => {
  it.each([
    ["saves both", totals(29, 8_000), totals(20, 20_000), "比就近派单少走 12 公里，多安排 9 单"],
    ["is the same", totals(5, 3_000), totals(5, 3_000), "和就近派单一样"],
    ["is the same to the hundred metres places are known to", totals(5, 3_040), totals(5, 3_000), "和就近派单一样"],
    ["arranges more and walks more", totals(6, 3_400), totals(5, 3_000), "比就近派单多走 400 米，多安排 1 单"],
    ["arranges more with the same way", totals(6, 3_000), totals(5, 3_000), "比就近派单多安排 1 单"],
    [
      "walks more for people who fit better",
      totals(5, 4_500, 90),
      totals(5, 3_000),
      "比就近派单多走 1.5 公里，人选更合适",
    ],
    ["fits better with the same way", totals(5, 3_000, 90), totals(5, 3_000), "和就近派单走得一样远，人选更合适"],
    ["fits better, where ways are not known", totals(5, null, 90), totals(5, 3_000), "人选比就近派单更合适"],
    ["is no better, where ways are not known", totals(5, 3_000), totals(5, null), "安排得和就近派单一样多"],
    ["arranges more, where ways are not known", totals(6, null), totals(5, null), "比就近派单多安排 1 单"],
    ["was stopped early and is worse", totals(4, 3_000), totals(5, 3_000), "比就近派单少安排 1 单"],
  ])("%s", (_case, best, nearest, said) => {
    expect(dispatchComparison(best, nearest)).toBe(said);
  });

  it("counts slots where an order has several", () => {
    expect(dispatchComparison(totals(6, null), totals(5, null), "个名额")).toBe("比就近派单多安排 1 个名额");
  });
});
