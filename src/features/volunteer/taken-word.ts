import type { OrderStatus } from "../../../domain/orders/order-status";
import type { Tone } from "../../ui/status-chip";

/** How an order stands in its volunteer's eyes, and whether he still has something to do with it. */
export const takenWord: Record<OrderStatus, { word: string; tone: Tone; isActive: boolean }> = {
  inReview: { word: "社区在看", tone: "waiting", isActive: false },
  open: { word: "还差人手", tone: "waiting", isActive: true },
  offered: { word: "等您上门", tone: "waiting", isActive: true },
  taken: { word: "等您上门", tone: "waiting", isActive: true },
  serving: { word: "服务中", tone: "active", isActive: true },
  served: { word: "等居民确认", tone: "waiting", isActive: false },
  stuck: { word: "社区在想办法", tone: "quiet", isActive: false },
  confirmed: { word: "等社区评单", tone: "waiting", isActive: false },
  disputed: { word: "有异议", tone: "waiting", isActive: false },
  evaluated: { word: "已办结", tone: "done", isActive: false },
  overturned: { word: "已改判", tone: "quiet", isActive: false },
  answered: { word: "社区答复了", tone: "done", isActive: false },
  returned: { word: "社区退回", tone: "quiet", isActive: false },
  cancelled: { word: "求助取消", tone: "quiet", isActive: false },
  expired: { word: "时间过了", tone: "quiet", isActive: false },
};
