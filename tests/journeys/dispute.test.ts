import { readWorkbook } from "../harness/read-workbook";
import { newKey } from "../harness/test-cloud";
import { openPhones, type Phone, type Phones } from "./open-phones";

const minuteMs = 60_000;

/** From a rating that makes staff ring up to points that go back, as everybody it concerns reads it. */
describe("Medicine that was not what she had asked for", () => {
  let phones: Phones;
  let wang: Phone;
  let zhang: Phone;
  let sun: Phone;
  let wu: Phone;
  let orderId: string;
  let earned: number;

  const serve = () => `packages/volunteer/serve/index?orderId=${orderId}`;
  const detail = () => `packages/order/detail/index?orderId=${orderId}`;
  const staffOrder = () => `packages/staff/order/index?orderId=${orderId}`;
  const pass = (minutes: number) => {
    const { clock } = phones.test.cloud;
    clock.set(clock.nowMs() + minutes * minuteMs);
  };

  beforeAll(async () => {
    phones = await openPhones();
    const { succeed } = phones.test;
    const wish = { categoryId: "medicine", text: "请帮我买两盒降压药", wanted: { kind: "today" as const } };
    ({ orderId } = await succeed("wang", "orders.publish", { ...wish, key: newKey() }));
    await succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const { serviceCode } = await succeed("wang", "orders.show", { orderId });
    await succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    pass(40);
    await succeed("zhang", "orders.leave", { orderId, workDone: "买好送到", key: newKey() });
    zhang = await phones.open("zhang", serve());
  });
  afterAll(async () => {
    await phones.close();
  });

  it("begins with his own word about the visit, which only staff read", async () => {
    await zhang.sees("这次上门怎么样");
    await zhang.tap("还不错");
    await zhang.type("比如：楼道没有灯，下次带手电", "老人耳背，要大点声");
    await zhang.tap("说好了");
    await zhang.sees("您说这次");
  });

  it("shows him what she said once both have spoken, and her nothing of what he said", async () => {
    const said = { outcome: "partly" as const, stars: 2 as const, tags: [], comment: "只买来一盒" };
    await phones.test.succeed("wang", "orders.confirm", { orderId, ...said, key: newKey() });
    await zhang.page.reload();
    await zhang.sees("只买来一盒");
    wang = await phones.open("wang", detail());
    await wang.sees("只买来一盒");
    await wang.seesNot("老人耳背，要大点声");
  });

  it("is not judged before somebody rang her up and wrote down what she said", async () => {
    sun = await phones.open("sun", `packages/staff/evaluate/index?orderId=${orderId}`);
    await sun.sees("居民不太满意，先打电话问清楚");
    await sun.sees("还不错：老人耳背，要大点声");
    await sun.sees("居民的服务码");
    await sun.seesNot("提交评单");
    await sun.tap("记下回访");
    await sun.tap("事情没办完");
    await sun.tap("记下来");
    await sun.sees("电话回访");
    await wang.page.reload();
    await wang.sees("社区打电话回访过");
    await wang.seesNot("事情没办完");
  });

  it("is judged, and the points come", async () => {
    await sun.tap("部分解决");
    await sun.tapLabel("4 星，良好");
    await sun.tap("提交评单");
    await sun.sees("评好了，这件事办结。积分和时长已经记上。");
    const { pending } = await phones.test.succeed("zhang", "points.showAccount", {});
    earned = pending?.points ?? 0;
    expect(earned).toBeGreaterThan(0);
    await zhang.page.reload();
    await zhang.sees(`+${earned} 分`);
  });

  it("is objected to by her, and answered by him", async () => {
    await wang.page.reload();
    await wang.tap("我有不同意见");
    await wang.tap("东西不对");
    await wang.tap("告诉社区");
    await wang.sees("社区收到了，会听两边怎么说，一周内给答复。");
    await wang.sees("还没有说明情况");
    await zhang.page.reload();
    await zhang.sees("东西不对");
    await zhang.tap("说说我这边的情况");
    await zhang.tap("按要求办了");
    await zhang.tap("告诉社区");
    await zhang.sees("按要求办了");
  });

  it("is not for her who judged it: somebody above hears both and decides", async () => {
    await sun.goTo(staffOrder());
    await sun.sees("要由没评过这一单的社区同事或上级来决定。");
    wu = await phones.open("wu", "packages/staff/workbench/index");
    await wu.page.getByRole("tab", { name: /异常/ }).click();
    await wu.sees("居民有异议：东西不对");
    await wu.tap("买药送药");
    await wu.sees("东西不对");
    await wu.sees("按要求办了");
    await wu.tap("改判");
    await wu.type("比如：看过药盒和单子，确实买错了一种", "看过小票，只买了一盒");
    await wu.tap("就这么定");
    await wu.tap("确定，收回积分");
    await wu.sees("决定好了：改判。两边都会收到消息。");
  });

  it("ends with the same decision before everybody", async () => {
    await wang.page.reload();
    await wang.sees("社区决定：改判，积分收回");
    await wang.sees("看过小票，只买了一盒");
    await zhang.page.reload();
    await zhang.sees(`收回 ${earned} 分`);
    await zhang.sees("看过小票，只买了一盒");
    await zhang.goTo("packages/me/points/index");
    await zhang.sees(`异议改判，收回 ${earned} 分`);
    await zhang.sees("还有 0 分");
    await sun.page.reload();
    await sun.sees("已改判");
    await sun.sees("决定：改判");
  });

  it("stands in the register as it ended, and everybody hears of it once", async () => {
    const { clock } = phones.test.cloud;
    const filter = {
      fromMs: 0,
      untilMs: clock.nowMs() + minuteMs,
      statuses: ["overturned" as const],
      categoryIds: [],
      areaId: "zc.gangshan.houbali",
    };
    const { url } = await phones.test.succeed("sun", "reports.exportRegister", {
      filter,
      isMasked: true,
      reason: "",
      key: newKey(),
    });
    const [sheet] = readWorkbook(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    const cells = sheet?.rows.flat().map(String).join("\n");
    expect(cells).toContain("居民提出，改判：看过小票，只买了一盒");
    expect(cells).toContain("事情没办完");
    await phones.test.tick();
    await phones.test.tick();
    for (const who of ["wang", "zhang"]) {
      const { messages } = await phones.test.succeed(who, "inbox.list", {});
      expect(messages.filter(({ title }) => title === "异议有结果了")).toHaveLength(1);
    }
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
