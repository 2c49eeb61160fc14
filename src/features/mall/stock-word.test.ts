import { stockWord } from "./stock-word";

test.each([
  ["goods", 0, "换完了", true],
  ["goods", 1, "只剩 1 件", true],
  ["service", 5, "只剩 5 次", true],
  ["training", 6, "还有 6 个座位", false],
  ["venue", 10, "还有 10 场", false],
] as const)("%s with %i left: %s", (kind, available, text, isLow) => {
  expect(stockWord(kind, available)).toEqual({ text, isLow });
});
