import type { OrderStatus } from "../../../domain/orders/order-status";

/** Where an order stands, as staff say it. */
export const staffStatusWord: Record<OrderStatus, string> = {
  inReview: "待审核",
  open: "待接单",
  offered: "等答复",
  taken: "已接单",
  serving: "服务中",
  served: "待居民确认",
  stuck: "异常，要处理",
  confirmed: "待评单",
  disputed: "有异议，要处理",
  evaluated: "已办结",
  overturned: "已改判",
  answered: "已答复",
  returned: "已退回",
  cancelled: "已取消",
  expired: "已过期",
};
