import { pastPending } from "../tests/harness/past-pending";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

/** The first full circle, call by call, through the built functions and the local cloud. */
describe("From asking for help to a thing from the supermarket", () => {
  let test: TestCloud;
  let orderId: string;
  let redemptionId: string;

  beforeAll(async () => {
    test = await startTestCloud();
  });
  afterAll(() => test.close());

  it("shows the resident her pictures", async () => {
    const home = await test.succeed("wang", "orders.showHome", {});
    expect(home.categories.slice(0, 3).map((category) => category.name)).toEqual(["买药送药", "陪诊就医", "物品代购"]);
    expect(home.mine).toEqual([]);
  });

  it("publishes her order, which is open at once", async () => {
    const published = await test.succeed("wang", "orders.publish", {
      categoryId: "medicine",
      text: "请帮我买一盒降压药",
      wanted: { kind: "today" },
      key: newKey(),
    });
    expect(published).toMatchObject({ status: "open", version: 1 });
    orderId = published.orderId;
  });

  it("shows it in the hall without name, door or phone", async () => {
    const hall = await test.succeed("zhang", "orders.listHall", { sort: "soon" });
    expect(hall.orders).toHaveLength(1);
    expect(hall.orders[0]).toMatchObject({
      orderId,
      requesterName: "王*",
      placeName: "后八里沟小区 12 号楼",
      expectedPoints: 12,
    });
    expect(JSON.stringify(hall)).not.toMatch(/桂兰|单元|13863700001/);
  });

  it("gives the slot to the first, tells the second, and shows the first where to go", async () => {
    expect(await test.succeed("zhang", "orders.grab", { orderId, key: newKey() })).toMatchObject({
      status: "taken",
      version: 2,
    });
    expect(await test.call("chen", "orders.grab", { orderId, key: newKey() })).toMatchObject({
      ok: false,
      code: "TAKEN",
    });
    const shown = await test.succeed("zhang", "orders.show", { orderId });
    expect(shown).toMatchObject({
      relation: "taker",
      address: "后八里沟小区 12 号楼 2 单元 301",
      phone: "13863700001",
      serviceCode: null,
    });
    expect(shown.actions).toEqual(expect.arrayContaining(["arrive", "giveBack"]));
  });

  it("starts with the code told at the door and ends with what was done", async () => {
    const hers = await test.succeed("wang", "orders.show", { orderId });
    expect(hers.serviceCode).toMatch(/^\d{4}$/);
    const wrong = hers.serviceCode === "0000" ? "0001" : "0000";
    expect(await test.call("zhang", "orders.arrive", { orderId, serviceCode: wrong, key: newKey() })).toMatchObject({
      code: "WRONG_CODE",
    });
    await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: hers.serviceCode ?? "", key: newKey() });
    await test.cloud.clock.travel(30 * 60_000);
    const left = await test.succeed("zhang", "orders.leave", {
      orderId,
      workDone: "药买好了，交到手上",
      key: newKey(),
    });
    expect(left.status).toBe("served");
  });

  it("is confirmed with stars, then evaluated, and posts points and hours once", async () => {
    await test.succeed("wang", "orders.confirm", {
      orderId,
      outcome: "solved",
      stars: 5,
      tags: ["准时"],
      comment: "谢谢",
      key: newKey(),
    });
    const key = newKey();
    const evaluated = await test.succeed("sun", "orders.evaluate", {
      orderId,
      outcome: "solved",
      quality: 5,
      comment: "",
      key,
    });
    expect(evaluated.awards).toEqual([{ volunteerName: "张建国", points: 11, minutes: 30 }]);
    const again = await test.succeed("sun", "orders.evaluate", {
      orderId,
      outcome: "solved",
      quality: 5,
      comment: "",
      key,
    });
    expect(again).toEqual(evaluated);
    const account = await test.succeed("zhang", "points.showAccount", {});
    expect(account).toMatchObject({ available: 0, pending: { points: 11 }, minutes: 30, services: 1 });
    expect(account.postings[0]).toMatchObject({ kind: "award", delta: 0, pending: { points: 11 }, balanceAfter: 0 });
  });

  it("lets the points be spent when their time of checking is over", async () => {
    const early = await test.call("zhang", "mall.redeem", { offeringId: "soap", key: newKey() });
    expect(early).toMatchObject({ code: "NOT_ENOUGH_POINTS" });
    await pastPending(test);
    const account = await test.succeed("zhang", "points.showAccount", {});
    expect(account).toMatchObject({ available: 11, pending: null });
    expect(account.postings[0]).toMatchObject({ kind: "release", delta: 11, balanceAfter: 11 });
  });

  it("redeems a thing, holding points and stock", async () => {
    const redeemed = await test.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() });
    expect(redeemed).toMatchObject({ pricePoints: 8, balanceAfter: 3 });
    redemptionId = redeemed.redemptionId;
    expect(await test.call("zhang", "mall.redeem", { offeringId: "soap", key: newKey() })).toMatchObject({
      code: "NOT_ENOUGH_POINTS",
    });
  });

  it("is handed over by the keeper, once", async () => {
    const voucher = await test.succeed("zhang", "mall.showVoucher", { redemptionId });
    expect(voucher.code).toMatch(/^\d{8}$/);
    const seen = await test.succeed("zhou", "mall.lookUpVoucher", { code: voucher.qrText ?? "" });
    expect(seen).toMatchObject({ redemptionId, personNameMasked: "张*", status: "waiting" });
    await test.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
    expect(await test.call("zhou", "mall.fulfil", { redemptionId, key: newKey() })).toMatchObject({
      code: "VOUCHER_USED",
    });
    const shop = await test.succeed("zhou", "mall.showShop", {});
    expect(shop.stock.find((one) => one.offeringId === "soap")).toMatchObject({
      available: 39,
      reserved: 0,
      issued: 1,
    });
  });
});
