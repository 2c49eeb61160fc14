import { fridayTenMs, hourMs } from "../orders/order-builders";
import { familiarOf, withGoodHelp, withoutGoodHelp } from "./familiar";
import { allCells, cellsTouched, sayCell } from "./free-cells";
import { withoutServed, withServed } from "./recent-work";

describe("The parts of a week", () => {
  it("have a word each", () => {
    expect(allCells.map(sayCell)).toEqual(
      ["周一", "周二", "周三", "周四", "周五", "周六", "周日"].flatMap((day) =>
        ["上午", "下午", "晚上"].map((part) => day + part),
      ),
    );
  });

  it("are those of the days a time touches, and no others", () => {
    const untilSunday = cellsTouched(fridayTenMs + 3 * hourMs, fridayTenMs + 51 * hourMs);
    expect(untilSunday.map(sayCell)).toEqual([
      "周五下午",
      "周五晚上",
      "周六上午",
      "周六下午",
      "周六晚上",
      "周日上午",
      "周日下午",
    ]);
    expect(cellsTouched(fridayTenMs, fridayTenMs - 48 * hourMs)).toEqual([]);
  });
});

describe("What is remembered of somebody's work", () => {
  it("is kept apart for each helper and each order", () => {
    const both = withGoodHelp(withGoodHelp([], "li", "a"), "zhang", "b");
    expect(both).toStrictEqual([
      { personId: "li", orderIds: ["a"] },
      { personId: "zhang", orderIds: ["b"] },
    ]);
    // An order that two served helps both to be known.
    expect(familiarOf(withGoodHelp(both, "zhang", "a"))).toEqual([
      { personId: "li", times: 1 },
      { personId: "zhang", times: 2 },
    ]);
    expect(withoutGoodHelp(withGoodHelp(both, "zhang", "a"), "a")).toStrictEqual([
      { personId: "zhang", orderIds: ["b"] },
    ]);
  });

  it("goes with the order that is taken back, and the rest stays", () => {
    const service = (orderId: string) => ({ orderId, categoryId: "c", atMs: 1, stars: 5 });
    const two = withServed([service("a")], service("b"));
    expect(two).toStrictEqual([service("a"), service("b")]);
    expect(withoutServed(two, "a")).toStrictEqual([service("b")]);
  });
});
