import { whyNotRedeem } from "./why-not-redeem";

const offering = {
  pricePoints: 45,
  balance: 30,
  perPersonLimit: 2,
  perHouseholdLimit: 3,
  limitPeriod: "month" as const,
  minStars: 2,
  session: null,
};

test.each([
  [null, null],
  ["NOT_ENOUGH_POINTS", "还差 15 分，再帮几次忙就够了"],
  ["LIMIT_REACHED", "每人每月只能换 2 次，您已经换满了"],
  ["HOUSEHOLD_LIMIT_REACHED", "每家每月只能换 3 次，您家已经换满了"],
  ["STARS_TOO_LOW", "要 2 星志愿者才能换，多帮几次忙就到了"],
  ["SOLD_OUT", "已经换完了。请看看别的东西。"],
  ["NOT_ON_OFFER", "这样东西已经下架。请看看别的东西。"],
  ["ACCOUNT_FROZEN", "您的积分正在核对，暂时不能用。请打电话给社区。"],
] as const)("%s is said as %s", (whyNot, said) => {
  expect(whyNotRedeem({ ...offering, whyNot })).toBe(said);
});

test("a full class can be waited for", () => {
  const session = { startsAtMs: 1, endsAtMs: 2, place: "教室", teacher: "老师" };
  expect(whyNotRedeem({ ...offering, whyNot: "SOLD_OUT", session })).toBe("坐满了，可以先排队");
});
