import * as v from "valibot";
import { contract } from "../../../contract";
import { sayWeekly, weeklyRule, type WeeklyWish } from "./weekly-wish";
import { shanghaiTime } from "../../time/shanghai-time";

/** A Friday. */
const now = Date.parse("2026-11-20T10:20:00+08:00");
const today = shanghaiTime(now).day;
const nextTuesday = { day: today + 4, hour: 9, hours: 2 };
const onlyThat: WeeklyWish = { weekdays: [], days: null };

test("the chosen day alone makes it every Tuesday, for a year", () => {
  expect(weeklyRule(onlyThat, nextTuesday, now)).toEqual({
    weekdays: [2],
    from: "09:00",
    until: "11:00",
    startsOn: "2026-11-24",
    endsOn: null,
  });
  expect(sayWeekly(onlyThat, nextTuesday, now)).toBe("每周二上午 9:00–11:00");
});

test("tapped days count instead, in the order of the week", () => {
  const wish: WeeklyWish = { weekdays: [5, 1], days: 30 };
  expect(weeklyRule(wish, nextTuesday, now)).toMatchObject({ weekdays: [1, 5], endsOn: "2026-12-24" });
  expect(sayWeekly(wish, { ...nextTuesday, hour: 15, hours: 1 }, now)).toBe("每周一、五下午 15:00–16:00");
});

test.each([
  ["an untouched time", null],
  ["the latest hour for the longest time", { day: today + 6, hour: 19, hours: 4 }],
  ["a day that has gone by", { day: today - 30, hour: 9, hours: 2 }],
])("%s passes the contract", (_what, agreed) => {
  const asked = { categoryId: "medicine", text: "请帮我买药。", key: "0123456789abcdef" };
  const rule = weeklyRule(onlyThat, agreed, now);
  expect(v.is(contract["recurrences.save"].input, { ...asked, ...rule })).toBe(true);
});
