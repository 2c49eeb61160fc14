import { openWeapp, type Weapp } from "./harness/open-weapp";

jest.setTimeout(60_000);

let weapp: Weapp;
beforeAll(async () => {
  weapp = await openWeapp("quiet");
});
afterAll(() => weapp.close());

test("by taps alone: 王桂兰 asks for medicine, 张建国 takes it, and the database has it in his hands", async () => {
  const wang = weapp.phoneOf("wang");
  wang.open("pages/home/index");
  await wang.tap("买药送药");
  await wang.arrive("packages/order/publish/index");
  await wang.tap("发布");
  await wang.arrive("packages/order/detail/index");
  await wang.see("买药送药");
  expect(wang.errors).toEqual([]);

  const zhang = weapp.phoneOf("zhang");
  zhang.open("pages/home/index");
  zhang.switchTab("pages/hall/index");
  await zhang.see("买药送药");
  expect(zhang.text()).not.toContain("王桂兰");
  await zhang.tap("我来帮忙");
  await zhang.see("抢到了");
  await zhang.tap("去服务");
  await zhang.arrive("packages/volunteer/serve/index");
  await zhang.see("王桂兰");
  await zhang.see("2 单元 301");
  expect(zhang.errors).toEqual([]);

  const [order, ...others] = await weapp.cloud.documents("orders");
  expect(others).toEqual([]);
  expect(order).toMatchObject({
    status: "taken",
    category: { categoryId: "medicine" },
    requesterId: "p-wang",
    takers: [{ personId: "p-zhang", state: "taken" }],
  });
});
