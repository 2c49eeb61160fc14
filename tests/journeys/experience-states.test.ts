import { newKey } from "../harness/test-cloud";
import { openPhones, type Phone, type Phones } from "./open-phones";

/** What a page says when things are not as they should be, and that nothing anybody did is lost or done twice. */
describe("When something goes wrong", () => {
  let phones: Phones;

  beforeAll(async () => {
    phones = await openPhones();
  });
  afterEach(() => {
    Object.assign(phones.test.cloud.faults, { functionErrorRate: 0, lostReplyRate: 0 });
  });
  afterAll(async () => {
    await phones.close();
  });

  const isDisabled = (phone: Phone, name: RegExp) =>
    phone.page.getByRole("button", { name }).filter({ visible: true }).last().getAttribute("aria-disabled");

  it("keeps the hall readable without a network and says why nobody can grab", async () => {
    await ask(phones, "wang", "repair", "厨房的灯坏了");
    const zhang = await phones.open("zhang", "pages/hall/index");
    await zhang.sees("厨房的灯坏了");
    await zhang.page.context().setOffline(true);
    await zhang.sees("现在没有网络。看过的还能看，发布、抢单这些要等连上网。");
    await zhang.sees("厨房的灯坏了");
    await zhang.sees("没有网络，连上网才能接单");
    expect(await isDisabled(zhang, /我来帮忙/)).toBe("true");

    await zhang.page.context().setOffline(false);
    await zhang.page.getByText("现在没有网络").waitFor({ state: "hidden" });
    expect(await isDisabled(zhang, /我来帮忙/)).not.toBe("true");
  });

  it.each([
    ["pages/home/index", "wang", "要帮什么忙，点一下"],
    ["pages/mall/index", "zhang", "洗衣皂（两块）"],
    ["packages/me/points/index", "zhang", "能用的积分"],
    ["packages/order/mine/index", "wang", "厨房的灯坏了"],
    ["packages/staff/workbench/index", "sun", "待审"],
  ])("shows what to do when %s cannot be read, and reads it when asked again", async (place, who, content) => {
    const phone = await phones.open(who, "pages/me/index");
    await phone.sees("我的求助");
    phones.test.cloud.faults.functionErrorRate = 1;
    await phone.page.goto("about:blank");
    await phone.goTo(place);
    await phone.sees("没有打开");
    await phone.sees("我们这边出了点问题。请再试一次，不行就打电话给社区。");
    await phone.sees("打电话给社区");

    phones.test.cloud.faults.functionErrorRate = 0;
    await phone.tap("再试一次");
    await phone.sees(content);
    await phone.page.context().close();
  });

  it("makes one order of one wish, however often its answer is lost", async () => {
    const li = await phones.open("li", "packages/order/publish/index?categoryId=company");
    await li.sees("发布");
    li.page.on("request", (request) => {
      // From the moment the wish is on its way, every answer is lost on the way back.
      if (request.postData()?.includes('"orders.publish"')) phones.test.cloud.faults.lostReplyRate = 1;
    });
    await li.tap("发布");
    await li.sees("没连上网。请看看网络，再点一次，不会重复提交。");
    li.page.removeAllListeners("request");
    phones.test.cloud.faults.lostReplyRate = 0;
    await li.tap("发布");
    await li.sees("已发出");
    const { orders } = await phones.test.succeed("li", "orders.listMine", { as: "requester" });
    expect(orders).toHaveLength(1);
  });

  it("keeps what was written while its writer was away", async () => {
    const wang = await phones.open("wang", "packages/order/publish/index?categoryId=errand");
    await wang.sees("发布");
    const field = () => wang.page.getByRole("textbox", { name: "要帮什么忙" }).filter({ visible: true }).last();
    await field().fill("买三斤苹果，要脆的");
    await wang.tap("今天");
    await wang.page.goto("about:blank");
    phones.test.cloud.clock.set(phones.test.cloud.clock.nowMs() + 10 * 60_000);
    await wang.goTo("packages/order/publish/index?categoryId=errand");
    await wang.sees("发布");
    expect(await field().inputValue()).toBe("买三斤苹果，要脆的");
    expect(await wang.page.getByRole("radio", { name: "今天" }).getAttribute("aria-checked")).toBe("true");
  });

  it.each([
    ["packages/order/mine/index", "zhou", "还没有求助过", "回首页"],
    ["packages/me/inbox/index", "zhou", "还没有消息", "回首页"],
    ["packages/mall/vouchers/index", "zhou", "还没有兑换券", "去看看能换什么"],
    ["packages/me/points/index", "zhou", "还没有积分", "看看谁要帮忙"],
    ["packages/volunteer/taken/index", "chen", "您还没有接单", "去看谁要帮忙"],
    ["packages/order/detail/index?orderId=nothing", "zhou", "没有打开", "再试一次"],
  ])("says on %s that nothing is there, and what to do next", async (place, who, sentence, next) => {
    const phone = await phones.open(who, place);
    await phone.sees(sentence);
    await phone.sees(next);
    await phone.sees("打电话给社区");
    await phone.page.context().close();
  });
});

const ask = (phones: Phones, who: string, categoryId: string, text: string) =>
  phones.test.succeed(who, "orders.publish", { categoryId, text, wanted: { kind: "soon" }, key: newKey() });
