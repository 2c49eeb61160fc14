import type { JudgedOrder } from "./check-order";
import type { Mismatch } from "./mismatch";

/** An award goes to somebody who served in an order that was judged. Null: all is well. */
export function checkAward(transferId: string, personId: string, order: JudgedOrder | null): Mismatch | null {
  const wrong = (expected: string, found: string): Mismatch => ({
    kind: "wrongScope",
    at: transferId,
    expected,
    found,
  });
  if (order === null) return wrong("有这一单", "没有这一单");
  const served = [...order.takers, ...order.earlierTakers].some((taker) => taker.personId === personId);
  if (!served) return wrong("是这一单的志愿者", "没有接过这一单");
  const isJudged = order.journal.some(({ event }) => event === "evaluated");
  return isJudged ? null : wrong("社区评过单", "还没有评单");
}
