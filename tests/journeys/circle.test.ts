import { pastPending } from "../harness/past-pending";
import { openPhones, type Phone, type Phones } from "./open-phones";

/** The first full circle, as people do it: by reading and tapping, on five phones. */
describe("A neighbour in need, from her phone to the supermarket's counter", () => {
  let phones: Phones;
  let wang: Phone;
  let zhang: Phone;

  beforeAll(async () => {
    phones = await openPhones();
    wang = await phones.open("wang");
    zhang = await phones.open("zhang", "pages/hall/index");
  });
  afterAll(async () => {
    await phones.close();
  });

  it("asks in two taps from the first screen", async () => {
    await wang.tap("水电小修");
    await wang.tap("发布");
    await wang.sees("已发出");
    await wang.sees("正在找人");
  });

  it("is found and taken in the hall", async () => {
    await zhang.page.reload();
    await zhang.sees(/王\* · 后八里沟小区 12 号楼附近/);
    await zhang.seesNot("王桂兰");
    await zhang.tap("我来帮忙");
    await zhang.sees("抢到了，谢谢您");
    await zhang.sees("后八里沟小区 12 号楼 2 单元 301");
  });

  it("begins with the code she tells at the door", async () => {
    await wang.page.reload();
    await wang.sees("有人接单了");
    const code = (await wang.textOf(".service-code")).replace(/\D/g, "").slice(0, 4);
    await zhang.tap("去服务");
    await zhang.tap("我到了，输服务码");
    for (const digit of code) await zhang.tap(digit);
    await zhang.tap("确认到了");
    await zhang.sees("正在服务");
  });

  it("ends with what was done, and she says how it went", async () => {
    phones.test.cloud.clock.set(phones.test.cloud.clock.nowMs() + 55 * 60_000);
    await zhang.tap("都办好了");
    await zhang.tap("做完了");
    await zhang.sees("等居民确认");
    await wang.page.reload();
    await wang.tap("说说办得怎么样");
    await wang.tap("已解决");
    await wang.tapLabel("5 星，非常满意");
    await wang.tap("确认");
    await wang.sees("谢谢您");
  });

  it("is evaluated by the community, which posts points and hours", async () => {
    const sun = await phones.open("sun", "packages/staff/workbench/index");
    await sun.page
      .getByText(/^待评\d*$/)
      .filter({ visible: true })
      .last()
      .click();
    await sun.tap("水电小修");
    await sun.sees("王桂兰");
    await sun.tap("已解决");
    await sun.tapLabel("5 星，优秀");
    await sun.tap("提交评单");
    await sun.sees("评好了，这件事办结。积分和时长已经记上。");
    await zhang.goTo("packages/me/points/index");
    await zhang.sees("55 分钟");
    await zhang.sees(/分在核实/);
  });

  it("can spend what he earned when three days have passed", async () => {
    await pastPending(phones.test);
    await zhang.page.reload();
    await zhang.sees("积分到账");
  });

  it("buys soap in the supermarket, handed over at the counter", async () => {
    await zhang.goTo("pages/mall/index");
    await zhang.tap("洗衣皂（两块）");
    await zhang.tapLabel("兑换洗衣皂（两块），8 分");
    await zhang.tap("用 8 分换");
    await zhang.sees(/换好了/);
    const code = (await zhang.textOf(".voucher-code")).replace(/\D/g, "");
    expect(code).toMatch(/^\d{8}$/);
    const zhou = await phones.open("zhou", "packages/staff/counter/index");
    for (const digit of code) await zhou.tap(digit);
    await zhou.tap("查这张券");
    await zhou.sees("张*");
    await zhou.tap("核销");
    await zhou.sees("核销好了，请把东西交给居民。");
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
