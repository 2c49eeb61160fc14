import type { Output } from "../../../contract";
import type { OrderStatus } from "../../../domain/orders/order-status";
import type { Tone } from "../../ui/status-chip";

export type Viewer = Output<"orders.show">["relation"];

/** Where an order stands for the one who looks: one word, its colour, and what happens next. */
export type Standing = {
  word: string;
  tone: Tone;
  next: string;
};

const forRequester: Record<OrderStatus, Standing> = {
  inReview: { word: "等社区看", tone: "waiting", next: "社区看过就开始找志愿者，您不用做什么。" },
  open: { word: "正在找人", tone: "waiting", next: "有志愿者接单，会马上告诉您。" },
  offered: { word: "等答复", tone: "waiting", next: "社区请了一位志愿者，在等他答复。您不用做什么。" },
  taken: { word: "有人接单了", tone: "active", next: "志愿者会按时上门。人到了，把服务码告诉他。" },
  serving: { word: "正在服务", tone: "active", next: "做完以后，请您说说办得怎么样。" },
  served: { word: "等您确认", tone: "waiting", next: "请说说办得怎么样。三天不说，就算已解决。" },
  stuck: { word: "社区在想办法", tone: "waiting", next: "这件事没办成，社区在找别的办法，会再告诉您。" },
  confirmed: { word: "等社区评单", tone: "waiting", next: "谢谢您。社区评过，志愿者就能得到积分。" },
  evaluated: { word: "办结了", tone: "done", next: "这件事办完了。还需要的话，可以再来一次。" },
  disputed: { word: "有异议", tone: "waiting", next: "社区在听两边怎么说，一周内会有决定。" },
  overturned: { word: "已改判", tone: "quiet", next: "社区核实后改了结果，已发的积分收回。" },
  answered: { word: "社区答复了", tone: "done", next: "社区已经答复，不用等人上门了。" },
  returned: { word: "被退回", tone: "trouble", next: "点“再来一次”，改一改再发；也可以打电话问问社区。" },
  cancelled: { word: "已取消", tone: "quiet", next: "这件事不办了。需要的时候可以再来一次。" },
  expired: { word: "没等到人", tone: "trouble", next: "对不起，没等到志愿者。请再发一次，或打电话给社区。" },
};

const forTaker: Record<OrderStatus, Standing> = {
  ...forRequester,
  open: { word: "您接了", tone: "active", next: "还在等另一位志愿者。请按约定的时间上门。" },
  offered: { word: "您接了", tone: "active", next: "社区在请另一位志愿者。请按约定的时间上门。" },
  taken: { word: "您接了", tone: "active", next: "请按约定的时间上门。到了先问对方服务码。" },
  serving: { word: "正在服务", tone: "active", next: "做完了写一句做了什么，再点“服务做完了”。" },
  served: { word: "等对方确认", tone: "waiting", next: "对方会说办得怎么样。三天不说，就算已解决。" },
  stuck: { word: "社区在想办法", tone: "quiet", next: "您不用再跑，社区在想别的办法。谢谢您。" },
  confirmed: { word: "等社区评单", tone: "waiting", next: "社区评过，积分和时长就到账。" },
  evaluated: { word: "办结了", tone: "done", next: "谢谢您的热心，积分和时长已经记下。" },
  cancelled: { word: "对方取消了", tone: "quiet", next: "不用去了，谢谢您的热心。" },
  expired: { word: "过了时间", tone: "quiet", next: "约定的时间已经过了，这一单不办了。" },
};

const forStranger: Record<OrderStatus, Standing> = {
  ...forTaker,
  open: { word: "等人帮忙", tone: "waiting", next: "您愿意帮这个忙，就接下来。接单后能看到门牌和电话。" },
  offered: { word: "在等答复", tone: "quiet", next: "正在等一位邻居答复。愿意的话可以排队，空出名额就请您。" },
  taken: { word: "人满了", tone: "quiet", next: "已经有邻居去了。愿意的话可以排队，空出名额就请您。" },
};

const forOfferee: Record<OrderStatus, Standing> = {
  ...forStranger,
  offered: { word: "等您答复", tone: "waiting", next: "社区请您帮忙，来不了也没关系。" },
};

const forStaff: Record<OrderStatus, Standing> = {
  inReview: { word: "待审核", tone: "waiting", next: "看过就能发布；到时间没看，按规则自动发布。" },
  open: { word: "待接单", tone: "waiting", next: "正在等志愿者接单。" },
  offered: { word: "等答复", tone: "waiting", next: "请了一位志愿者，在等答复。到时间没答复，自动重新找人。" },
  taken: { word: "已接单", tone: "active", next: "志愿者会按约定的时间上门。" },
  serving: { word: "服务中", tone: "active", next: "志愿者正在服务。" },
  served: { word: "待确认", tone: "waiting", next: "等居民确认；三天不确认，按规则算已解决。" },
  stuck: { word: "异常", tone: "trouble", next: "办到一半卡住了，要社区想办法。" },
  confirmed: { word: "待评单", tone: "waiting", next: "评过单，积分和时长才到账。" },
  evaluated: { word: "已办结", tone: "done", next: "积分和时长已经到账。" },
  disputed: { word: "有异议", tone: "trouble", next: "两边都说明以后，由没评过这一单的人来决定。" },
  overturned: { word: "已改判", tone: "quiet", next: "核实后改了结果，积分已收回。" },
  answered: { word: "已答复", tone: "done", next: "社区直接答复了，不用人上门。" },
  returned: { word: "已退回", tone: "quiet", next: "居民改好可以再发。" },
  cancelled: { word: "已取消", tone: "quiet", next: "居民取消了这一单。" },
  expired: { word: "没人接单", tone: "trouble", next: "时间过了没等到志愿者。请打电话问问居民。" },
};

const byViewer: Record<Viewer, Record<OrderStatus, Standing>> = {
  requester: forRequester,
  taker: forTaker,
  offeree: forOfferee,
  stranger: forStranger,
  staff: forStaff,
};

/** Who stands in line reads his place, whatever the order itself waits for. */
export const waitingStanding = (myPlace: number): Standing => ({
  word: "在排队",
  tone: "waiting",
  next: `您排第 ${myPlace} 位。空出名额就请您，请在消息写的时间前答复。`,
});

/** Who may neither take it nor stand in line reads no invitation; the hall's card names the reason. */
export const closedStanding = (status: OrderStatus): Standing =>
  status === "open"
    ? { ...forStranger.open, next: "这一单您现在接不了，抢单页上写着为什么。谢谢您的热心。" }
    : { ...forStranger[status], next: "已经有邻居去了，谢谢您的热心。" };

export const standingOf = (status: OrderStatus, viewer: Viewer): Standing => byViewer[viewer][status];
