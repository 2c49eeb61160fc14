import { openPhones, type Phone, type Phones } from "./open-phones";

const minuteMs = 60_000;
const kept = "已记在手机上，有网就报给社区";

/** A door without signal, as everybody it concerns reads it: the phone keeps what happened, the cloud says what counts. */
describe("A volunteer whose phone has no signal at the door", () => {
  let phones: Phones;
  let wang: Phone;
  let zhang: Phone;
  let orderId = "";

  const offline = (isOffline: boolean) => zhang.page.context().setOffline(isOffline);
  const orders = async () => (await phones.test.cloud.database.list("orders", {})).documents;
  const codeOnHerPhone = async () => {
    await wang.goTo(`packages/order/detail/index?orderId=${orderId}`);
    await wang.page.reload();
    await wang.sees("服务码");
    return (await wang.textOf(".service-code-digits")).replace(/\D/g, "");
  };
  const publishAndGrab = async () => {
    const wish = { categoryId: "medicine", text: "请帮我买一盒降压药", wanted: { kind: "soon" as const } };
    const key = () => `${Math.random()}`.replace(/\D/g, "").padEnd(16, "0");
    orderId = (await phones.test.succeed("wang", "orders.publish", { ...wish, key: key() })).orderId;
    await phones.test.succeed("zhang", "orders.grab", { orderId, key: key() });
    await zhang.goTo(`packages/volunteer/serve/index?orderId=${orderId}`);
    await zhang.page.reload();
    await zhang.sees("我到了，输服务码");
  };
  const enter = async (code: string) => {
    for (const digit of code) await zhang.tap(digit);
    await zhang.tap("确认到了");
  };

  beforeAll(async () => {
    phones = await openPhones();
    wang = await phones.open("wang");
    zhang = await phones.open("zhang");
    await publishAndGrab();
  });
  afterAll(async () => {
    await phones.close();
  });

  it("checks in without network: the phone keeps it and does not say that it worked", async () => {
    const code = await codeOnHerPhone();
    await offline(true);
    await zhang.tap("我到了，输服务码");
    await enter(code);
    await zhang.sees(kept);
    await zhang.sees("正在服务");
    await zhang.seesNot("签到成功");
    await wang.page.reload();
    await wang.sees("有人接单了");
    expect((await orders())[0]).toMatchObject({ status: "taken" });
  });

  it("checks out without network as well, and lets him go", async () => {
    await zhang.tap("药买好送到了");
    await zhang.tap("做完了");
    await zhang.sees(/做完的$/);
    await zhang.sees("不用等，事情照做。小程序关了也不会丢。");
    await zhang.seesNot("等居民确认");
  });

  it("tells the cloud when it is opened again with network, and only then it counts", async () => {
    await zhang.page.goto("about:blank");
    // What comes within three seconds is not late.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await offline(false);
    await zhang.goTo(`packages/volunteer/serve/index?orderId=${orderId}`);
    await zhang.sees(/做完了，等居民确认/);
    await zhang.seesNot(kept);
    expect((await orders())[0]).toMatchObject({ status: "served", takers: [{ workDone: "药买好送到了" }] });
  });

  it("is confirmed by her, and staff read that it was told late", async () => {
    await wang.page.reload();
    await wang.tap("说说办得怎么样");
    await wang.tap("已解决");
    await wang.tapLabel("5 星，非常满意");
    await wang.tap("确认");
    await wang.sees("谢谢您");
    const sun = await phones.open("sun", `packages/staff/evaluate/index?orderId=${orderId}`);
    await sun.sees("离线补报，按计划时长封顶");
    await sun.sees("药买好送到了");
  });

  it("asks for the code again when it was wrong, and keeps the end until then", async () => {
    phones.test.cloud.clock.set(phones.test.cloud.clock.nowMs() + 2 * minuteMs);
    await publishAndGrab();
    const code = await codeOnHerPhone();
    await offline(true);
    await zhang.tap("我到了，输服务码");
    await enter(code === "1234" ? "4321" : "1234");
    await zhang.sees(kept);
    await offline(false);
    await zhang.sees(/这个码不对。请再问一遍求助人。/);
    await zhang.tap("我到了，输服务码");
    await enter(code);
    await zhang.sees("正在服务");
    await zhang.seesNot(kept);
    await wang.page.reload();
    await wang.sees("正在服务");
    await zhang.tap("都办好了");
    await zhang.tap("做完了");
    await zhang.sees(/做完了，等居民确认/);
  });

  it("says plainly when she needed no help any more meanwhile, until he has read it", async () => {
    phones.test.cloud.clock.set(phones.test.cloud.clock.nowMs() + 2 * minuteMs);
    await publishAndGrab();
    const code = await codeOnHerPhone();
    await offline(true);
    await zhang.tap("我到了，输服务码");
    await enter(code);
    await zhang.sees(kept);
    await phones.test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: "cancelled-meanwhile" });
    await zhang.page.goto("about:blank");
    await offline(false);
    await zhang.goTo(`packages/volunteer/serve/index?orderId=${orderId}`);
    await zhang.sees("居民取消了这次求助，没有记上。有疑问请打电话给社区。");
    await zhang.page.reload();
    await zhang.tap("知道了");
    await zhang.seesNot("签到没有记上");
    await zhang.sees("居民取消了这次求助，不用去了。");
    await wang.page.reload();
    await wang.sees("求助已取消");
  });

  it("leaves no error on any phone but that there was no network", () => {
    expect(phones.errors.filter((error) => !error.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });
});
