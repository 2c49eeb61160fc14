import { playEntriesPast, playEntriesPresent } from "./demo-entries";
import { playHonours, playObjectionAndCertificate } from "./demo-honours";
import type { DemoPlayer } from "./demo-player";

type Asked = {
  readonly by: string;
  readonly categoryId: string;
  readonly text: string;
  readonly wanted?: Record<string, unknown>;
  readonly beneficiaryId?: string;
};

const publish = async (play: DemoPlayer, { by, wanted = { kind: "soon" }, ...order }: Asked): Promise<string> => {
  const { orderId } = await play.call(by, "orders.publish", { ...order, wanted });
  return String(orderId);
};

async function arrive(play: DemoPlayer, orderId: string, by: string, volunteer: string): Promise<void> {
  const { serviceCode } = await play.call(by, "orders.show", { orderId });
  await play.call(volunteer, "orders.arrive", { orderId, serviceCode });
}

type Served = {
  readonly volunteer: string;
  readonly minutes: number;
  readonly workDone: string;
} & Asked;

/** Asked, grabbed a little later, served; waits for the requester's word. */
async function serve(play: DemoPlayer, { volunteer, minutes, workDone, ...asked }: Served): Promise<string> {
  const orderId = await publish(play, asked);
  play.minutesLater(7);
  await play.call(volunteer, "orders.grab", { orderId });
  play.minutesLater(20);
  await arrive(play, orderId, asked.by, volunteer);
  play.minutesLater(minutes);
  await play.call(volunteer, "orders.leave", { orderId, workDone });
  return orderId;
}

type Judged = {
  readonly stars: number;
  readonly comment: string;
  readonly quality: number;
} & Served;

async function serveAndEvaluate(play: DemoPlayer, { stars, comment, quality, ...served }: Judged): Promise<string> {
  const orderId = await serve(play, served);
  play.minutesLater(15);
  await play.call(served.by, "orders.confirm", { orderId, outcome: "solved", stars, tags: ["准时"], comment });
  play.minutesLater(60);
  await play.call("sun", "orders.evaluate", { orderId, outcome: "solved", quality, comment: "" });
  return orderId;
}

/** What happened during the last week, oldest first. */
export async function playPastWeek(play: DemoPlayer): Promise<void> {
  await formTeam(play);
  play.hoursAgo(146);
  await serveAndEvaluate(play, {
    by: "wang",
    categoryId: "medicine",
    text: "请帮我买一盒降压药，药店在小区门口。",
    volunteer: "zhang",
    minutes: 35,
    workDone: "药买好了，交到老人手上，票也给了。",
    stars: 5,
    comment: "小张很细心",
    quality: 5,
  });
  play.hoursAgo(122);
  await serveAndEvaluate(play, {
    by: "li",
    beneficiaryId: "p-wang",
    categoryId: "company",
    text: "我出差，请去陪我母亲说说话。",
    volunteer: "chen",
    minutes: 55,
    workDone: "陪王奶奶聊了家常，看了老照片。",
    stars: 5,
    comment: "母亲很高兴",
    quality: 5,
  });
  play.hoursAgo(118);
  await serveAndEvaluate(play, {
    by: "ma",
    categoryId: "repair",
    text: "厨房水龙头一直滴水。",
    volunteer: "zhang",
    minutes: 50,
    workDone: "换了垫圈，不漏了。",
    stars: 5,
    comment: "修得快",
    quality: 4,
  });
  play.hoursAgo(98);
  const objected = await serveAndEvaluate(play, {
    by: "liu",
    categoryId: "phoneHelp",
    text: "想学用手机交电费。",
    volunteer: "chen",
    minutes: 40,
    workDone: "教会了交电费，写了步骤贴在墙上。",
    stars: 4,
    comment: "",
    quality: 5,
  });
  play.hoursAgo(75);
  await serveAndEvaluate(play, {
    by: "ma",
    categoryId: "carrying",
    text: "有个旧柜子要搬到楼下。",
    volunteer: "zhang",
    minutes: 30,
    workDone: "柜子搬到楼下指定位置。",
    stars: 5,
    comment: "谢谢",
    quality: 5,
  });
  play.hoursAgo(70);
  await play.call("liu", "orders.dispute", { orderId: objected, story: "电费当时没交成，第二天照着做还是不会。" });
  await playEntriesPast(play);
  await playRedemptions(play);
  await playHonours(play);
  await playEndings(play);
}

async function formTeam(play: DemoPlayer): Promise<void> {
  play.hoursAgo(150);
  await play.call("sun", "teams.save", {
    teamId: null,
    areaId: "zc.gangshan.houbali",
    name: "岗山义工队",
    leaderId: "p-zhang",
    memberIds: ["p-zhang", "p-chen"],
    version: 0,
  });
  await play.call("sun", "organisations.save", {
    organisationId: null,
    areaId: "zc.gangshan.houbali",
    name: "银龄互助协会",
    kind: "society",
    memberIds: ["p-zhang"],
    teamIds: [],
    version: 0,
  });
}

async function playRedemptions(play: DemoPlayer): Promise<void> {
  play.hoursAgo(50);
  // What was earned more than three days before can be spent now.
  await play.tick();
  const brought = { offeringId: "salt", pieces: 20, donor: "好邻居商店", note: "11 月第三批" };
  await play.call("zhou", "mall.receiveStock", brought);
  const { redemptionId } = await play.call("zhang", "mall.redeem", { offeringId: "salt" });
  play.minutesLater(45);
  await play.call("zhou", "mall.fulfil", { redemptionId });
  play.hoursAgo(22);
  await play.tick();
  await play.call("zhang", "mall.redeem", { offeringId: "towel" });
  // The one seat of the writing class is hers, and somebody waits for it.
  await play.call("chen", "mall.redeem", { offeringId: "writing-class" });
  await play.call("ma", "mall.joinClassWaiting", { offeringId: "writing-class" });
  play.minutesLater(30);
  await play.call("zhou", "mall.askWriteOff", { offeringId: "salt", pieces: 2, reason: "受潮结块" });
  await play.tick();
}

/** Orders that ended otherwise: nobody came in time, taken back, sent back. */
async function playEndings(play: DemoPlayer): Promise<void> {
  play.hoursAgo(72);
  await publish(play, { by: "wang", categoryId: "errand", text: "请帮我买两斤鸡蛋。" });
  play.hoursAgo(58);
  await play.tick();
  play.hoursAgo(48);
  const orderId = await publish(play, { by: "liu", categoryId: "errand", text: "请帮我带一袋面粉。" });
  play.minutesLater(10);
  await play.call("liu", "orders.cancel", { orderId, reason: "家里人买了" });
  play.hoursAgo(30);
  const opinion = await publish(play, { by: "ma", categoryId: "opinion", text: "楼下的灯。" });
  play.minutesLater(30);
  await play.call("sun", "orders.review", { orderId: opinion, decision: "return", reason: "请写明是哪栋楼、哪盏灯" });
}

/** What is going on right now: something in every state that still waits for somebody. */
export async function playPresent(play: DemoPlayer): Promise<void> {
  play.hoursAgo(26);
  const low = await serve(play, {
    by: "liu",
    categoryId: "company",
    text: "想找人下盘棋。",
    volunteer: "chen",
    minutes: 30,
    workDone: "下了一盘棋。",
  });
  play.minutesLater(20);
  await play.call("liu", "orders.confirm", {
    orderId: low,
    outcome: "partly",
    stars: 2,
    tags: [],
    comment: "时间短了点",
  });
  await play.call("chen", "orders.ratePrivately", { orderId: low, stars: 4, note: "楼道灯坏了，晚上去要带手电" });
  play.minutesLater(60);
  await play.call("zhao", "orders.recordStaffCall", { orderId: low, words: "居民说人很好，就是想多下一盘" });
  await playEntriesPresent(play);
  await playObjectionAndCertificate(play);
  play.hoursAgo(5);
  await serve(play, {
    by: "wang",
    categoryId: "phoneHelp",
    text: "手机字太小，请帮我调大。",
    volunteer: "chen",
    minutes: 25,
    workDone: "字调大了，教了怎么看微信。",
  });
  play.hoursAgo(1.5);
  await publish(play, {
    by: "ma",
    categoryId: "escort",
    text: "今天要去市医院复查，请陪我去。",
    wanted: { kind: "today" },
  });
  await publish(play, { by: "liu", categoryId: "repair", text: "卫生间的灯不亮了。" });
  play.hoursAgo(1);
  await publish(play, { by: "ma", categoryId: "errand", text: "请帮我买点青菜和豆腐。" });
  const taken = await publish(play, { by: "liu", categoryId: "medicine", text: "请去药店买一盒胃药。" });
  play.minutesLater(10);
  await play.call("zhang", "orders.grab", { orderId: taken });
  const serving = await publish(play, { by: "ma", categoryId: "carrying", text: "快递太重，请帮忙搬上楼。" });
  play.minutesLater(5);
  await play.call("chen", "orders.grab", { orderId: serving });
  play.minutesLater(15);
  await play.call("chen", "thread.say", { orderId: serving, text: "我到门口了，快递在哪里？" });
  play.minutesLater(1);
  await play.call("ma", "thread.say", { orderId: serving, text: "在一楼单元门里面，麻烦您了。" });
  await arrive(play, serving, "ma", "chen");
  play.hoursAgo(0.2);
  await publish(play, { by: "liu", categoryId: "company", text: "下午想找人一起走走。", wanted: { kind: "today" } });
  play.hoursAgo(0);
  await play.tick();
}
