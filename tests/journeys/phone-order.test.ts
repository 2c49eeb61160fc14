import { newKey } from "../harness/test-cloud";
import { openPhones, type Phone, type Phones } from "./open-phones";

/** Somebody without a phone worth the name: everything she has to do is listening, and telling two codes. */
describe("An order told by phone, from the call to the points", () => {
  let phones: Phones;
  let zhao: Phone;
  let zhang: Phone;
  const codes = { service: "", done: "" };

  const textOf = async (phone: Phone) => (await phone.page.locator("body").textContent()) ?? "";
  const codeNamed = async (name: string) => new RegExp(`${name}(\\d{4})（`).exec(await textOf(zhao))?.[1] ?? "";

  beforeAll(async () => {
    phones = await openPhones();
    await phones.test.succeed("zhao", "people.registerCaller", {
      name: "曾庆兰",
      phone: "13700004321",
      areaId: "zc.gangshan.houbali.g03.b12",
      door: "8 单元 808",
      reason: "本人电话里同意登记",
      key: newKey(),
    });
    zhao = await phones.open("zhao", "packages/staff/phone-order/index");
    zhang = await phones.open("zhang", "pages/hall/index");
  });
  afterAll(async () => {
    await phones.close();
  });

  it("is written down by staff, who find her and read back what she said", async () => {
    await zhao.type("如 0001，或 wgl", "zql");
    await zhao.tap("查找");
    await zhao.tap("曾* 137****4321");
    await zhao.tap("买药送药");
    await zhao.type("本人，或邻居、家人的名字", "邻居老高");
    await zhao.type("11 位手机号", "13700005555");
    await zhao.sees(/我重复一遍：您要“买药送药”/);
    await zhao.tap("念过了，居民说对");
    await zhao.tap("登记这一单");
    await zhao.sees("电话登记");
  });

  it("gives both codes at once, to be read out while she is on the line", async () => {
    await zhao.sees(/念给居民：人到了告诉他/);
    await zhao.sees(/念给居民：做完了、满意了再告诉他/);
    codes.service = await codeNamed("服务码");
    codes.done = await codeNamed("完工码");
    expect(codes.service).toMatch(/^\d{4}$/);
    expect(codes.done).toMatch(/^\d{4}$/);
  });

  it("is taken by a neighbour, who reads neither code", async () => {
    await zhang.page.reload();
    await zhang.tap("我来帮忙");
    await zhang.sees("抢到了，谢谢您");
    await zhang.tap("去服务");
    await zhang.sees("后八里沟小区 12 号楼 8 单元 808");
    const read = await textOf(zhang);
    expect(read).not.toContain(codes.done);
    await zhao.page.reload();
    await zhao.sees("已接单");
  });

  it("begins with the first code at the door", async () => {
    await zhang.tap("我到了，输服务码");
    for (const digit of codes.service) await zhang.tap(digit);
    await zhang.tap("确认到了");
    await zhang.sees("正在服务");
    await zhao.page.reload();
    await zhao.sees(/念给居民：做完了、满意了再告诉他/);
  });

  it("is confirmed at the door: her words, and the second code", async () => {
    phones.test.cloud.clock.set(phones.test.cloud.clock.nowMs() + 30 * 60_000);
    await zhang.tap("药买好送到了");
    await zhang.tap("做完了");
    await zhang.tap("老人没有手机？请报完工码");
    await zhang.tap("解决了");
    await zhang.tapLabel("5 星，非常满意");
    await zhang.tap("下一步，报完工码");
    for (const digit of codes.done) await zhang.tap(digit);
    await zhang.tap("替老人确认");
    await zhang.sees(/居民已确认，等社区评单/);
    await zhao.page.reload();
    await zhao.sees(/当面报了完工码/);
    expect(await codeNamed("完工码")).toBe("");
  });

  it("is evaluated by the community, and everybody reads what came of it", async () => {
    const sun = await phones.open("sun", "packages/staff/workbench/index");
    await sun.page.getByRole("tab", { name: /待评/ }).click();
    await sun.tap("买药送药");
    await sun.sees("曾庆兰");
    await sun.sees("药买好送到了");
    await sun.sees(/5 星/);
    await sun.tap("已解决");
    await sun.tapLabel("5 星，优秀");
    await sun.tap("提交评单");
    await sun.sees("评好了，这件事办结。积分和时长已经记上。");
    await zhang.page.reload();
    await zhang.sees("这件事办结了，谢谢您。");
    await zhang.sees(/记入服务时长 30 分钟/);
    await zhao.page.reload();
    await zhao.sees("社区评过了，这件事办结");
    await phones.test.tick();
    const { tasks } = await phones.test.succeed("zhao", "callTasks.list", {});
    expect(tasks.every(({ name }) => name === "曾庆兰")).toBe(true);
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
