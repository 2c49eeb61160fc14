import type { OrderStatus } from "../../../domain/orders/order-status";

/** Steps of staff that need nothing but a reason. */
export const reasonStepNames = ["takeBack", "arriveForCaller", "reportNoShow", "republish"] as const;
export type ReasonStepName = (typeof reasonStepNames)[number];

export type ReasonStepWords = {
  button: string;
  /** What follows, before it happens. */
  follows: string;
  label: string;
  reasons: readonly string[];
  confirm: string;
  /** What has happened, once the cloud said so. */
  done: string;
};

const others: Record<Exclude<ReasonStepName, "takeBack">, ReasonStepWords> = {
  arriveForCaller: {
    button: "替志愿者签到",
    follows: "签到后算服务开始。请先问清楚人真的到了。",
    label: "为什么替他签",
    reasons: ["居民记不住服务码", "居民没带手机", "志愿者手机没电", "现场看到人到了"],
    confirm: "替他签到",
    done: "签到了，服务从现在开始算。",
  },
  reportNoShow: {
    button: "志愿者没来",
    follows: "会记在这位志愿者的记录上，这一单重新找人。系统会告诉居民。",
    label: "怎么知道的",
    reasons: ["居民打电话来说", "志愿者说来不了", "两边都联系过", "现场看到没有人"],
    confirm: "记下，重新找人",
    done: "记下了，这一单重新找人，系统会告诉居民。",
  },
  republish: {
    button: "重新发布",
    follows: "发布后志愿者又能在大厅看到，居民会收到消息。",
    label: "为什么重新发",
    reasons: ["换个人能办", "材料备齐了", "和居民重新约了", "换个时间再办"],
    confirm: "重新发布",
    done: "重新发布了，正在找志愿者，居民会收到消息。",
  },
};

const reasonsToTakeBack = ["换一位更合适的", "居民要换时间", "志愿者联系不上", "志愿者打电话说来不了"] as const;

/** An offer is only a question; who has accepted already must hear from staff that he need not go. */
const takeBack = (status: OrderStatus): ReasonStepWords => ({
  button: "收回重派",
  follows: status === "offered" ? "收回后不用他答复了，这一单重新找人。" : "收回后重新找人，志愿者会收到消息。",
  label: "为什么收回",
  reasons: reasonsToTakeBack,
  confirm: "收回",
  done: status === "offered" ? "收回了，这一单重新找人。" : "收回了，这一单重新找人，志愿者会收到消息。",
});

/** What staff read at a step, for the order as it stands. */
export const reasonStepWords = (name: ReasonStepName, status: OrderStatus): ReasonStepWords =>
  name === "takeBack" ? takeBack(status) : others[name];
