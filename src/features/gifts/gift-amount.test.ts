import { amountsToGive, giftMissing, pointsTyped } from "./gift-amount";

const giver = { available: 60, leftThisYear: 200, isFrozen: false };

test.each([
  [{ ...giver }, [5, 10, 20, 50, 60]],
  [{ ...giver, available: 50 }, [5, 10, 20, 50]],
  [{ ...giver, available: 500 }, [5, 10, 20, 50, 100]],
  [{ ...giver, leftThisYear: 7 }, [5, 7]],
  [{ ...giver, available: 0 }, []],
])("with %j these are offered: %j", (one, amounts) => {
  expect(amountsToGive(one)).toEqual(amounts);
});

test.each([
  ["12", 12],
  [" 5 ", 5],
  ["0", null],
  ["-3", null],
  ["1.5", null],
  ["", null],
])("%j is read as %s", (typed, points) => {
  expect(pointsTyped(typed)).toBe(points);
});

test.each([
  [giver, true, 60, null],
  [giver, true, 61, "您现在只有 60 分"],
  [{ ...giver, leftThisYear: 10 }, true, 11, "今年还能送 10 分"],
  [giver, false, 5, "先点送给哪位家人"],
  [giver, true, null, "先点送几分"],
  [{ ...giver, isFrozen: true }, true, 5, "您的积分正在核对，暂时不能送"],
  [{ ...giver, available: 0 }, true, 5, "还没有能送的积分"],
  [{ ...giver, leftThisYear: 0 }, true, 5, "今年能送的送完了，明年再送"],
])("%j, receiver %s, %s points: %s", (one, hasReceiver, points, words) => {
  expect(giftMissing(one, hasReceiver, points)).toBe(words);
});
