import { openPhones, type Phone, type Phones } from "./open-phones";

const dayMs = 86_400_000;

/** The year's best volunteers: from the rule to the frozen list, with a neighbour who objects on the way. */
describe("The year's honours", () => {
  let phones: Phones;
  let sun: Phone;
  let wu: Phone;
  let wang: Phone;

  beforeAll(async () => {
    phones = await openPhones();
    await serveALot(phones);
    sun = await phones.open("sun", "packages/staff/honours/index");
    wu = await phones.open("wu", "packages/staff/honours/index");
    wang = await phones.open("wang", "packages/me/honours/index");
  });
  afterAll(() => phones.close());

  it("begin with the community, and are counted by the clock", async () => {
    await wang.sees("现在没有公示");
    await sun.tap("开始评一项荣誉");
    await sun.tap("开始数");
    await sun.sees("正在数，请过几分钟看");
    await phones.test.tick();
    await sun.page.reload();
    await openList(sun);
    await sun.sees("第 1 名");
    await sun.sees("张建国");
  });

  it("are put on notice for everybody, with surnames and reasons", async () => {
    await sun.tap("公示名单");
    await sun.tap("公示");
    await sun.sees("公示还没满日子，不能定稿。");
    await wang.page.reload();
    await openList(wang);
    await wang.sees("张*");
    await wang.seesNot("张建国");
    await wang.page.getByText("为什么是这个分").first().click();
    await wang.sees("服务 60 小时，得 12.0 分");
  });

  it("are objected to by a neighbour, who is answered in words", async () => {
    await wang.tap("我有意见");
    await wang.tap("第 2 名 陈*");
    await wang.type("比如：某月某日他没有来，时长多算了", "她搬走以后的也算进去了");
    await wang.tap("提交意见");
    await wang.sees("收到了。会有人核实，再答复您。");
    await sun.page.reload();
    await openList(sun);
    await sun.sees("她搬走以后的也算进去了");
    await sun.tap("答复");
    await sun.tap("属实，移出这一位");
    await sun.type("查了什么，结果怎样。他会看到", "查过，三次不在本社区");
    await sun.tap("答复他");
    await sun.sees("移出名单：查过，三次不在本社区");
    await phones.test.tick();
    await wang.page.reload();
    await wang.sees(/答复：查过，三次不在本社区/);
    await wang.seesNot("陈*");
  });

  it("are frozen by another than who published them, once the notice is over", async () => {
    const { clock } = phones.test.cloud;
    clock.set(clock.nowMs() + 9 * dayMs);
    await sun.page.reload();
    await openList(sun);
    await sun.sees("公示完了，等定稿");
    await sun.sees("名单是您公示的，要请另一位管理员来定稿。");
    await wu.page.reload();
    await openList(wu);
    await wu.tap("定稿");
    await wu.tap("定稿");
    await wu.sees("已定");
  });

  it("stand in the winner's record, and he is told", async () => {
    await phones.test.tick();
    const zhang = await phones.open("zhang", "packages/me/record/index");
    await zhang.sees(/年度最美志愿者（后八里沟社区）/);
    await zhang.goTo("packages/me/inbox/index");
    await zhang.page.reload();
    await zhang.sees("恭喜您获得荣誉");
  });

  it("left no error on any page", () => {
    expect(phones.errors).toEqual([]);
  });
});

const openList = (phone: Phone): Promise<void> =>
  phone.page
    .getByText(/年度最美志愿者/)
    .filter({ visible: true })
    .first()
    .click();

/** A year of services, told by their records alone. */
async function serveALot({ test }: Phones): Promise<void> {
  const dump = await test.cloud.database.dump();
  const atMs = test.cloud.clock.nowMs() - 1_000;
  const record = (who: string, hours: number) => ({
    _id: `a-year:p-${who}`,
    personId: `p-${who}`,
    minutes: hours * 60,
    categoryName: "陪伴聊天",
    atMs,
  });
  await test.cloud.database.load({ ...dump, records: [record("zhang", 60), record("chen", 30)] });
}
