import { startTestMall, type TestMall } from "../harness/test-mall";
import { openPhonesIn, type Phone, type Phones } from "./open-phones";

/** A keeper's day with a mistake in it: handed to the wrong one, taken back, and the shelf put right with others' help. */
describe("A keeper who makes a mistake", () => {
  let phones: Phones & { readonly test: TestMall };
  let zhang: Phone;
  let zhou: Phone;
  let code: string;

  beforeAll(async () => {
    phones = await openPhonesIn(startTestMall);
    await phones.test.award("zhang", 100);
    zhang = await phones.open("zhang", "pages/mall/index");
    zhou = await phones.open("zhou", "packages/staff/counter/index");
  });
  afterAll(async () => {
    await phones.close();
  });

  const handOver = async (): Promise<void> => {
    for (const digit of code) await zhou.tap(digit);
    await zhou.tap("查这张券");
    await zhou.sees("张*");
    await zhou.tap("核销");
    await zhou.sees("核销好了，请把东西交给居民。");
  };

  it("hands over soap for the voucher somebody reads out", async () => {
    await zhang.tap("洗衣皂（两块）");
    await zhang.tapLabel("兑换洗衣皂（两块），8 分");
    await zhang.tap("用 8 分换");
    await zhang.sees(/换好了/);
    code = (await zhang.textOf(".voucher-code")).replace(/\D/g, "");
    await handOver();
    await zhou.sees("今天核销 1 张");
  });

  it("takes it back within five minutes, saying why", async () => {
    await zhou.page
      .getByText(/^撤回（还有/)
      .filter({ visible: true })
      .first()
      .click();
    await zhou.tap("点错了人");
    await zhou.tap("撤回");
    await zhou.sees("撤回了，这张券还能用。");
    await zhou.sees("今天核销 0 张");
    await zhou.sees("待领 1 张");
  });

  it("is told to whose voucher it is, which is good as before", async () => {
    await phones.test.tick();
    await zhang.goTo("packages/me/inbox/index");
    await zhang.sees("领取撤回了");
    await zhang.goTo("packages/mall/vouchers/index");
    await zhang.tap("洗衣皂（两块）");
    await zhang.sees("待领取");
    expect((await zhang.textOf(".voucher-code")).replace(/\D/g, "")).toBe(code);
    expect(await phones.test.account("zhang")).toMatchObject({ available: 92, held: 8 });
  });

  it("hands it over again, and the day's sheet tallies with the ledger", async () => {
    await handOver();
    await zhou.goTo("packages/shop/settlement/index");
    await zhou.sees("和积分账对得上：8 分。");
    await zhou.tap("日结");
    await zhou.tap("确认日结");
    await zhou.sees("已日结");
    await zhou.sees(/店员 周\*/);
  });

  it("takes things in and reports a loss, which the community approves", async () => {
    await zhou.goTo("packages/shop/stock/index?shopId=shop-houbali&offeringId=salt");
    await zhou.tap("入库");
    await zhou.type("比如 20", "20");
    await zhou.page.getByText("入库", { exact: true }).filter({ visible: true }).last().click();
    await zhou.sees("入库好了，食用盐一袋多了 20 件。");
    await zhou.sees("80 件");
    await zhou.tap("报损");
    await zhou.type("比如 2", "3");
    await zhou.tap("受潮发霉");
    await zhou.tap("报社区审批");
    await zhou.sees(/等社区审批/);
    const sun = await phones.open("sun", "packages/shop/stock-approvals/index");
    await sun.sees("报损 3 件：受潮发霉");
    await sun.tap("同意");
    await sun.tap("同意记账");
    await sun.sees("食用盐一袋：同意了，已经记账。");
    expect(await phones.test.offering("salt")).toMatchObject({ available: 77, writtenOff: 3, received: 80 });
  });

  it("counts with somebody of the staff; a third decides what is missing", async () => {
    const count = async (phone: Phone, pieces: string) => {
      await phone.goTo("packages/shop/stock/index?shopId=shop-houbali&offeringId=towel");
      await phone.sees("毛巾一条");
      await phone.page.getByRole("button", { name: "盘点" }).filter({ visible: true }).first().click();
      await phone.type("比如 38", pieces);
      await phone.tap("报这个数");
    };
    await count(zhou, "29");
    await zhou.sees(/请另一个人也来数一遍/);
    const sun = await phones.open("sun", "packages/staff/workbench/index");
    await count(sun, "29");
    await sun.sees(/已经报社区审批/);
    const wu = await phones.open("wu", "packages/shop/stock-approvals/index");
    await wu.sees("两人盘点都少 1 件");
    await wu.tap("同意");
    await wu.tap("同意记账");
    await wu.sees(/已经记账/);
    expect(await phones.test.offering("towel")).toMatchObject({ available: 29, writtenOff: 1 });
    expect(await phones.test.faults()).toEqual([]);
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
