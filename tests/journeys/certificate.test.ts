import { newKey } from "../harness/test-cloud";
import { openPhones, type Phone, type Phones } from "./open-phones";

/** A volunteer takes a certificate of what he did; somebody he shows it to checks it, before and after it is revoked. */
describe("A certificate of service", () => {
  let phones: Phones;
  let zhang: Phone;
  let stranger: Phone;
  let serial = "";

  beforeAll(async () => {
    phones = await openPhones();
    await serveOnce(phones);
    zhang = await phones.open("zhang", "packages/me/record/index");
    // Somebody at a desk who has never registered here.
    stranger = await phones.open("new", "packages/me/verify/index");
  });
  afterAll(() => phones.close());

  it("is issued by the volunteer himself, from what the community confirmed", async () => {
    await zhang.sees("服务 1 次，累计 20 分钟");
    await zhang.tap("开证明");
    await zhang.sees("真实有效");
    await zhang.sees("后八里沟社区");
    serial = await zhang.textOf(".certificate-serial");
    expect(serial).toMatch(/^ZC-\d{4}-\d{4}-\d{4}-\d{4}-\d{2}$/);
  });

  it("is kept as a picture and as a PDF", async () => {
    const picture = zhang.page.waitForEvent("download");
    await zhang.tap("存成图片");
    expect((await picture).suggestedFilename()).toBe(`certificate-${serial}.png`);
    await zhang.sees("图片下载好了");
    const paper = zhang.page.waitForEvent("download");
    await zhang.tap("下载文件，可打印");
    const path = await (await paper).path();
    expect(path).not.toBe("");
  });

  it("is checked by a stranger, who reads a surname and the hours and nothing else", async () => {
    await stranger.type("照纸上的编号写", serial.toLowerCase().replace(/-/g, " "));
    await stranger.tap("查验");
    await stranger.sees("和社区的记录一致");
    await stranger.sees("张*");
    await stranger.sees("1 次，20 分钟");
    await stranger.seesNot("张建国");
  });

  it("does not pass with one digit changed", async () => {
    const wrong = serial.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    await stranger.type("照纸上的编号写", wrong);
    await stranger.tap("查验");
    await stranger.sees("没有这个编号");
  });

  it("is revoked by the community, and then nobody can pass with it", async () => {
    const sun = await phones.open("sun", "packages/staff/certificates/index");
    await sun.tap("张建国");
    await sun.tap("撤销这份证明");
    await sun.tap("时间或姓名不对");
    await sun.tap("撤销");
    await sun.sees("社区撤销了它：时间或姓名不对");
    await stranger.type("照纸上的编号写", serial);
    await stranger.tap("查验");
    await stranger.sees("社区撤销了这份证明，不要再用。");
    await phones.test.tick();
    await zhang.goTo("packages/me/inbox/index");
    await zhang.page.reload();
    await zhang.sees("一份证明撤销了");
  });

  it("left no error on any page", () => {
    expect(phones.errors).toEqual([]);
  });
});

/** 王桂兰 was helped for twenty minutes, and the community confirmed it. */
async function serveOnce({ test }: Phones): Promise<void> {
  const later = (minutes: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + minutes * 60_000);
  const wish = { categoryId: "medicine", text: "请帮我买一盒降压药", wanted: { kind: "soon" as const } };
  const { orderId } = await test.succeed("wang", "orders.publish", { ...wish, key: newKey() });
  await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
  const { serviceCode } = await test.succeed("wang", "orders.show", { orderId });
  await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
  later(20);
  await test.succeed("zhang", "orders.leave", { orderId, workDone: "药买好了", key: newKey() });
  const rated = { outcome: "solved" as const, stars: 5 as const, tags: [], comment: "谢谢" };
  await test.succeed("wang", "orders.confirm", { orderId, ...rated, key: newKey() });
  const judged = { outcome: "solved" as const, quality: 5 as const, comment: "" };
  await test.succeed("sun", "orders.evaluate", { orderId, ...judged, key: newKey() });
  later(1);
}
