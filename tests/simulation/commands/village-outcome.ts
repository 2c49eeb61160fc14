import { isVoucher } from "../../../cloudfunctions/api/store/redemptions-store";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";

/** What came of it all: nothing holds because everything failed. */
export function outcomeOf(world: World): Readonly<Record<string, number>> {
  const outcome: Record<string, number> = {
    alarms: rowsOf(world, "alarms").length,
    said: rowsOf(world, "orderMessages").length,
    weekly: rowsOf(world, "recurrences").length,
  };
  const add = (what: string) => (outcome[what] = (outcome[what] ?? 0) + 1);
  for (const { kind, legs } of rowsOf(world, "transfers")) {
    add(kind);
    if (legs.some(({ account }) => account.startsWith("debt:"))) add("debts");
  }
  for (const row of rowsOf(world, "redemptions")) add(isVoucher(row) ? `${row.kind ?? "goods"}Vouchers` : "void");
  for (const { kind, state } of rowsOf(world, "entries")) add(`${state}${kind}`);
  for (const { state } of rowsOf(world, "stockMatters")) add(`${state}StockMatters`);
  for (const { journal, slotCount, takers } of rowsOf(world, "orders")) {
    for (const { event } of journal) add(event);
    if (slotCount > 1 && takers.length > 1) add("ordersOfSeveral");
  }
  return outcome;
}
