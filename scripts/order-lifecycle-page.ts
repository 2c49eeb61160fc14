import { join } from "node:path";
import { orderStatuses, type OrderStatus } from "../domain/orders/order-status";
import { isFinal, orderTransitions, type Transition } from "../domain/orders/order-transitions";

export const lifecyclePagePath = join(__dirname, "../docs/order-lifecycle.md");

const words: Record<OrderStatus, string> = {
  inReview: "待审",
  open: "待抢",
  offered: "待答复",
  taken: "已接单",
  serving: "服务中",
  served: "待确认",
  confirmed: "待评单",
  disputed: "有异议",
  evaluated: "办结",
  overturned: "改判",
  stuck: "异常",
  answered: "已答复",
  returned: "已退回",
  cancelled: "已取消",
  expired: "已过期",
};

const movesOf = (status: OrderStatus) => Object.entries<Transition>(orderTransitions[status]);

/** The order's life as a page: a diagram and a table, both printed from the one transition table. */
export function lifecyclePage(): string {
  const arrows = orderStatuses.flatMap((status) =>
    movesOf(status).flatMap(([name, { to, by }]) =>
      to.map((next) => `  ${status} --> ${next}: ${name} (${by.join(", ")})`),
    ),
  );
  const ends = orderStatuses.filter(isFinal).map((status) => `  ${status} --> [*]`);
  const names = orderStatuses.map((status) => `  ${status}: ${status} ${words[status]}`);
  const rows = orderStatuses.flatMap((status) =>
    movesOf(status).map(
      ([name, { to, by }]) => `| ${status} ${words[status]} | ${name} | ${by.join(", ")} | ${to.join(", ")} |`,
    ),
  );
  return [
    "# The life of an order",
    "",
    "Printed from `domain/orders/order-transitions.ts` by `npx tsx scripts/print-order-lifecycle.ts`; a test keeps it true.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...names,
    "  [*] --> inReview",
    "  [*] --> open",
    ...arrows,
    ...ends,
    "```",
    "",
    "| status | command | by | leads to |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "An offer ends by itself half an hour after it was made, nights not counted (`domain/orders/offer-end.ts`), so that whoever is",
    "asked in the evening has until the morning. Where danger was heard, or it is wanted before that, nights count. It never",
    "outlives the wanted time.",
    "",
  ].join("\n");
}
