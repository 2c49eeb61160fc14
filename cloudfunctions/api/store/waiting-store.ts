import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listOrders, type OrderDocument, type PageStart } from "./orders-store";

/** What sounds like danger, and what does not; orders of before that was listened for say nothing of it. */
const ofDanger = (filter: Fields): Fields => ({ ...filter, isUrgent: true });
const ofNoDanger = (filter: Fields): Fields => ({ ...filter, isUrgent: command.in([false, null]) });

/** Where a page begins: behind an urgent order, or behind another, when the urgent ones have all been shown. */
export type WaitingStart = PageStart & { readonly isUrgent: boolean };

type WaitingPage = { readonly filter: Fields; readonly after: WaitingStart | null; readonly rows: number };

/** Orders behind `after`, the urgent ones first, within each the nearest deadline; at least one more than `rows` where there are more. */
export async function listMostUrgent({ after, filter, rows }: WaitingPage): Promise<readonly OrderDocument[]> {
  const order = { sortBy: "dueAtMs", direction: "asc", rows } as const;
  const isBehindUrgent = after?.isUrgent === false;
  const [urgent, others] = await Promise.all([
    isBehindUrgent ? [] : listOrders({ filter: ofDanger(filter), after, ...order }),
    listOrders({ filter: ofNoDanger(filter), after: isBehindUrgent ? after : null, ...order }),
  ]);
  return [...urgent, ...others];
}

/** The ids of the first so many, in the same order. */
export async function listMostUrgentIds(filter: Fields, rows: number): Promise<readonly string[]> {
  const [urgent, others] = await Promise.all([listIds(ofDanger(filter), rows), listIds(ofNoDanger(filter), rows)]);
  return [...urgent, ...others].slice(0, rows);
}

async function listIds(filter: Fields, rows: number): Promise<readonly string[]> {
  const { data } = await database
    .collection("orders")
    .where(guardedFilter(filter))
    .orderBy("dueAtMs", "asc")
    .field({ _id: true })
    .limit(rows)
    .get();
  return (data as { readonly _id: string }[]).map(({ _id }) => _id);
}
