import type { Order } from "../orders/order";
import { payeesOf } from "../points/order-awards";
import type { Finding, Mismatch } from "./mismatch";

/** As much of an order as tells who is to be paid. */
export type JudgedOrder = Pick<Order, "orderId" | "status" | "takers" | "earlierTakers" | "journal">;

/** What the order's document says was paid, and is still to be paid. */
type Paid = {
  readonly awards: readonly { readonly personId: string; readonly points: number }[];
  readonly owedAwards: readonly string[];
};

/** What the ledger says about one volunteer's award for this order; null where there is none. */
export type PostedAward = { readonly personId: string; readonly points: number };

/** The clock pays what is owed within minutes; an account that rests waits longer. */
const owedAfterMs = 60 * 60_000;

/**
 * A judged order has one award for each volunteer who served, and the ledger has them too; an order that nobody judged has
 * none. Whoever is still owed is given an hour, and as long as it takes where his account rests.
 */
export function checkOrder(
  order: JudgedOrder,
  { awards, owedAwards }: Paid,
  posted: readonly PostedAward[],
  { nowMs, frozenIds }: { readonly nowMs: number; readonly frozenIds: ReadonlySet<string> },
): Finding | null {
  const { orderId: at } = order;
  const judged = order.journal.filter(({ event }) => event === "evaluated").slice(-1)[0];
  const mismatches: Mismatch[] = [];
  const inLedger = new Map(posted.map((one) => [one.personId, one]));
  if (judged === undefined) {
    for (const { personId, points } of posted) {
      mismatches.push({
        kind: "wrongScope",
        at: `award:${at}:${personId}`,
        expected: "没有评单，不记分",
        found: `记了 ${points} 分`,
      });
    }
  }
  for (const { personId, points } of awards) {
    const found = inLedger.get(personId);
    if (found === undefined) {
      mismatches.push({
        kind: "missingPosting",
        at: `award:${at}:${personId}`,
        expected: `记 ${points} 分`,
        found: "账里没有这一笔",
      });
    } else if (found.points !== points) {
      mismatches.push({
        kind: "alteredAmount",
        at: `award:${at}:${personId}`,
        expected: `单上 ${points} 分`,
        found: `账里 ${found.points} 分`,
      });
    }
  }
  if (judged !== undefined && order.status === "evaluated" && nowMs - judged.atMs > owedAfterMs) {
    for (const { personId } of payeesOf(order)) {
      const isPaid = awards.some((award) => award.personId === personId);
      if (isPaid || (owedAwards.includes(personId) && frozenIds.has(personId))) continue;
      mismatches.push({
        kind: "missingPosting",
        at: `award:${at}:${personId}`,
        expected: "评过单，该记一笔",
        found: "还没有记",
      });
    }
  }
  if (mismatches.length === 0) return null;
  const wrongly = mismatches
    .filter(({ kind }) => kind !== "missingPosting")
    .map(({ at: cause }) => cause.split(":").slice(-1)[0] ?? "");
  return { subject: "order", subjectId: at, personIds: [...new Set(wrongly)], mismatches };
}
