import { openPhones, type Phone, type Phones } from "./open-phones";

/** A volunteer who does not come, another who does, and a matter that was not solved after all. */
describe("Waiting in vain, and then for nothing", () => {
  let phones: Phones;
  let wang: Phone;
  let zhang: Phone;
  let chen: Phone;
  let zhao: Phone;
  const later = (minutes: number) => phones.test.cloud.clock.set(phones.test.cloud.clock.nowMs() + minutes * 60_000);

  beforeAll(async () => {
    phones = await openPhones();
    [wang, zhang, chen] = [
      await phones.open("wang"),
      await phones.open("zhang", "pages/hall/index"),
      await phones.open("chen", "pages/hall/index"),
    ];
    zhao = await phones.open("zhao", "packages/staff/workbench/index");
    await wang.tap("陪伴聊天");
    await wang.tap("发布");
    await wang.sees("正在找人");
    await zhang.page.reload();
    await zhang.tap("我来帮忙");
    await zhang.sees("抢到了，谢谢您");
  });
  afterAll(async () => {
    await phones.close();
  });

  it("is not said before his time, and looks for another when it is", async () => {
    await wang.page.reload();
    await wang.tap("志愿者没来");
    await wang.tap("约好的时间过了，没有来");
    await wang.tap("没来，重新找人");
    await wang.sees("还没到约定的时间，再等一等。等不到可以打电话给社区。");
    later(40);
    await wang.tap("没来，重新找人");
    await wang.sees("正在找人");
  });

  it("is told to the one who did not come, who reads her door no more", async () => {
    await phones.test.tick();
    await zhang.goTo("packages/me/inbox/index");
    await zhang.page.reload();
    await zhang.sees("这一单记为没来");
    await zhang.goTo("packages/volunteer/taken/index");
    await zhang.page.reload();
    await zhang.seesNot("2 单元 301");
  });

  it("is taken by another, who serves", async () => {
    await chen.page.reload();
    await chen.tap("我来帮忙");
    await chen.sees("抢到了，谢谢您");
    await wang.page.reload();
    await wang.sees("陈晓雨");
    const code = (await wang.textOf(".service-code")).replace(/\D/g, "").slice(0, 4);
    await chen.tap("去服务");
    await chen.tap("我到了，输服务码");
    for (const digit of code) await chen.tap(digit);
    await chen.tap("确认到了");
    await chen.sees("正在服务");
    later(30);
    await chen.tap("都办好了");
    await chen.tap("做完了");
    await chen.sees("等居民确认");
    await wang.page.reload();
    await wang.tap("说说办得怎么样");
    await wang.tap("已解决");
    await wang.tapLabel("5 星，非常满意");
    await wang.tap("确认");
    await wang.sees("谢谢您");
  });

  it("turns out not to be solved: she opens it again and staff see why", async () => {
    await wang.goTo("packages/order/mine/index");
    await wang.page.reload();
    await wang.tap("陪伴聊天");
    await wang.tap("还没解决");
    await wang.tap("只办了一部分");
    await wang.tap("告诉社区");
    await wang.sees("社区在想办法");
    await zhao.page.reload();
    await zhao.page.getByRole("tab", { name: /异常/ }).click();
    await zhao.sees("只办了一部分");
    await zhao.sees("轮值办");
    await zhao.tap("陪伴聊天");
    await zhao.tap("记处理办法");
    await zhao.type("比如：周三上午物业和水暖工一起上门换管子", "明天网格员上门陪她说话");
    await zhao.tap("记下来");
    await zhao.sees("明天网格员上门陪她说话");
    await wang.page.reload();
    await wang.sees("轮值办：值班人员记下了处理办法");
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
