import type { OrderStatus } from "../orders/order-status";

/** `week` and `month` are those that run when the register is made. */
export const registerRanges = ["week", "month", "chosen"] as const;
export type RegisterRange = (typeof registerRanges)[number];

/** How many filters a person may keep. */
export const savedFiltersMax = 20;

export type RegisterFilter = {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly statuses: readonly OrderStatus[];
  readonly categoryIds: readonly string[];
  readonly areaId: string;
};

export type SavedFilter = {
  readonly filterId: string;
  readonly name: string;
  readonly range: RegisterRange;
  readonly filter: RegisterFilter;
};

/** Puts a filter first in somebody's list, in place of one of the same name; null when the list is full. */
export function withFilter(filters: readonly SavedFilter[], saved: SavedFilter): readonly SavedFilter[] | null {
  const others = filters.filter((one) => one.name !== saved.name);
  return others.length < savedFiltersMax ? [saved, ...others] : null;
}
