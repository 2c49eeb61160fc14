import type { JournalEntry } from "../orders/journal-entry";
import type { Order } from "../orders/order";
import type { OrderEventName } from "../orders/order-event";
import { askSentence } from "./ask-sentence";
import type { Audience } from "./order-audience";

export type Wording = {
  readonly to: Audience;
  readonly title: string;
  readonly sentence: (order: Order, entry: JournalEntry) => string;
};

/** Whoever waited for a slot, or was asked, when nobody is sought any more. */
const notNeeded: Wording = {
  to: "about",
  title: "这一单不用等了",
  sentence: (order) => `${order.category.name}：不再找人了，谢谢您的热心。`,
};

/** His slot is another's now; or all who were asked with him have come. */
const othersGo: Wording = {
  to: "about",
  title: "有邻居去了",
  sentence: (order) => `${order.category.name}：别的邻居接了，您不用去了，谢谢您。`,
};

/** Whom he asked cannot come, so it is his as before. */
const stillYours: Wording = {
  to: "handedBack",
  title: "这一单还是您的",
  sentence: (order) => `${order.category.name}：您请的邻居来不了。您还能去吗？去不了可以退回。`,
};

/** Whoever still waited for a slot when it began. */
const notWaitedFor: Wording = {
  to: "about",
  title: "这一单不缺人了",
  sentence: (order) => `${order.category.name}：已经有人上门，不用等了，谢谢您的热心。`,
};

const escalationSentence = (order: Order, { level }: JournalEntry): string =>
  level === "neighbours" || level === "nearby" || level === "community"
    ? `${order.category.name}：您附近有一单，方便的话来看看。`
    : `${order.category.name}：到时间还没办成，请您来安排。`;

const askThem: Wording["sentence"] = (order, { atMs }) => askSentence(order, atMs);

/** A slot became free, and it is his turn. */
export const yourTurn: Wording = {
  to: "asked",
  title: "空出一个名额，轮到您了",
  sentence: askThem,
};
/** Steps whose own wording says who is asked. */
export const asksItself: ReadonlySet<OrderEventName> = new Set(["offered", "handedOver"]);

export const wordings: Partial<Record<OrderEventName, readonly Wording[]>> = {
  approved: [
    { to: "requester", title: "求助已发布", sentence: (order) => `${order.category.name}：社区看过了，正在找志愿者。` },
  ],
  publishedByRule: [
    { to: "requester", title: "求助已发布", sentence: (order) => `${order.category.name}：正在找志愿者。` },
  ],
  returned: [
    {
      to: "requester",
      title: "求助被退回",
      sentence: (order) => `${order.category.name}：${order.returnReason ?? ""}。可以改好再发。`,
    },
  ],
  grabbed: [
    {
      to: "requester",
      title: "有志愿者接单了",
      sentence: (order) => `${order.category.name}：志愿者会按约定上门，请把服务码告诉他。`,
    },
  ],
  gaveBack: [
    {
      to: "requester",
      title: "正在重新找人",
      sentence: (order) => `${order.category.name}：原来的志愿者来不了，我们接着找。`,
    },
  ],
  arrived: [
    notWaitedFor,
    { to: "requester", title: "志愿者到了", sentence: (order) => `${order.category.name}：服务开始了。` },
  ],
  left: [
    {
      to: "requester",
      title: "请您确认",
      sentence: (order) => `${order.category.name}：做完了，请确认办得怎么样。三天不确认算已解决。`,
    },
  ],
  cancelled: [
    notNeeded,
    { to: "takers", title: "求助已取消", sentence: (order) => `${order.category.name}：对方取消了，谢谢您的热心。` },
  ],
  expired: [
    notNeeded,
    {
      to: "requester",
      title: "没有等到志愿者",
      sentence: (order) => `${order.category.name}：时间过了。可以再发一次，或打电话给社区。`,
    },
    { to: "takers", title: "这一单已过期", sentence: (order) => `${order.category.name}：约定的时间已过。` },
  ],
  confirmed: [
    { to: "takers", title: "对方已确认", sentence: (order) => `${order.category.name}：等社区评单后积分到账。` },
  ],
  confirmedByRule: [
    { to: "takers", title: "已自动确认", sentence: (order) => `${order.category.name}：等社区评单后积分到账。` },
    {
      to: "requester",
      title: "已自动确认",
      sentence: (order) => `${order.category.name}：三天没有回复，按规则算已解决。`,
    },
  ],
  offered: [
    {
      to: "asked",
      title: "社区请您帮忙",
      sentence: askThem,
    },
  ],
  offerDeclined: [stillYours],
  offerExpired: [stillYours],
  offerAccepted: [
    othersGo,
    {
      to: "requester",
      title: "有志愿者接单了",
      sentence: (order) => `${order.category.name}：志愿者会按约定上门，请把服务码告诉他。`,
    },
  ],
  takenBack: [
    {
      to: "about",
      title: "社区收回了这一单",
      sentence: (order) => `${order.category.name}：这次先不用您去了，谢谢您。`,
    },
  ],
  answered: [
    {
      to: "about",
      title: "社区直接办了",
      sentence: (order) => `${order.category.name}：社区已经答复，不用去了，谢谢您。`,
    },
    { to: "requester", title: "社区答复了", sentence: (order) => `${order.category.name}：${order.answer ?? ""}` },
  ],
  foundImpossible: [
    notNeeded,
    {
      to: "requester",
      title: "志愿者办不了",
      sentence: (order) => `${order.category.name}：社区在想别的办法，会再找您。`,
    },
  ],
  volunteerMissed: [
    {
      to: "about",
      title: "这一单记为没来",
      sentence: (order) => `${order.category.name}：居民说没等到您。有误会请打电话给社区。`,
    },
    {
      to: "requester",
      title: "正在重新找人",
      sentence: (order) => `${order.category.name}：志愿者没有来，我们接着找。`,
    },
  ],
  leftByRule: [
    {
      to: "requester",
      title: "请您确认",
      sentence: (order) => `${order.category.name}：时间到了，请确认办得怎么样。三天不确认算已解决。`,
    },
    { to: "takers", title: "忘了签退", sentence: (order) => `${order.category.name}：按计划的时间替您签退了。` },
  ],
  confirmedForCaller: [
    { to: "takers", title: "社区已替居民确认", sentence: (order) => `${order.category.name}：等社区评单后积分到账。` },
    {
      to: "requester",
      title: "社区已替您确认",
      sentence: (order) => `${order.category.name}：有不对的地方请打电话给社区。`,
    },
  ],
  reopened: [
    {
      to: "takers",
      title: "居民说还没解决",
      sentence: (order) => `${order.category.name}：社区在想办法，先不用您再跑。`,
    },
  ],
  republished: [
    { to: "requester", title: "重新发布了", sentence: (order) => `${order.category.name}：正在找志愿者。` },
  ],
  arrivedForCaller: [notWaitedFor],
  startedShort: [
    notWaitedFor,
    {
      to: "takers",
      title: "人手先这些",
      sentence: (order) => `${order.category.name}：没等到更多人，请按约定的时间上门。`,
    },
  ],
  handedOver: [
    {
      to: "asked",
      title: "有邻居请您接手",
      sentence: askThem,
    },
  ],
  escalated: [
    {
      to: "about",
      title: "有人需要帮忙",
      sentence: (order, entry) => escalationSentence(order, entry),
    },
  ],
  handled: [
    {
      to: "requester",
      title: "社区在处理",
      sentence: (order) => `${order.category.name}：处理办法已经记下，有结果马上告诉您。`,
    },
  ],
  reminded: [
    {
      to: "requester",
      title: "请您确认",
      sentence: (order) => `${order.category.name}：还有一天。不确认，就按规则算已解决。`,
    },
  ],
  confirmedAtDoor: [
    { to: "takers", title: "对方已确认", sentence: (order) => `${order.category.name}：等社区评单后积分到账。` },
    {
      to: "requester",
      title: "已当面确认",
      sentence: (order) => `${order.category.name}：有不对的地方请打电话给社区。`,
    },
  ],
  disputed: [
    {
      to: "otherSide",
      title: "对方有不同说法",
      sentence: (order) => `${order.category.name}：请点开，也说说您这边的情况。`,
    },
  ],
  disputeReplied: [
    {
      to: "otherSide",
      title: "对方也说明了情况",
      sentence: (order) => `${order.category.name}：社区会听两边怎么说，再做决定。`,
    },
  ],
  disputeDecided: [
    { to: "takers", title: "异议有结果了", sentence: (order) => `${order.category.name}：点开看社区的决定。` },
    { to: "requester", title: "异议有结果了", sentence: (order) => `${order.category.name}：点开看社区的决定。` },
  ],
  evaluated: [
    { to: "served", title: "积分到账", sentence: (order) => `${order.category.name}：社区评过了，积分和时长已记下。` },
    { to: "earlier", title: "服务时长记下了", sentence: (order) => `${order.category.name}：您之前那次的时长已记下。` },
    { to: "requester", title: "这件事办结了", sentence: (order) => `${order.category.name}：社区评过了，谢谢您。` },
  ],
};
