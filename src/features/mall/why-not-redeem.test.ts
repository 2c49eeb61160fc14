import { whyNotRedeem } from "./why-not-redeem";

const offering = { pricePoints: 45, balance: 30, perPersonLimit: 2 };

test.each([
  [null, null],
  ["NOT_ENOUGH_POINTS", "还差 15 分，再帮几次忙就够了"],
  ["LIMIT_REACHED", "每人只能换 2 次，您已经换满了"],
  ["SOLD_OUT", "已经换完了。请看看别的东西。"],
  ["NOT_ON_OFFER", "这样东西已经下架。请看看别的东西。"],
] as const)("%s is said as %s", (whyNot, said) => {
  expect(whyNotRedeem({ ...offering, whyNot })).toBe(said);
});
