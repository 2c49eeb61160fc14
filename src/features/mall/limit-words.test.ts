import { limitWords } from "./limit-words";

const none = { perPersonLimit: 0, perHouseholdLimit: 0, limitPeriod: "ever" as const, alreadyRedeemed: 0 };

test.each([
  [none, "不限次数"],
  [{ ...none, alreadyRedeemed: 3 }, "不限次数"],
  [{ ...none, perPersonLimit: 2 }, "每人 2 次"],
  [{ ...none, perPersonLimit: 2, alreadyRedeemed: 1 }, "每人 2 次，您换过 1 次"],
  [
    { perPersonLimit: 1, perHouseholdLimit: 2, limitPeriod: "month" as const, alreadyRedeemed: 0 },
    "每人每月 1 次，每家每月 2 次",
  ],
  [{ ...none, perHouseholdLimit: 1, limitPeriod: "year" as const }, "每家每年 1 次"],
])("%j is said as %s", (limits, said) => {
  expect(limitWords(limits)).toBe(said);
});
