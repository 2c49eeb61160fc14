import type { Side } from "./side";

/** One step of the circle: whose phones it needs, by role, and the call that shows it was done. */
export type GuideStep = {
  title: string;
  hint: string;
  roles: Record<Side, string>;
  doneBy: string;
};

export const guideSteps: readonly GuideStep[] = [
  {
    title: "居民点单",
    hint: "左边选一件要帮的事，点「发布」。",
    roles: { left: "resident", right: "volunteer" },
    doneBy: "orders.publish",
  },
  {
    title: "志愿抢单",
    hint: "右边到「抢单」，点「我来帮忙」。",
    roles: { left: "resident", right: "volunteer" },
    doneBy: "orders.grab",
  },
  {
    title: "上门服务",
    hint: "右边点「我到了」，填左边订单里的服务码，做完再点「做完了」。",
    roles: { left: "resident", right: "volunteer" },
    doneBy: "orders.leave",
  },
  {
    title: "评星和评单",
    hint: "左边确认并评几颗星，右边由社区干部评单，积分记上，核实三天后能用。",
    roles: { left: "resident", right: "communityStaff" },
    doneBy: "orders.evaluate",
  },
  {
    title: "积分兑换",
    hint: "等不及三天就把时间拨「+3 天」。左边志愿者到「超市」兑换，右边在核销台输券码。",
    roles: { left: "volunteer", right: "keeper" },
    doneBy: "mall.fulfil",
  },
];
