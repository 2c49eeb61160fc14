import { DEFAULT_ROWS, MOST_ROWS } from "./limits";
import { PlatformError } from "./platform-error";
import type { SortOrder } from "./query-plan";
import { parseWireObject } from "./wire";

export type Params = Readonly<Record<string, unknown>>;

/** The sort order of a request, or null when there is none. */
export function readOrder(params: Params, nowMs: number): SortOrder | null {
  const order = parseWireObject(params["order"], "order", nowMs);
  const entries = Object.entries(order);
  if (entries.length === 0) return null;
  for (const [, direction] of entries)
    if (direction !== 1 && direction !== -1) throw new PlatformError("INVALID_PARAM", "order directions are 1 and -1");
  return order as SortOrder;
}

export function readSkip(params: Params): number {
  return readCount(params["offset"], "offset", 0);
}

/** Rows asked for, never more than the platform gives. */
export function readLimit(params: Params): number {
  const limit = readCount(params["limit"], "limit", DEFAULT_ROWS);
  return Math.min(limit, MOST_ROWS);
}

function readCount(value: unknown, name: string, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
    throw new PlatformError("INVALID_PARAM", `${name} must be a whole number of 0 or more`);
  return value;
}
