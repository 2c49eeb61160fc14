import type { Page } from "playwright-core";
import { dispatchPlaces } from "./experience-dispatch-places";
import { matterPlaces } from "./experience-matter-places";
import type { Place } from "./experience-place";
import { untilQuiet } from "./experience-phone";
import { mallPlaces } from "./experience-mall-places";
import { recognitionPlaces } from "./experience-recognition-places";
import { shopPlaces } from "./experience-shop-places";
import type { Week } from "./experience-week";

const order = (who: string, words: string) => async (week: Week) => `orderId=${await week.orderOf(who, words)}`;

const detail = "packages/order/detail/index";
const serve = "packages/volunteer/serve/index";
const thread = "packages/order/thread/index";

/** Every page with everybody who may see it and the states that look different. */
export const places: readonly Place[] = [
  { page: "pages/home/index", who: "wang", shows: "物品代购" },
  { page: "pages/home/index", who: "zhang", shows: "物品代购" },
  { page: "pages/home/index", who: "new", shows: "去登记" },
  { page: "pages/hall/index", who: "zhang", shows: "我来帮忙" },
  {
    page: "pages/hall/index",
    who: "zhang",
    shows: "我来帮忙",
    then: { tap: "地图", shows: /点一下地图上的求助/ },
  },
  { page: "pages/hall/index", who: "wang", shows: "我要报名" },
  { page: "pages/hall/index", who: "new", shows: "去登记" },
  { page: "pages/mall/index", who: "zhang", shows: "洗衣皂（两块）" },
  { page: "pages/mall/index", who: "wang", shows: "洗衣皂（两块）" },
  { page: "pages/mall/index", who: "zhang", shows: "洗衣皂（两块）", then: { tap: "换培训", shows: "书法班：写春联" } },
  { page: "pages/me/index", who: "wang", shows: "我的求助" },
  { page: "pages/me/index", who: "zhang", shows: "我接的单" },
  { page: "pages/me/index", who: "sun", shows: "工作台" },
  { page: "pages/me/index", who: "zhou", shows: "核销台" },
  { page: "pages/me/index", who: "new", shows: "去登记" },

  { page: "packages/order/publish/index", who: "wang", query: "categoryId=repair", shows: "发布" },
  {
    page: "packages/order/publish/index",
    who: "wang",
    query: "categoryId=repair",
    shows: "发布",
    then: { tap: "加照片、录音或说明", shows: "说一段话" },
  },
  { page: "packages/order/publish/index", who: "li", query: "categoryId=medicine", shows: /王桂兰|母亲/ },
  {
    page: "packages/order/publish/index",
    who: "ma",
    query: "categoryId=errand",
    shows: "发布",
    then: { tap: "发布", shows: "今天好像发过了" },
  },
  { page: detail, who: "ma", query: order("ma", "青菜"), shows: "正在找人" },
  { page: detail, who: "liu", query: order("liu", "胃药"), shows: "有人接单了" },
  { page: detail, who: "wang", query: order("wang", "旧沙发"), shows: /人齐了/ },
  {
    page: serve,
    who: "zhang",
    query: order("wang", "旧沙发"),
    shows: "一起去的",
    then: { tap: "去不了，请别人接手", shows: "请谁接手" },
  },
  { page: "packages/staff/order/index", who: "zhao", query: order("wang", "旧沙发"), shows: "收回重派：张建国" },
  { page: detail, who: "ma", query: order("ma", "快递"), shows: "正在服务" },
  { page: detail, who: "wang", query: order("wang", "调大"), shows: "说说办得怎么样" },
  { page: detail, who: "wang", query: order("wang", "降压药"), shows: "再来一次" },
  {
    page: detail,
    who: "wang",
    query: order("wang", "降压药"),
    shows: "再来一次",
    then: { tap: /^以后不要再派/, shows: "不要再派" },
  },
  { page: detail, who: "wang", query: order("wang", "鸡蛋"), shows: "求助" },
  { page: detail, who: "ma", query: order("ma", "楼下的灯"), shows: "请写明是哪栋楼" },
  { page: detail, who: "zhang", query: order("ma", "青菜"), shows: "我来帮忙" },
  { page: detail, who: "sun", query: order("ma", "青菜"), shows: "求助" },
  {
    page: detail,
    who: "ma",
    query: order("ma", "青菜"),
    shows: "正在找人",
    then: { tap: "不办了，取消求助", shows: "为什么取消" },
  },
  { page: "packages/order/confirm/index", who: "wang", query: order("wang", "调大"), shows: "已解决" },
  {
    page: "packages/order/confirm/index",
    who: "wang",
    query: order("wang", "调大"),
    shows: "已解决",
    then: { tap: "没解决", shows: "没解决" },
  },
  { page: thread, who: "ma", query: order("ma", "快递"), shows: "我到门口了，快递在哪里" },
  { page: thread, who: "chen", query: order("ma", "快递"), shows: "在一楼" },
  { page: thread, who: "sun", query: order("ma", "快递"), shows: "在一楼" },
  {
    page: thread,
    who: "chen",
    query: order("ma", "快递"),
    shows: "在一楼",
    then: { tap: "点一句常用的话", shows: "晚十分钟到" },
  },
  { page: thread, who: "wang", query: order("wang", "调大"), shows: "还没有人留言" },
  { page: "packages/order/mine/index", who: "wang", shows: "买药送药" },
  { page: "packages/order/mine/index", who: "zhou", shows: "求助" },

  { page: "packages/volunteer/apply/index", who: "wang", shows: "报名" },
  { page: "packages/volunteer/apply/index", who: "ma", shows: "报名收到了" },
  { page: "packages/volunteer/apply/index", who: "zhang", shows: "您已经是志愿者" },
  {
    page: "packages/volunteer/apply/index",
    who: "wang",
    shows: "报名",
    then: { tap: "还没满", shows: "哪一年出生" },
  },
  { page: "packages/volunteer/free-time/index", who: "zhang", shows: "先点一个差不多的" },
  {
    page: "packages/volunteer/free-time/index",
    who: "chen",
    shows: "先点一个差不多的",
    then: [
      { tap: "每天都行", shows: "周三" },
      { tap: "记下来", shows: "记下了，随时可以改。" },
    ],
  },
  { page: "packages/volunteer/free-time/index", who: "wang", shows: "先报名做志愿者" },
  { page: "packages/volunteer/taken/index", who: "zhang", shows: "办过的" },
  { page: detail, who: "liu", query: order("liu", "交电费"), shows: "不同意见" },
  {
    page: serve,
    who: "chen",
    query: order("liu", "交电费"),
    shows: "说说我这边的情况",
    then: { tap: "说说我这边的情况", shows: "我这边的情况" },
  },
  {
    page: serve,
    who: "chen",
    query: order("wang", "手机字太小"),
    shows: "这次上门怎么样",
    then: { tap: "还不错", shows: /想提醒社区的/ },
  },
  { page: serve, who: "zhang", query: order("liu", "胃药"), shows: "我到了，输服务码" },
  {
    page: serve,
    who: "zhang",
    query: order("liu", "胃药"),
    shows: "我到了，输服务码",
    then: { tap: "我到了，输服务码", shows: "确认到了" },
  },
  {
    page: serve,
    who: "zhang",
    query: order("liu", "胃药"),
    shows: "我到了，输服务码",
    then: { tap: "去不了，退回这一单", shows: "退回" },
  },
  { page: serve, who: "chen", query: order("ma", "快递"), shows: "做完了" },
  { page: serve, who: "chen", query: order("wang", "调大"), shows: "等居民确认" },
  { page: serve, who: "zhang", query: order("wang", "降压药"), shows: "办结" },

  ...mallPlaces,

  { page: "packages/me/register/index", who: "new", shows: "先看四句话" },
  { page: "packages/me/register/index", who: "wang", shows: "登记好了" },
  { page: "packages/me/inbox/index", who: "wang", shows: "点开看看" },
  { page: "packages/me/inbox/index", who: "zhou", shows: "消息" },
  { page: "packages/me/points/index", who: "zhang", shows: "为什么是这个分" },
  { page: "packages/me/points/index", who: "wang", shows: "积分" },
  { page: "packages/me/gift/index", who: "li", shows: "我能用的" },
  {
    page: "packages/me/gift/index",
    who: "zhang",
    shows: "还没有绑定家人",
  },
  { page: "packages/me/corrections/index", who: "chen", shows: "社区在查" },
  {
    page: "packages/me/corrections/index",
    who: "chen",
    shows: "社区在查",
    then: { tap: "少了一次服务", shows: "哪天、帮了谁、做了什么" },
  },
  { page: "packages/me/public-entries/index", who: "wang", shows: "河边清垃圾" },
  { page: "packages/me/family/index", who: "li", shows: "我可以替他办事的" },
  { page: "packages/me/family/index", who: "zhou", shows: "还没有绑定家人" },
  { page: "packages/me/recurring/index", who: "wang", shows: "每周一上午 9:00–11:00" },
  {
    page: "packages/me/recurring/index",
    who: "wang",
    shows: "每周一上午 9:00–11:00",
    then: { tap: /点这里，这次不要/, shows: "还是要" },
  },
  { page: "packages/me/recurring/index", who: "zhou", shows: "还没有每周的求助" },
  {
    page: "packages/order/publish/index",
    who: "liu",
    query: "categoryId=errand",
    shows: "发布",
    then: { tap: "约时间", shows: "每周都要" },
  },
  { page: "packages/me/data/index", who: "zhang", shows: "谁看过我的电话" },
  { page: "packages/me/data/index", who: "zhang", shows: "谁看过我的电话", then: { tap: "改资料", shows: "先不改" } },

  { page: "packages/staff/workbench/index", who: "zhao", shows: "待审" },
  { page: "packages/staff/workbench/index", who: "sun", shows: "志愿者审批" },
  {
    page: "packages/staff/workbench/index",
    who: "sun",
    shows: "待评",
    then: { tap: /^待评\d*$/, shows: "下盘棋" },
  },
  { page: "packages/staff/workbench/index", who: "wu", shows: "志愿者审批" },
  { page: "packages/staff/workbench/index", who: "wang", shows: "这里是工作人员用的" },
  ...dispatchPlaces,
  { page: "packages/staff/review/index", who: "sun", query: order("ma", "陪我去"), shows: "审" },
  { page: "packages/staff/evaluate/index", who: "sun", query: order("liu", "下盘棋"), shows: "提交评单" },
  {
    page: "packages/staff/order/index",
    who: "wu",
    query: order("liu", "交电费"),
    shows: "怎么决定",
    then: { tap: "改判", shows: /决定以后/ },
  },
  { page: "packages/staff/applicants/index", who: "sun", shows: "马*" },
  { page: "packages/staff/order/index", who: "sun", query: order("ma", "青菜"), shows: "怎么处理" },
  { page: "packages/staff/register/index", who: "sun", shows: "怎么导出" },
  { page: "packages/staff/categories/index", who: "sun", shows: "能看到" },
  { page: "packages/staff/policies/index", who: "wu", shows: "一天最多" },
  {
    page: "packages/staff/categories/index",
    who: "sun",
    shows: "能看到",
    then: { tap: "陪诊就医", shows: "改过几次" },
  },
  {
    page: "packages/staff/categories/index",
    who: "wu",
    shows: "能看到",
    then: { tap: "搬抬重物", shows: "看看有什么影响" },
  },
  { page: "packages/order/publish/index", who: "wang", query: "categoryId=carrying", shows: "要几个人来" },
  { page: "packages/staff/phone-order/index", who: "zhao", shows: "谁打来的电话" },
  {
    page: "packages/staff/phone-order/index",
    who: "sun",
    shows: "谁打来的电话",
    then: { tap: "没登记过，新登记", shows: "登记没有微信的居民" },
  },
  { page: "packages/staff/calls/index", who: "sun", shows: "电话" },
  { page: "packages/staff/paper-binding/index", who: "sun", shows: "被照顾的老人" },
  ...matterPlaces,
  { page: "packages/staff/entries/index", who: "sun", shows: "同意入账" },
  {
    page: "packages/staff/entries/index",
    who: "sun",
    shows: "同意入账",
    then: { tap: "同意入账", shows: /马上入账/ },
  },
  {
    page: "packages/staff/entries/index",
    who: "sun",
    shows: "同意入账",
    then: { tap: /^志愿者反映/, shows: "查过了，提更正" },
  },
  { page: "packages/staff/entries/index", who: "zhao", shows: "撤回", then: { tap: "提一笔入账", shows: "给谁记" } },
  { page: "packages/staff/entries/index", who: "wu", shows: "同意入账", then: { tap: "办过的", shows: "已入账" } },
  { page: "packages/staff/teams/index", who: "sun", shows: "岗山义工队" },
  {
    page: "packages/staff/teams/index",
    who: "sun",
    shows: "岗山义工队",
    then: { tap: "改队员", shows: "找志愿者" },
  },
  { page: "packages/staff/teams/index", who: "zhao", shows: "还没有志愿队" },
  { page: "packages/staff/counter/index", who: "zhou", shows: "查这张券" },
  ...shopPlaces,
  ...recognitionPlaces,
];

/** Roles' pages are used at a desk as well. */
export const isStaffPage = (place: Place): boolean => /^packages\/(staff|shop|dispatch)\//.test(place.page);

/** Shows the place on a page and waits until it is filled. */
export async function openPlace(page: Page, week: Week, place: Place): Promise<void> {
  const query = typeof place.query === "function" ? await place.query(week) : (place.query ?? "");
  // A new document each time: a changed hash alone would put one page on top of the other.
  await page.goto("about:blank");
  await page.goto(`${week.cloud.url}/phone/demo-${place.who}/#/${place.page}?${query}`);
  await sees(page, place.shows);
  for (const step of [place.then ?? []].flat()) {
    await page.getByText(step.tap, { exact: true }).filter({ visible: true }).last().click();
    await sees(page, step.shows);
  }
  await untilQuiet(page);
}

const sees = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).last().waitFor();
