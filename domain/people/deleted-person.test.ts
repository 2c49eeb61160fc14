import { deletedName, deletedOpenid, deletionRefusal } from "./deleted-person";

const nothingLeft = {
  unfinishedOrders: 0,
  waitingVouchers: 0,
  heldPoints: 0,
  availablePoints: 0,
  givesUpPoints: 0,
};

describe("Somebody who deletes her registration", () => {
  it.each([
    ["leaves when nothing is under way", {}, null],
    ["leaves when she has seen the points she gives up", { availablePoints: 8, givesUpPoints: 8 }, null],
    ["stays while others wait for an order", { unfinishedOrders: 1 }, "ORDERS_OPEN"],
    ["hears of the orders first", { unfinishedOrders: 1, waitingVouchers: 1, heldPoints: 5 }, "ORDERS_OPEN"],
    ["stays while a voucher waits", { waitingVouchers: 1 }, "VOUCHERS_OPEN"],
    ["stays while points are held", { heldPoints: 1 }, "VOUCHERS_OPEN"],
    ["hears when she has earned more meanwhile", { availablePoints: 9, givesUpPoints: 8 }, "POINTS_CHANGED"],
    ["hears when she has spent some meanwhile", { availablePoints: 7, givesUpPoints: 8 }, "POINTS_CHANGED"],
  ])("%s", (_what, standing, expected) => {
    expect(deletionRefusal({ ...nothingLeft, ...standing })).toBe(expected);
  });

  it("has no name any more, and an account that no phone can have", () => {
    expect(deletedName).toBe("已注销用户");
    expect(deletedOpenid("wang")).toBe("deleted:wang");
    expect(deletedOpenid("wang")).not.toBe(deletedOpenid("zhang"));
  });
});
