import type { Verdict } from "../../domain/orders/dispute";
import type { OrderSource } from "../../domain/orders/order-source";
import type { OrderStatus } from "../../domain/orders/order-status";
import { qualityWords } from "../../domain/ratings/quality-words";
import type { Outcome } from "../../domain/orders/outcome";

/** Where an order stands, in the words of the official list. */
export const statusWords: Record<OrderStatus, string> = {
  inReview: "待审核",
  open: "待接单",
  offered: "已派单待答复",
  taken: "已接单",
  serving: "服务中",
  served: "待居民确认",
  stuck: "待社区处理",
  confirmed: "待评单",
  disputed: "有异议待处理",
  evaluated: "已办结",
  overturned: "已改判",
  answered: "已答复",
  returned: "已退回",
  cancelled: "已取消",
  expired: "已过期",
};

export const sourceWords: Record<OrderSource, string> = { wechat: "微信", phone: "电话登记" };

export const verdictWords: Record<Verdict, string> = { keep: "维持", redo: "重新办理", overturn: "改判" };

export const outcomeWords: Record<Outcome, string> = { solved: "已解决", partly: "部分解决", unsolved: "没解决" };

export const evaluationWord = (evaluation: {
  readonly outcome: Outcome;
  readonly quality: 1 | 2 | 3 | 4 | 5;
}): string => `${outcomeWords[evaluation.outcome]}，${qualityWords[evaluation.quality]}`;
