import { openWeapp, type Weapp } from "./harness/open-weapp";
import type { Phone } from "./harness/phone";
import { allNodes } from "./harness/screen";

jest.setTimeout(60_000);

let weapp: Weapp;
let zhang: Phone;

beforeAll(async () => {
  weapp = await openWeapp("lived");
  zhang = weapp.phoneOf("zhang");
});
afterAll(async () => {
  zhang.close();
  await weapp.close();
});

const map = () => allNodes(zhang.page().tree()).find(({ tag }) => tag === "map");

test("WeChat's map shows the open orders, and a tapped one stands below with its button", async () => {
  zhang.open("pages/hall/index");
  await zhang.see("我来帮忙");
  // The map's markers come as the near ones do.
  await zhang.tap("离我近");
  await zhang.see("我来帮忙");
  await zhang.rest();
  const inList = zhang.text();
  await zhang.tap("地图");
  await zhang.see("点一下地图上的求助");
  expect(zhang.text()).not.toContain("我来帮忙");
  map()?.emit("markertap", { markerId: 0 });
  await zhang.see("这一带有 1 个求助");
  await zhang.see("我来帮忙");
  const [nearest] = /卫生间的灯不亮了|请帮我买点青菜和豆腐|下午想找人一起走走/.exec(inList) ?? [];
  expect(zhang.text()).toContain(nearest);
  expect(zhang.errors).toEqual([]);
});

test("neither opening the map nor choosing on it sends more than a tap may", async () => {
  const sent = () => zhang.page().setDataBytes;
  await zhang.tap("离我近");
  await zhang.see("我来帮忙");
  const before = sent().length;
  await zhang.tap("地图");
  await zhang.see("点一下地图上的求助");
  map()?.emit("callouttap", { markerId: 0 });
  await zhang.see("这一带有 1 个求助");
  const bytes = sent().slice(before);
  expect(bytes.length).toBeGreaterThan(1);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(16 * 1024);
});
