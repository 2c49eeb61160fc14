import { openPhones, type Phone, type Phones } from "./open-phones";

/** An order off its usual way, as everybody it concerns reads it: the one who asked, the volunteer, the staff. */
describe("A dripping tap that a neighbour cannot mend", () => {
  let phones: Phones;
  let wang: Phone;
  let zhang: Phone;
  let zhao: Phone;

  beforeAll(async () => {
    phones = await openPhones();
    wang = await phones.open("wang");
    zhang = await phones.open("zhang");
    zhao = await phones.open("zhao", "packages/staff/workbench/index");
    await wang.tap("水电小修");
    await wang.tap("发布");
    await wang.sees("正在找人");
  });
  afterAll(async () => {
    await phones.close();
  });

  it("is offered by staff to the volunteer who fits, with the reasons why", async () => {
    await zhao.page.reload();
    await zhao.page.getByRole("tab", { name: /待抢/ }).click();
    await zhao.tap("水电小修");
    await zhao.tap("请人去");
    await zhao.sees(/距离 \d+ 米，会水电，手上没有单/);
    await zhao.tap("请他");
    await zhao.sees(/^请了张建国，等他今天 10:[3-5]\d 前答复。他来不了或没答复，就重新找人。$/);
    await zhao.sees(/张建国，还剩 \d+ 分钟答复/);
  });

  it("waits for his answer: she knows it, he finds it before everything else", async () => {
    await wang.page.reload();
    await wang.sees("等答复");
    await zhang.page.reload();
    await zhang.tap("等您答复：水电小修");
    await zhang.sees("社区请您帮忙，来不了也没关系。");
    await zhang.sees("后八里沟小区 12 号楼附近");
    await zhang.seesNot("2 单元 301");
  });

  it("is accepted with one tap, which shows him the door and her his name", async () => {
    await zhang.tap("我去");
    await zhang.sees("后八里沟小区 12 号楼 2 单元 301");
    await wang.page.reload();
    await wang.sees("有人接单了");
    await wang.sees("张建国");
    await zhao.page.reload();
    await zhao.sees("已接单");
  });

  it("cannot be done: he hands it back with a reason and is free of it", async () => {
    await zhang.tap("办不了，交回社区");
    await zhang.sees("交回后您不用再管，社区会找别的办法，居民也会收到消息。");
    await zhang.tap("要专业师傅来");
    await zhang.tap("交回社区");
    await zhang.sees("已交回社区，谢谢您");
    await zhang.seesNot("2 单元 301");
    await wang.page.reload();
    await wang.sees("社区在想办法");
    await wang.sees("原因：要专业师傅来");
  });

  it("stands among what is stuck, and staff publish it again", async () => {
    await zhao.goTo("packages/staff/workbench/index");
    await zhao.page.reload();
    await zhao.page.getByRole("tab", { name: /异常/ }).click();
    await zhao.sees("要专业师傅来");
    await zhao.tap("水电小修");
    await zhao.tap("重新发布");
    await zhao.tap("材料备齐了");
    await zhao.tap("重新发布");
    await zhao.sees("重新发布了，正在找志愿者，居民会收到消息。");
    await wang.page.reload();
    await wang.sees("正在找人");
    await zhang.goTo("pages/hall/index");
    await zhang.page.reload();
    await zhang.sees("我来帮忙");
  });

  it("leaves no error on any phone", () => {
    expect(phones.errors).toEqual([]);
  });
});
