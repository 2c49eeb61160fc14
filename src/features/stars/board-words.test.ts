import { sayGiven, sayPlace } from "./board-words";
import { hoursOfStars, ruleWords } from "./rule-words";
import { sayRating } from "./say-rating";

const mine = (more = {}) => ({ place: null, minutes: 90, services: 2, isOffBoards: false, ...more });

test.each([
  [mine({ place: 3 }), "您排第 3 名"],
  [mine({ place: null }), "您在 1000 名以后"],
  [mine({ minutes: 0, services: 0 }), "您这段时间还没有服务"],
  [mine({ place: null, isOffBoards: true }), "您选了不上榜"],
])("%j is said: %s", (one, words) => {
  expect(sayPlace(one, "minutes")).toBe(words);
});

test("what was given is said in hours or in times", () => {
  expect([sayGiven(mine(), "minutes"), sayGiven(mine(), "services")]).toEqual(["1 小时 30 分钟", "2 次"]);
});

test("a mean comes with its count, and without ratings there is none", () => {
  expect([sayRating(4.6, 12), sayRating(4.5, 0)]).toEqual(["平均 4.6 星，12 次评价", "还没有人评价"]);
});

test("the rule is said with its own numbers", () => {
  const numbers = { keepMeanPercent: 80, vetoMonths: 12, priorMeanPercent: 90, priorWeight: 10, halfLifeDays: 360 };
  const rule = { hours: [100, 300, 600, 1_000, 1_500], ...numbers };
  expect(hoursOfStars(rule)[2]).toEqual({ name: "三星", value: "满 600 小时" });
  expect(ruleWords(rule)[0]).toBe("评价平均低于 4 星，先少一星，评价上来就恢复。");
  expect(ruleWords(rule)[3]).toContain("10 次 4.5 星");
});
