import type { Output } from "../../contract";
import { openWeapp, type Weapp } from "./harness/open-weapp";
import type { Phone } from "./harness/phone";
import { allNodes, type ScreenNode } from "./harness/screen";

jest.setTimeout(60_000);

let weapp: Weapp;
let consoleError: jest.SpyInstance;
let phone: Phone | undefined;

beforeAll(async () => {
  weapp = await openWeapp("lived");
});
afterAll(() => weapp.close());
beforeEach(() => {
  consoleError = jest.spyOn(console, "error");
});
afterEach(() => {
  consoleError.mockRestore();
  phone?.close();
});

const firstMine = async (who: string, as: "requester" | "volunteer", status: string): Promise<string> => {
  const { orders } = await weapp.ask<Output<"orders.listMine">>(who, "orders.listMine", { as });
  const order = orders.find((one) => one.status === status);
  if (!order) throw new Error(`the demo gave ${who} no order that is ${status}: ${JSON.stringify(orders)}`);
  return order.orderId;
};
const firstInQueue = async (queue: "open" | "toEvaluate"): Promise<string> => {
  const { orders } = await weapp.ask<Output<"orders.listQueue">>("sun", "orders.listQueue", { queue });
  return orders[0]!.orderId;
};
const firstVoucher = async (): Promise<string> => {
  const mine = await weapp.ask<Output<"mall.listMyRedemptions">>("zhang", "mall.listMyRedemptions", {});
  return mine.redemptions.find(({ status }) => status === "waiting")!.redemptionId;
};

const applicants = async (): Promise<string> => {
  const application = { skills: ["陪伴"], selfIntroduction: "热心帮忙", key: "a-key-of-this-one-test" };
  await weapp.ask("ma", "people.applyAsVolunteer", application);
  return "packages/staff/applicants/index";
};

const somebodyBarred = async (): Promise<string> => {
  const mine = await weapp.ask<Output<"orders.listMine">>("wang", "orders.listMine", { as: "requester" });
  const orderId = mine.orders.find(({ status }) => status === "evaluated")!.orderId;
  const { takers } = await weapp.ask<Output<"orders.show">>("wang", "orders.show", { orderId });
  const said = { orderId, volunteerId: takers[0]!.volunteerId, isBarred: true, key: "a-key-of-this-one-test" };
  await weapp.ask("wang", "people.setBarred", said);
  return "packages/me/data/index";
};

const ofShop = "shopId=shop-houbali";

const firstCertificate = async () => {
  const mine = await weapp.ask<Output<"certificates.listMine">>("zhang", "certificates.listMine", {});
  return mine.certificates[0]!;
};
const firstHonourList = async (): Promise<string> =>
  (await weapp.ask<Output<"honours.listPublic">>("wang", "honours.listPublic", {})).lists[0]!.listId;

/** Every twentieth evaluated order is drawn for a call, so the demo has none or some: what is there is what must be shown. */
const callsWaiting = async (): Promise<readonly string[]> => {
  const { tasks } = await weapp.ask<Output<"callTasks.list">>("zhao", "callTasks.list", {});
  return tasks.length === 0 ? ["没有要打的电话"] : tasks.map(({ title, sentence }) => `${title}：${sentence}`);
};

type Words = readonly string[] | (() => Promise<readonly string[]>);
type Row = readonly [what: string, who: string, url: () => string | Promise<string>, words: Words];

const pages: readonly Row[] = [
  ["record", "zhang", () => "packages/me/record/index", ["开一份证明", "后八里沟社区"]],
  [
    "certificate",
    "zhang",
    async () => `packages/me/certificate/index?certificateId=${(await firstCertificate()).certificateId}`,
    ["张建国", "真实有效", "存到手机相册"],
  ],
  [
    "verify",
    "new",
    async () => `packages/me/verify/index?serial=${(await firstCertificate()).serial}`,
    ["真实有效", "张*", "扫码查验"],
  ],
  ["honours", "wang", () => "packages/me/honours/index", ["最美志愿者", "公示中"]],
  [
    "one list of honours",
    "wang",
    async () => `packages/me/honours/index?listId=${await firstHonourList()}`,
    ["第 1 名", "我提的意见"],
  ],
  ["honours at the desk", "sun", () => "packages/staff/honours/index", ["最美志愿者", "开始评一项荣誉"]],
  ["certificates at the desk", "sun", () => "packages/staff/certificates/index", ["开过的证明", "张建国"]],
  ["home", "wang", () => "pages/home/index", ["王桂兰", "买药送药", "手机教学", "打电话给社区"]],
  ["hall", "zhang", () => "pages/hall/index", ["我来帮忙", "卫生间的灯不亮了", "马*"]],
  ["mall", "zhang", () => "pages/mall/index", ["大米 5 公斤", "45"]],
  ["me", "zhang", () => "pages/me/index", ["张建国"]],
  [
    "publish",
    "wang",
    () => "packages/order/publish/index?categoryId=medicine",
    ["买药送药", "有没有处方", "12 号楼", "发布"],
  ],
  [
    "detail",
    "wang",
    async () => `packages/order/detail/index?orderId=${await firstMine("wang", "requester", "served")}`,
    ["手机字太小", "陈晓雨"],
  ],
  [
    "confirm",
    "wang",
    async () => `packages/order/confirm/index?orderId=${await firstMine("wang", "requester", "served")}`,
    ["已解决", "没解决"],
  ],
  [
    "thread",
    "wang",
    async () => `packages/order/thread/index?orderId=${await firstMine("wang", "requester", "served")}`,
    ["还没有人留言", "点一句常用的话", "自己写一句", "发送"],
  ],
  ["weekly requests", "wang", () => "packages/me/recurring/index", ["还没有每周的求助", "去求助"]],
  ["my orders", "wang", () => "packages/order/mine/index", ["手机字太小", "再来一次"]],
  [
    "serve",
    "zhang",
    async () => `packages/volunteer/serve/index?orderId=${await firstMine("zhang", "volunteer", "taken")}`,
    ["刘福生", "1 单元 102", "胃药"],
  ],
  ["taken orders", "chen", () => "packages/volunteer/taken/index", ["手机教学"]],
  ["applying", "wang", () => "packages/volunteer/apply/index", ["报名"]],
  ["offering", "zhang", () => "packages/mall/offering/index?offeringId=soap", ["洗衣皂", "好邻居商店"]],
  ["court", "zhang", () => "packages/mall/offering/index?offeringId=badminton", ["选时间", "哪一天", "预约"]],
  ["full class", "li", () => "packages/mall/offering/index?offeringId=writing-class", ["书法班", "排队等座位"]],
  ["voucher", "zhang", async () => `packages/mall/voucher/index?redemptionId=${await firstVoucher()}`, ["毛巾一条"]],
  ["vouchers", "zhang", () => "packages/mall/vouchers/index", ["毛巾一条", "食用盐一袋"]],
  ["workbench", "sun", () => "packages/staff/workbench/index", ["待评", "今天要去市医院复查"]],
  ["dispatch", "sun", () => "packages/dispatch/send/index", ["单在等人接", "全选", "智能派单"]],
  [
    "order for staff",
    "sun",
    async () => `packages/staff/order/index?orderId=${await firstInQueue("open")}`,
    ["怎么处理", "请人去", "直接答复"],
  ],
  [
    "evaluation",
    "sun",
    async () => `packages/staff/evaluate/index?orderId=${await firstInQueue("toEvaluate")}`,
    ["想找人下盘棋", "时间短了点"],
  ],
  ["applicants", "sun", applicants, ["热心帮忙", "通过"]],
  ["order register", "sun", () => "packages/staff/register/index", ["导出", "本月", "待评单", "隐去姓名、门牌、电话"]],
  ["policies", "wu", () => "packages/staff/policies/index", ["积分怎么算", "一天最多", "看看有什么影响"]],
  ["categories", "sun", () => "packages/staff/categories/index", ["买药送药", "第 1 版", "一开始"]],
  ["counter", "zhou", () => "packages/staff/counter/index", ["核销", "毛巾一条"]],
  ["shelf", "zhou", () => "packages/shop/shelf/index", ["食用盐一袋", "能换", "营业时间"]],
  ["stock", "zhou", () => `packages/shop/stock/index?${ofShop}&offeringId=salt`, ["入库", "报损", "进出流水"]],
  ["offering", "zhou", () => `packages/shop/shelf-offering/index?${ofShop}&offeringId=salt`, ["谁给的", "价格由社区"]],
  ["settlement", "zhou", () => "packages/shop/settlement/index", ["合计", "和积分账对得上", "导出结算表"]],
  ["stock approvals", "sun", () => "packages/shop/stock-approvals/index", ["食用盐一袋", "受潮结块", "同意"]],
  ["inbox", "wang", () => "packages/me/inbox/index", ["手机教学", "点开看看"]],
  ["phone order", "zhao", () => "packages/staff/phone-order/index", ["谁打来的电话", "查找", "新登记"]],
  ["calls", "zhao", () => "packages/staff/calls/index", callsWaiting],
  ["paper binding", "sun", () => "packages/staff/paper-binding/index", ["被照顾的老人", "老人签过字，绑定"]],
  ["cases", "sun", () => "packages/staff/cases/index", ["账都对得上", "夜里从头核对一遍"]],
  ["signals", "sun", () => "packages/staff/signals/index", ["这些只是提醒", "没有要看的提醒"]],
  ["teams", "sun", () => "packages/staff/teams/index", ["岗山义工队", "张建国", "建一支队"]],
  ["family", "wang", () => "packages/me/family/index", ["可以替我办事的", "李*", "六位邀请码", "邀请家人"]],
  ["my data", "wang", () => "packages/me/data/index", ["13863700001", "2 单元 301", "改资料", "导出", "注销"]],
  ["free time", "zhang", () => "packages/volunteer/free-time/index", ["先点一个差不多的", "周三", "记下来"]],
  ["stars", "zhang", () => "packages/me/stars/index", ["再服务", "邻居的评价", "星级怎么算"]],
  ["ranks", "zhang", () => "packages/me/ranks/index", ["张建国（我）", "陈*", "我不上榜"]],
  ["time bank", "zhang", () => "packages/me/time-bank/index", ["存了多少时间", "岗山义工队", "食用盐一袋"]],
  ["organisations", "sun", () => "packages/staff/organisations/index", ["银龄互助协会", "社会组织", "加一个组织"]],
  [
    "entries by hand",
    "sun",
    () => "packages/staff/entries/index",
    ["补录时长：张建国", "加 2 小时", "同意入账", "提一笔入账"],
  ],
  ["corrections", "chen", () => "packages/me/corrections/index", ["少了一次服务", "社区在查", "您反映了"]],
  ["notice of entries", "wang", () => "packages/me/public-entries/index", ["陈*", "河边清垃圾", "我有疑问"]],
  ["giving points", "li", () => "packages/me/gift/index", ["母亲王*", "我能用的", "送给家人"]],
  ["points", "zhang", () => "packages/me/points/index", ["买药送药"]],
  ["my data with somebody barred", "wang", somebodyBarred, ["不再派来的志愿者", "可以再派他来"]],
  ["registering", "new", () => "packages/me/register/index", ["登记"]],
];

const roles = ["button", "link", "radio", "checkbox", "switch", "tab"];

/** What can be tapped or typed into, but would be passed over or left nameless by a screen reader. */
function namelessControls(root: ScreenNode): string[] {
  const isNamed = ({ attributes, text }: ScreenNode) => Boolean(attributes["aria-label"] ?? text);
  const bad = allNodes(root).filter((node) => {
    if (node.classes.includes("pressable"))
      return !roles.includes(node.attributes["aria-role"] ?? "") || !isNamed(node);
    return (node.tag === "input" || node.tag === "textarea") && !node.attributes["aria-label"];
  });
  return bad.map(({ tag, classes, attributes, text }) => JSON.stringify({ tag, classes, attributes, text }));
}

test.each(pages)(
  "the compiled %s page shows %s what the cloud knows, without an error",
  async (_what, who, url, words) => {
    phone = weapp.phoneOf(who);
    phone.open(await url());
    for (const word of typeof words === "function" ? await words() : words) await phone.see(word);
    await phone.rest();
    expect(phone.text()).not.toMatch(/undefined|NaN|null|\[object/);
    expect(namelessControls(phone.page().tree())).toEqual([]);
    const buttons = allNodes(phone.page().tree()).filter(({ attributes }) => attributes["aria-role"] === "button");
    expect(buttons.length).toBeGreaterThan(0);
    expect(phone.errors).toEqual([]);
    expect(consoleError).not.toHaveBeenCalled();
  },
);
