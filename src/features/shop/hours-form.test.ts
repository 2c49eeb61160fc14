import { hoursRowsOf, hoursTyped, minuteTyped } from "./hours-form";

describe("A typed time of day", () => {
  it.each<[string, number | null]>([
    ["9:00", 540],
    ["0930", 570],
    ["930", 570],
    ["14：30", 870],
    ["24:00", 1_440],
    ["24:30", null],
    ["9:60", null],
    ["九点", null],
    ["", null],
  ])("%s is %s minutes after midnight", (typed, minute) => {
    expect(minuteTyped(typed)).toBe(minute);
  });
});

describe("Typed opening hours", () => {
  it("come back as they were written", () => {
    const hours = [{ weekdays: [1 as const, 6 as const], fromMinute: 540, untilMinute: 690 }];
    expect(hoursTyped(hoursRowsOf(hours))).toEqual({ ok: true, hours });
  });

  it.each([
    [[], "先加一段开放时间。"],
    [[{ weekdays: [], from: "9:00", until: "10:00" }], "先点是周几。"],
    [[{ weekdays: [1 as const], from: "早上", until: "10:00" }], "时间写成 9:00 这样。"],
    [[{ weekdays: [1 as const], from: "10:00", until: "10:00" }], "结束时间要比开始晚。"],
  ])("%j lack something: %s", (rows, why) => {
    expect(hoursTyped(rows)).toEqual({ ok: false, why });
  });
});
