import type { Proposal } from "./proposal";

/** What a proposal comes to: orders, or slots where an order has several, and people, of whom one may go to several orders. */
export function sayArranged({ emptySlots, filledSlots, orders }: Proposal): string {
  if (orders.length === 0) return "没有要派的单了";
  if (filledSlots === 0) return "一个人也没配上";
  const unit = filledSlots + emptySlots === orders.length ? "单" : "个名额";
  const people = new Set(orders.flatMap(({ volunteers }) => volunteers.map(({ volunteerId }) => volunteerId)));
  const arranged = `${filledSlots} ${unit}，${people.size} 位志愿者`;
  return emptySlots === 0 ? `都配上了：${arranged}` : `配上 ${arranged}；还差 ${emptySlots} ${unit}`;
}

/** What the button sends out: orders, and slots where that is another number. */
export function saySending({ filledSlots, orders }: Proposal): string {
  const sent = orders.filter(({ volunteers }) => volunteers.length > 0).length;
  return sent === filledSlots ? `派单（${sent} 单）` : `派单（${sent} 单，${filledSlots} 个名额）`;
}
