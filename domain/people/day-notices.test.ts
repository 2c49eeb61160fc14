import { fridayTenMs, hourMs } from "../orders/order-builders";
import { noticesOn, withNotice } from "./day-notices";

const tomorrow = fridayTenMs + 14 * hourMs;

describe("The notices of one day", () => {
  it("grow up to the limit of a day, and not beyond", () => {
    const one = withNotice(null, "a", 2, fridayTenMs);
    const two = withNotice(one, "b", 2, fridayTenMs);
    expect(noticesOn(two, fridayTenMs)).toEqual(["a", "b"]);
    expect(withNotice(two, "c", 2, fridayTenMs)).toBeNull();
  });

  it("count an order once", () => {
    const one = withNotice(null, "a", 1, fridayTenMs);
    expect(withNotice(one, "a", 1, fridayTenMs)).toEqual(one);
  });

  it("begin anew at midnight in Shanghai", () => {
    const full = withNotice(null, "a", 1, fridayTenMs);
    expect(noticesOn(full, tomorrow - 1)).toEqual(["a"]);
    expect(noticesOn(full, tomorrow)).toEqual([]);
    expect(withNotice(full, "b", 1, tomorrow)?.orderIds).toEqual(["b"]);
  });
});
