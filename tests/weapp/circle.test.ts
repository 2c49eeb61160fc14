import { openWeapp, type Weapp } from "./harness/open-weapp";
import type { Phone } from "./harness/phone";

jest.setTimeout(90_000);

let weapp: Weapp;
beforeAll(async () => {
  weapp = await openWeapp("quiet");
});
afterAll(() => weapp.close());

/** Each step is done on a phone that has just been opened, as people come back to it hours later. */
async function on(who: string, url: string, act: (phone: Phone) => Promise<void>): Promise<void> {
  const phone = weapp.phoneOf(who);
  phone.open(url);
  await act(phone);
  await phone.rest();
  expect(phone.errors).toEqual([]);
  phone.close();
}

const tapEach = async (phone: Phone, digits: string): Promise<void> => {
  for (const digit of digits) await phone.tap(digit);
};

const found = (text: string, pattern: RegExp): string => {
  const [, inside] = pattern.exec(text) ?? [];
  if (inside === undefined) throw new Error(`${String(pattern)} is not in: ${text}`);
  return inside;
};

test("the whole circle by taps: asked, taken, served, confirmed, evaluated, paid in points, redeemed, handed over", async () => {
  let serviceCode = "";
  let voucherCode = "";

  await on("wang", "pages/home/index", async (wang) => {
    await wang.tap("买药送药");
    await wang.tap("发布");
    await wang.arrive("packages/order/detail/index");
  });
  await on("zhang", "pages/hall/index", async (zhang) => {
    await zhang.tap("我来帮忙");
    await zhang.tap("去服务");
    await zhang.arrive("packages/volunteer/serve/index");
  });
  await on("wang", "pages/home/index", async (wang) => {
    await wang.tap("请帮我买药，药名和数量见面说。");
    await wang.see("服务码");
    serviceCode = found(wang.text(), /服务码\D*(\d(?: ?\d){3})/).replace(/ /g, "");
  });
  await on("zhang", "packages/volunteer/taken/index", async (zhang) => {
    await zhang.tap("请帮我买药，药名和数量见面说。");
    await zhang.tap("我到了，输服务码");
    await tapEach(zhang, serviceCode);
    await zhang.tap("确认到了");
    await zhang.see("正在服务");
  });
  await weapp.cloud.later(40);
  await on("zhang", "packages/volunteer/taken/index", async (zhang) => {
    await zhang.tap("请帮我买药，药名和数量见面说。");
    await zhang.tap("药买好送到了");
    await zhang.tap("做完了");
    await zhang.see("等居民确认");
  });
  await on("wang", "pages/home/index", async (wang) => {
    await wang.tap("请帮我买药，药名和数量见面说。");
    await wang.tap("说说办得怎么样");
    await wang.tap("已解决");
    await wang.tap("5 星，非常满意");
    await wang.tap("确认");
    await wang.see("收到了，谢谢您");
  });
  await on("sun", "packages/staff/workbench/index", async (sun) => {
    await sun.tap("待评1");
    await sun.tap("请帮我买药，药名和数量见面说。");
    await sun.arrive("packages/staff/evaluate/index");
    await sun.tap("已解决");
    await sun.tap("5 星，优秀");
    await sun.tap("提交评单");
    await sun.see("评好了");
  });
  // Earned points are looked into for three days before they can be spent.
  await weapp.cloud.later(73 * 60);
  await on("zhang", "pages/mall/index", async (zhang) => {
    await zhang.tap("食用盐一袋");
    await zhang.tap("兑换");
    await zhang.tap("用 5 分换");
    await zhang.arrive("packages/mall/voucher/index");
    await zhang.see("报这个号码");
    voucherCode = found(zhang.text(), /号码(\d{4} \d{4})/).replace(" ", "");
  });
  await on("zhou", "packages/staff/counter/index", async (zhou) => {
    await tapEach(zhou, voucherCode);
    await zhou.tap("查这张券");
    await zhou.tap("核销");
    await zhou.see("核销好了");
  });

  expect(await weapp.cloud.documents("orders")).toMatchObject([{ status: "evaluated" }]);
  expect(await weapp.cloud.documents("redemptions")).toMatchObject([{ status: "fulfilled" }]);
});
