import { startTestMall, type TestMall } from "../harness/test-mall";
import { openPhonesIn, type Phone, type Phones } from "./open-phones";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The aisles where time or a seat is given: one court, one seat, and a voucher that nobody used. */
describe("Neighbours who want the same", () => {
  let phones: Phones & { readonly test: TestMall };
  let zhang: Phone;
  let chen: Phone;

  beforeAll(async () => {
    phones = await openPhonesIn(startTestMall);
    const { test } = phones;
    await test.award(["zhang", "chen"], 100);
    const startsAtMs = test.cloud.clock.nowMs() + 4 * DAY_MS;
    await test.stock({
      ...{ offeringId: "writing", kind: "training", title: "书法班", pricePoints: 5, stock: 1, perPersonLimit: 1 },
      session: { startsAtMs, endsAtMs: startsAtMs + HOUR_MS, place: "社区活动室", teacher: "孔老师" },
    });
    zhang = await phones.open("zhang", "pages/mall/index");
    chen = await phones.open("chen", "pages/mall/index");
  });
  afterAll(async () => {
    await phones.close();
  });
  afterEach(async () => {
    expect(await phones.test.faults()).toEqual([]);
  });

  const tapBeginning = (phone: Phone, beginning: RegExp) =>
    phone.page.getByText(beginning).filter({ visible: true }).first().click();
  const pickCourt = async (phone: Phone) => {
    await phone.tap("换场地");
    await phone.tap("羽毛球场一小时");
    await tapBeginning(phone, /^明天/);
    await phone.tap("9:00–10:00");
    await phone.tapLabel("预约羽毛球场一小时，24 分");
    await phone.sees("76 分");
  };

  it("both pick tomorrow's court at nine; one has it, the other is told and takes ten o'clock", async () => {
    await pickCourt(zhang);
    await pickCourt(chen);
    await Promise.all([zhang.tap("用 24 分换"), chen.tap("用 24 分换")]);
    const refused = /这个时间刚被约走了/;
    const isRefused = (phone: Phone) =>
      Promise.race([phone.sees(refused).then(() => true), phone.sees(/换好了，用了 24 分/).then(() => false)]);
    const [zhangLost, chenLost] = await Promise.all([isRefused(zhang), isRefused(chen)]);
    expect([zhangLost, chenLost].filter(Boolean)).toHaveLength(1);
    const loser = zhangLost ? zhang : chen;
    await loser.page.goBack();
    await loser.tap("羽毛球场一小时");
    await tapBeginning(loser, /^明天/);
    await loser.sees("约满了");
    await loser.tap("10:00–11:00");
    await loser.tapLabel("预约羽毛球场一小时，24 分");
    await loser.tap("用 24 分换");
    await loser.sees(/换好了，用了 24 分/);
    await loser.sees("已约好");
    expect(await phones.test.account("zhang")).toMatchObject({ available: 76, held: 24 });
    expect(await phones.test.account("chen")).toMatchObject({ available: 76, held: 24 });
  });

  it("one has the only seat of a class, the other waits; given back, it is kept for her and she takes it", async () => {
    const page = "packages/mall/offering/index?offeringId=writing";
    await zhang.goTo(page);
    await zhang.tapLabel("兑换书法班，5 分");
    await zhang.tap("用 5 分换");
    await zhang.sees(/换好了，用了 5 分/);
    await chen.goTo(page);
    await chen.tap("排队等座位");
    await chen.sees(/您排在第 1 位/);
    await zhang.tap("不要了，取消这张券");
    await zhang.tap("取消并退回积分");
    await zhang.sees("已取消");
    await phones.test.tick();
    await chen.goTo("packages/me/inbox/index");
    await chen.tap("有座位了");
    await chen.sees(/给您留了一个座位/);
    await chen.tapLabel("兑换书法班，5 分");
    await chen.tap("用 5 分换");
    await chen.sees(/换好了，用了 5 分/);
    await zhang.goTo(page);
    await zhang.sees("排队等座位");
  });

  it("a voucher nobody used has expired, says so to its owner and to the keeper, and the points are back", async () => {
    await zhang.goTo("packages/mall/offering/index?offeringId=soap");
    await zhang.tapLabel("兑换洗衣皂（两块），8 分");
    await zhang.tap("用 8 分换");
    await zhang.sees(/换好了，用了 8 分/);
    const code = (await zhang.textOf(".voucher-code")).replace(/\D/g, "");
    phones.test.cloud.clock.set(phones.test.cloud.clock.nowMs() + 9 * DAY_MS);
    await phones.test.tick();
    await zhang.goTo("packages/mall/vouchers/index");
    await zhang.tap("洗衣皂（两块）");
    await zhang.sees("已过期");
    const zhou = await phones.open("zhou", "packages/staff/counter/index");
    for (const digit of code) await zhou.tap(digit);
    await zhou.tap("查这张券");
    await zhou.sees(/过期/);
    expect(await phones.test.account("zhang")).toMatchObject({ held: 0, available: 100 });
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
