import type { Leg } from "../../../domain/points/transfer";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { StockEntryDocument } from "./stock-store";

type Range = { readonly fromMs: number; readonly untilMs: number };
type Row = { readonly _id: string; readonly atMs: number };

const pageRows = 500;

/** A shop's book over a time, oldest line first, a page at a time. */
export const readStockEntries = (shopId: string, range: Range): AsyncGenerator<readonly StockEntryDocument[], void> =>
  inTime<StockEntryDocument>("stockEntries", { shopId }, range);

/** What the ledger says this shop took in a time: the sum over its own account's legs. */
export async function pointsTakenByLedger(shopId: string, range: Range): Promise<number> {
  const account = `system:redeemed:${shopId}`;
  let points = 0;
  for await (const page of inTime<Row & { readonly legs: readonly Leg[] }>(
    "transfers",
    { "legs.account": account },
    range,
  )) {
    for (const { legs } of page) {
      points += legs.filter((leg) => leg.account === account).reduce((sum, { delta }) => sum + delta, 0);
    }
  }
  return points;
}

/**
 * Rows of a time in order, none twice. A page begins at the moment of the last row and drops what was seen of that moment,
 * so rows that come meanwhile make no gap.
 */
async function* inTime<T extends Row>(
  collection: string,
  filter: Fields,
  { fromMs, untilMs }: Range,
): AsyncGenerator<readonly T[], void> {
  let startMs = fromMs;
  let seen: ReadonlySet<string> = new Set();
  for (;;) {
    const { data } = await database
      .collection(collection)
      .where(guardedFilter({ ...filter, atMs: command.and(command.gte(startMs), command.lt(untilMs)) }))
      .orderBy("atMs", "asc")
      .limit(pageRows)
      .get();
    const page = data as T[];
    const rows = page.filter((row) => !seen.has(row._id));
    if (rows.length > 0) yield rows;
    const last = page.at(-1);
    if (page.length < pageRows || last === undefined) return;
    if (rows.length === 0) throw new Error(`more than ${pageRows} rows of ${collection} in one millisecond`);
    startMs = last.atMs;
    seen = new Set(page.filter((row) => row.atMs === startMs).map(({ _id }) => _id));
  }
}
