import { fridayTenMs, hourMs } from "../orders/order-builders";
import { allCells, cellsTouched, sayCell } from "./free-cells";
import { isMinor } from "./is-minor";

const at = (hours: number) => fridayTenMs + (hours - 10) * hourMs;

describe("The parts of the week that a time touches", () => {
  it.each([
    ["an hour of a morning", at(10), at(11), ["5-morning"]],
    ["from morning into the afternoon", at(11), at(13), ["5-morning", "5-afternoon"]],
    ["up to noon sharp", at(10), at(12), ["5-morning"]],
    ["the night only", at(22), at(30), []],
    ["an evening and the next morning", at(21), at(33), ["5-evening", "6-morning"]],
    ["from Sunday to Monday", at(48 + 20), at(72 + 8), ["7-evening", "1-morning"]],
    ["nothing", at(10), at(10), []],
  ])("%s", (_when, fromMs, untilMs, cells) => {
    expect(cellsTouched(fromMs, untilMs)).toEqual(cells);
  });

  it("are all of them in a week or more, each once", () => {
    expect([...cellsTouched(at(0), at(24 * 30))].sort()).toEqual([...allCells].sort());
  });

  it("are said as one says them", () => {
    expect([sayCell("2-afternoon"), sayCell("7-evening")]).toEqual(["周二下午", "周日晚上"]);
  });
});

test.each([
  [null, false],
  [undefined, false],
  [2012, true],
  [2008, true],
  [2007, false],
])("who was born in %s is a minor in 2026: %s", (bornYear, expected) => {
  expect(isMinor(bornYear, fridayTenMs)).toBe(expected);
});
