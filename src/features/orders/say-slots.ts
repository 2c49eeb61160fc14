import type { OrderView } from "./order-view";

type Slots = Pick<OrderView, "status" | "slotCount" | "freeSlots" | "rules" | "waiting">;

const sought: readonly OrderView["status"][] = ["open", "offered", "taken"];

/** How many come and how many are missing, while somebody is sought for an order that needs several; null otherwise. */
export function saySlots({ status, slotCount, freeSlots, rules, waiting }: Slots): string | null {
  if (slotCount < 2 || !sought.includes(status)) return null;
  const coming = slotCount - freeSlots;
  const missing = rules.takersNeeded - coming;
  const parts = [
    `要 ${slotCount} 人，已有 ${coming} 人`,
    freeSlots === 0 ? "人齐了" : missing > 0 ? `还差 ${missing} 位才能开始` : `还缺 ${freeSlots} 人`,
    ...(waiting.count > 0 ? [`${waiting.count} 人在排队`] : []),
  ];
  return `${parts.join("，")}。`;
}
