import { installCrowd } from "../harness/crowd";
import { newKey } from "../harness/test-cloud";
import { openPhones, type Phone, type Phones } from "./open-phones";

/** An order for two, as everybody it concerns reads it: who asked, who comes, who waits, who hands over, the staff. */
describe("A wardrobe that two must carry", () => {
  let phones: Phones;
  let wang: Phone;
  let zhang: Phone;
  let chen: Phone;
  /** One more volunteer of the community, 义0, who comes too late. */
  let late: Phone;
  let zhao: Phone;
  let orderId = "";

  const detail = () => `packages/order/detail/index?orderId=${orderId}`;
  const grabInHall = async (phone: Phone) => {
    await phone.goTo("pages/hall/index");
    await phone.page.reload();
    await phone.sees("我想请人搬衣柜");
    await phone.tap("我来帮忙");
    await phone.sees("抢到了，谢谢您");
  };

  const arrive = async (phone: Phone, code: string) => {
    await phone.goTo(`packages/volunteer/serve/index?orderId=${orderId}`);
    await phone.page.reload();
    await phone.tap("我到了，输服务码");
    for (const digit of code) await phone.tap(digit);
    await phone.tap("确认到了");
    await phone.sees("正在服务");
  };
  const leave = async (phone: Phone) => {
    await phone.tap("都办好了");
    await phone.tap("做完了");
    await phone.sees("您做的事");
  };

  beforeAll(async () => {
    phones = await openPhones();
    await installCrowd(phones.test, 1, 0);
    wang = await phones.open("wang");
    zhang = await phones.open("zhang");
    chen = await phones.open("chen");
    late = await phones.open("volunteer0");
    zhao = await phones.open("zhao", "packages/staff/workbench/index");
    const wish = { categoryId: "carrying", text: "我想请人搬衣柜", wanted: { kind: "today" as const }, slotCount: 2 };
    orderId = (await phones.test.succeed("wang", "orders.publish", { ...wish, key: newKey() })).orderId;
  });
  afterAll(async () => {
    await phones.close();
  });

  it("is taken by one, and says that another is missing", async () => {
    await grabInHall(zhang);
    await zhang.tap("去服务");
    await zhang.sees("一起去的");
    await zhang.sees("还缺 1 人，有人接了会显示在这里。");
    await chen.goTo("pages/hall/index");
    await chen.page.reload();
    await chen.sees("还缺 1 人");
    await wang.goTo(detail());
    await wang.sees("要 2 人，已有 1 人，还缺 1 人。");
    await wang.sees("张建国");
  });

  it("is full with the second: she reads both names, they read each other's surname", async () => {
    await grabInHall(chen);
    await chen.tap("去服务");
    await chen.sees("张*");
    await chen.seesNot("张建国");
    await zhang.page.reload();
    await zhang.sees("陈*");
    await wang.page.reload();
    await wang.sees("要 2 人，已有 2 人，人齐了。");
    await wang.sees("陈晓雨");
  });

  it("lets a third stand in line, who reads his place and no door", async () => {
    await late.goTo(detail());
    await late.sees("人满了");
    await late.tap("排队等一等");
    await late.sees("您排第 1 位。空出名额就请您，请在消息写的时间前答复。");
    await late.seesNot("2 单元 301");
    await wang.page.reload();
    await wang.sees("要 2 人，已有 2 人，人齐了，1 人在排队。");
  });

  it("is given back by one before it counts as late, and the one who waits is asked", async () => {
    await chen.tap("去不了，退回这一单");
    await chen.sees(/前退，不算临时退单。$/);
    await chen.tap("退回");
    await chen.sees("已退回，谢谢您说一声");
    await late.goTo("pages/home/index");
    await late.page.reload();
    await late.tap("等您答复：搬抬重物");
    await late.sees("空出一个名额，轮到您了。来不了也没关系。");
    await late.tap("我去");
    await late.sees("后八里沟小区 12 号楼 2 单元 301");
    await wang.page.reload();
    await wang.sees("义0");
    await wang.seesNot("陈晓雨");
  });

  it("goes from hand to hand: the first keeps it until the other says yes", async () => {
    await zhang.page.reload();
    await zhang.tap("去不了，请别人接手");
    await zhang.tap("陈*");
    await zhang.sees(/^请了陈\*接手，/);
    await zhang.sees("后八里沟小区 12 号楼 2 单元 301");
    await chen.goTo("packages/volunteer/taken/index");
    await chen.page.reload();
    await chen.tap("我想请人搬衣柜");
    await chen.sees("有位邻居去不了，想请您接手。来不了也没关系。");
    await chen.tap("我去");
    await chen.sees("后八里沟小区 12 号楼 2 单元 301");
    await zhang.page.reload();
    await zhang.sees("这一单不在您手上");
    await zhang.seesNot("2 单元 301");
  });

  it("reads the same for staff, who may take one of the two back", async () => {
    await zhao.goTo(`packages/staff/order/index?orderId=${orderId}`);
    await zhao.sees("要 2 人，已有 2 人，人齐了");
    await zhao.sees("收回重派：陈晓雨");
    await zhao.sees("收回重派：义0");
  });

  it("is served by both, confirmed and evaluated, and both have their points", async () => {
    const { cloud } = phones.test;
    await wang.goTo(detail());
    await wang.page.reload();
    const code = (await wang.textOf(".service-code")).replace(/\D/g, "").slice(0, 4);
    for (const phone of [chen, late]) await arrive(phone, code);
    await chen.page.reload();
    await chen.sees("到了，正在做");
    cloud.clock.set(cloud.clock.nowMs() + 30 * 60_000);
    for (const phone of [chen, late]) await leave(phone);
    await wang.goTo("pages/home/index");
    await wang.page.reload();
    await wang.tap("请您确认：搬抬重物");
    await wang.tap("已解决");
    await wang.tapLabel("5 星，非常满意");
    await wang.tap("确认");
    await wang.sees("谢谢您");
    const sun = await phones.open("sun", `packages/staff/evaluate/index?orderId=${orderId}`);
    await sun.sees("志愿者 陈晓雨");
    await sun.tap("已解决");
    await sun.tapLabel("5 星，优秀");
    await sun.tap("提交评单");
    await sun.sees("评好了，这件事办结。积分和时长已经记上。");
  });

  it("shows everybody in the end what is theirs", async () => {
    for (const phone of [chen, late]) {
      await phone.goTo("packages/me/points/index");
      await phone.sees("30 分钟");
    }
    await zhang.goTo("packages/me/points/index");
    await zhang.seesNot("30 分钟");
    await wang.goTo(detail());
    await wang.page.reload();
    await wang.sees("办结了");
    await wang.sees("陈晓雨");
    await zhao.page.reload();
    await zhao.sees("已办结");
    await late.goTo(detail());
    await late.sees("陈*");
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
