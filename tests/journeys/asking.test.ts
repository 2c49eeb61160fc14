import { openPhones, type Phone, type Phones } from "./open-phones";

/** How help is asked for by those who are old, and by those who ask for them. */
describe("王桂兰, 78, and her daughter", () => {
  let phones: Phones;
  let wang: Phone;
  let li: Phone;

  beforeAll(async () => {
    phones = await openPhones();
    wang = await phones.open("wang");
  });
  afterAll(async () => {
    await phones.close();
  });

  /** Counts what she really taps, beginning now. */
  const countTaps = (phone: Phone) =>
    phone.page.evaluate(() => {
      const counter = window as unknown as { taps: number };
      counter.taps = 0;
      document.addEventListener("click", () => (counter.taps += 1), { capture: true });
    });
  const tapsOf = (phone: Phone) => phone.page.evaluate(() => (window as unknown as { taps: number }).taps);

  it("asks in large letters, in no more than three taps", async () => {
    await wang.tap("长辈版");
    await wang.sees("点一下换回标准版");
    await countTaps(wang);
    await wang.tap("买药送药");
    await wang.tap("发布");
    await wang.sees("已发出");
    expect(await tapsOf(wang)).toBeLessThanOrEqual(3);
    await wang.sees("正在找人");
    await wang.sees("社区");
  });

  it("reads in plain words how it goes on", async () => {
    await phones.test.tick();
    await wang.page.reload();
    await wang.sees(/求助已发出，正在找志愿者/);
  });

  it("is asked for by her daughter, and both read it", async () => {
    li = await phones.open("li");
    await li.tap("物品代购");
    await li.tap("母亲 王*");
    await li.tap("发布");
    await li.sees("已发出");
    await li.sees(/王桂兰/);
    await wang.goTo("pages/home/index");
    await wang.page.reload();
    await wang.sees("物品代购");
  });

  it("is helped at the mother's door, and the daughter sees who comes", async () => {
    const zhang = await phones.open("zhang", "pages/hall/index");
    await zhang.page.getByText("我来帮忙", { exact: true }).filter({ visible: true }).first().click();
    await zhang.sees("抢到了，谢谢您");
    await zhang.sees("2 单元 301");
    await phones.test.tick();
    for (const phone of [wang, li]) {
      await phone.goTo("packages/me/inbox/index");
      await phone.page.reload();
      await phone.sees("有志愿者接单了");
    }
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
