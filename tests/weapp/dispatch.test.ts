import type { Output } from "../../contract";
import { openWeapp, type Weapp } from "./harness/open-weapp";
import type { Phone } from "./harness/phone";
import { allNodes } from "./harness/screen";

jest.setTimeout(90_000);

let weapp: Weapp;
let sun: Phone;

beforeAll(async () => {
  weapp = await openWeapp("lived");
  sun = weapp.phoneOf("sun");
});
afterAll(async () => {
  sun.close();
  await weapp.close();
});

/** The button that sends out: so many orders, and the slots where those are more. */
const sendingIn = (text: string) =>
  /(?<!智能)派单（[1-9]\d* 单(，\d+ 个名额)?）/.exec(text)?.[0] ?? "no button sends out";
const waiting = () => weapp.ask<Output<"dispatch.listWaiting">>("sun", "dispatch.listWaiting", {});

test("all that waits is sent out by taps on the compiled page: chosen, proposed, seen on the map, sent, withdrawn", async () => {
  const { total } = await waiting();
  expect(total).toBeGreaterThan(1);
  sun.open("packages/staff/workbench/index");
  await sun.tap("智能派单");
  await sun.arrive("packages/dispatch/send/index");
  await sun.see(`有 ${total} 单在等人接`);
  await sun.tap("全选");
  await sun.tap(`智能派单（${total} 单）`);
  await sun.see("比一比");
  await sun.see("换人");

  await sun.tap("地图");
  await sun.see("位置是大概的");
  const map = allNodes(sun.page().tree()).find(({ tag }) => tag === "map");
  map?.emit("markertap", { markerId: 0 });
  await sun.see("这里有 1 单");
  await sun.tap("列表");

  await sun.tap(sendingIn(sun.text()));
  await sun.see("派出了");
  expect((await waiting()).total).toBeLessThan(total);
  await sun.tap("撤回还没答复的");
  await sun.see("撤回了");
  expect((await waiting()).total).toBe(total);
  expect(sun.errors).toEqual([]);
});

test("what was sent out is found again after leaving the page, and what nobody has answered is withdrawn", async () => {
  const { total } = await waiting();
  sun.open("packages/dispatch/send/index");
  await sun.tap("全选");
  await sun.tap(`智能派单（${total} 单）`);
  await sun.see("比一比");
  await sun.tap(sendingIn(sun.text()));
  await sun.see("派出了");
  const left = (await waiting()).total;
  sun.open("packages/staff/workbench/index");
  await sun.tap("智能派单");
  await sun.arrive("packages/dispatch/send/index");
  await sun.see("没答复的能撤回");
  // The list of before is shown until the newest batch stands in it.
  await sun.rest();
  const before = sun.page().setDataBytes.length;
  await sun.tap(/派出的 \d+ 单 · \S+ \d+:\d+/.exec(sun.text())?.[0] ?? "");
  await sun.see(`${total - left} 单还在等答复`);
  expect(
    sun
      .page()
      .setDataBytes.slice(before)
      .reduce((sum, one) => sum + one, 0),
  ).toBeLessThanOrEqual(16 * 1024);
  await sun.tap("撤回还没答复的");
  await sun.see(`撤回了 ${total - left} 单`);
  await sun.see("都答复了，或过了时间");
  expect((await waiting()).total).toBe(total);
  expect(sun.errors).toEqual([]);
});

test("looking at the map, and choosing on it, sends no more than a tap may", async () => {
  sun.open("packages/dispatch/send/index");
  await sun.tap("全选");
  await sun.tap(`智能派单（${(await waiting()).total} 单）`);
  await sun.see("比一比");
  const before = sun.page().setDataBytes.length;
  await sun.tap("地图");
  await sun.see("位置是大概的");
  const bytes = sun.page().setDataBytes.slice(before);
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(16 * 1024);
});
