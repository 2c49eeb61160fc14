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
    hint: "右边到「抢单」，接下这一单。",
    roles: { left: "resident", right: "volunteer" },
    doneBy: "orders.grab",
  },
  {
    title: "上门服务",
    hint: "右边报到时填左边订单里的服务码，做完点「完成」。",
    roles: { left: "resident", right: "volunteer" },
    doneBy: "orders.leave",
  },
  {
    title: "评星和评单",
    hint: "左边评几颗星，右边换成社区人员评单，积分随后到账。",
    roles: { left: "resident", right: "communityStaff" },
    doneBy: "orders.evaluate",
  },
  {
    title: "积分兑换",
    hint: "左边志愿者到「超市」兑换，右边超市老板核销。",
    roles: { left: "volunteer", right: "keeper" },
    doneBy: "mall.fulfil",
  },
];
