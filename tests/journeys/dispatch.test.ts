import { installCrowd } from "../harness/crowd";
import { newKey } from "../harness/test-cloud";
import { openPhones, type Phone, type Phones } from "./open-phones";

jest.setTimeout(120_000);

/** Twenty requests at once, as staff send them out and a volunteer reads his. */
describe("Twenty requests that wait for somebody", () => {
  let phones: Phones;
  let sun: Phone;
  const orderIds: string[] = [];
  /** Who was proposed for which request, as the page wrote it. */
  const cards = () => sun.page.locator(".dispatch-card");
  const cardOf = (text: string) => cards().filter({ hasText: text });
  /** How far from the upper edge of the screen, below it or above. */
  const awayFromTop = async (text: RegExp) =>
    Math.abs((await sun.page.getByText(text).first().boundingBox())?.y ?? Infinity);
  /** Which of the twenty stands on a card. */
  const orderIdOn = (text: string) => orderIds[Number(/搬第 (\d+) 个/.exec(text)?.[1]) - 1] ?? "";

  beforeAll(async () => {
    phones = await openPhones();
    await installCrowd(phones.test, 12, 20);
    for (let place = 0; place < 20; place += 1) {
      const wish = { categoryId: "carrying", text: `搬第 ${place + 1} 个柜子`, wanted: { kind: "soon" as const } };
      const { orderId } = await phones.test.succeed(`resident${place}`, "orders.publish", { ...wish, key: newKey() });
      orderIds.push(orderId);
    }
    sun = await phones.open("sun", "packages/staff/workbench/index");
  });
  afterAll(() => phones.close());

  it("are all chosen with one tap, and somebody is proposed for each, with the reasons", async () => {
    await sun.tap("智能派单");
    await sun.sees(/有 20 单在等人接/);
    await sun.tap("全选");
    await sun.tap("智能派单（20 单）");
    await sun.sees(/都配上了：20 单，\d+ 位志愿者/);
    await sun.sees(/就近派单/);
    expect(await cards().count()).toBe(20);
    expect(await cards().first().innerText()).toMatch(/米|同一栋楼/);
  });

  it("are changed by hand: somebody else for one, another left for later, the rest arranged anew", async () => {
    const changed = cards().first();
    await changed.getByText("换人").click();
    await sun.sees("自己选一位");
    const other = sun.page.locator(".sheet .list-row").filter({ visible: true }).first();
    const name = await other.locator(".list-row-title").innerText();
    await other.click();
    await sun.sees(`${name}（您定的）`);
    await cards().last().getByText("换人").click();
    await sun.tap("这一单先不派");
    await sun.sees(/都配上了：19 单，\d+ 位志愿者/);
    expect(await cards().count()).toBe(19);
    expect(await cardOf("（您定的）").count()).toBe(1);
  });

  it("are sent out, and the one that a neighbour grabbed meanwhile is reported so", async () => {
    const grabbed = orderIdOn(await cards().nth(5).innerText());
    await phones.test.succeed("chen", "orders.grab", { orderId: grabbed, key: newKey() });
    await sun.tap("派单（19 单）");
    await sun.sees(/派出了 18 单，1 单没有派/);
    // Though the button stood at the end of twenty cards, what became of them is read at once.
    expect(await awayFromTop(/派出了 18 单/)).toBeLessThan(200);
    expect(orderIdOn(await cardOf("已有人接").innerText())).toBe(grabbed);
    expect(await cardOf("派出了").count()).toBe(18);
  });

  it("reach the volunteer, who accepts with one tap; what nobody has answered is withdrawn", async () => {
    const { documents } = await phones.test.cloud.database.list("orders", { filter: { status: "offered" } });
    const [asked] = documents as unknown as { _id: string; offer: { personIds: string[] } }[];
    const who = asked?.offer.personIds[0]?.slice(2) ?? "";
    await phones.test.tick();
    const volunteer = await phones.open(who, `packages/order/detail/index?orderId=${asked?._id ?? ""}`);
    await volunteer.tap("我去");
    await volunteer.sees(/我到了/);
    await sun.tap("撤回还没答复的");
    await sun.sees("撤不回");
    expect(await cardOf("撤回了").count()).toBe(17);
    expect(await cardOf("撤不回").count()).toBe(1);
    await sun.tap("再派一批");
    await sun.sees(/有 18 单在等人接/);
    expect(phones.errors).toEqual([]);
  });

  it("are found again by staff who left the page: what is true now, and what nobody has answered withdrawn", async () => {
    await sun.tap("全选");
    await sun.tap("智能派单（18 单）");
    await sun.sees(/都配上了：18 单，\d+ 位志愿者/);
    await sun.tap("派单（18 单）");
    await sun.sees(/派出了 18 单/);
    // Called away: the page is closed and opened anew.
    await sun.goTo("packages/staff/workbench/index");
    await sun.page.reload();
    const { documents } = await phones.test.cloud.database.list("orders", { filter: { status: "offered" } });
    const [taken, declined] = documents as unknown as { _id: string; offer: { personIds: string[] } }[];
    for (const [order, decision] of [
      [taken, "accept"],
      [declined, "decline"],
    ] as const)
      await phones.test.succeed(order?.offer.personIds[0]?.slice(2) ?? "", "orders.answerOffer", {
        orderId: order?._id ?? "",
        decision,
        key: newKey(),
      });

    await sun.tap("智能派单");
    await sun.sees("另有 1 单没有派，点开看为什么");
    expect(await sun.page.locator(".dispatch-rows .list-row").count()).toBe(2);
    await sun.page
      .getByText(/派出的 18 单 · 今天/)
      .first()
      .click();
    await sun.sees("16 单还在等答复。");
    expect([await cardOf("有人接了").count(), await cardOf("去不了").count(), await cardOf("等答复").count()]).toEqual([
      1, 1, 16,
    ]);
    await sun.tap("撤回还没答复的");
    await sun.sees("撤回了 16 单，又在等人接了。");
    await sun.sees("都答复了，或过了时间。");
    expect(await cardOf("撤回了").count()).toBe(16);
    await sun.seesNot("撤回还没答复的");
    await sun.tap("回去");
    await sun.sees(/有 17 单在等人接/);
    expect(phones.errors).toEqual([]);
  });

  it("can be read again after the network was gone", async () => {
    await sun.page.context().setOffline(true);
    await sun.page
      .getByText(/派出的 18 单 · 今天/)
      .last()
      .click();
    await sun.sees("再试一次");
    await sun.page.context().setOffline(false);
    await sun.tap("再试一次");
    await sun.sees("都答复了，或过了时间。");
    await sun.page.getByText(/^再派 \d+ 单$/).click();
    await sun.sees(/都配上了/);
  });

  it("stay as they are arranged when they are sent out without a network, and are sent once when it is back", async () => {
    const context = sun.page.context();
    const send = (
      await sun.page
        .getByText(/^派单（\d+ 单）$/)
        .last()
        .innerText()
    ).trim();
    const orders = Number(/\d+/.exec(send)?.[0]);
    const batches = async () => (await phones.test.cloud.database.list("dispatches", {})).documents.length;
    const before = await batches();
    await context.setOffline(true);
    await sun.tap(send);
    await sun.sees(/没连上网/);
    await sun.seesNot("下面每一单都写着");
    expect(await sun.page.getByText("换人", { exact: true }).filter({ visible: true }).count()).toBe(orders);
    await context.setOffline(false);
    await sun.tap(send);
    await sun.sees(`派出了 ${orders} 单。下面每一单都写着。`);
    await sun.seesNot("没连上网");
    expect(await batches()).toBe(before + 1);
  });
});
