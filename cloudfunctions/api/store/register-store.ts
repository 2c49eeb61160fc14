import type { RegisterFilter } from "../../../domain/reports/saved-filter";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { OrderDocument } from "./orders-store";

/** What the register reads of an order: no journal, which is most of the document. */
const shownFields = [
  "_id",
  "status",
  "category",
  "text",
  "requesterName",
  "beneficiaryName",
  "placeName",
  "addressCipher",
  "phoneCipher",
  "takers",
  "rating",
  "evaluation",
  "answer",
  "awards",
  "source",
  "staffCall",
  "dispute",
  "createdAtMs",
] as const;

export type RegisterOrder = Pick<OrderDocument, (typeof shownFields)[number]>;

const pageRows = 100;
const projection = Object.fromEntries(shownFields.map((field) => [field, true]));

const filterOf = ({ areaId, untilMs, statuses, categoryIds }: RegisterFilter, fromMs: number): Fields =>
  guardedFilter({
    ancestors: areaId,
    createdAtMs: command.and(command.gte(fromMs), command.lt(untilMs)),
    ...(statuses.length > 0 && { status: command.in(statuses) }),
    ...(categoryIds.length > 0 && { "category.categoryId": command.in(categoryIds) }),
  });

export async function countRegister(filter: RegisterFilter): Promise<number> {
  const { total } = await database.collection("orders").where(filterOf(filter, filter.fromMs)).count();
  return total;
}

/**
 * The orders of a register, oldest first, a page at a time and none twice. A page begins at the moment of the last row
 * and drops what was seen of that moment, so orders that come or change meanwhile make no gap.
 */
export async function* readRegister(filter: RegisterFilter): AsyncGenerator<readonly RegisterOrder[], void> {
  let fromMs = filter.fromMs;
  let seen: ReadonlySet<string> = new Set();
  for (;;) {
    const { data } = await database
      .collection("orders")
      .where(filterOf(filter, fromMs))
      .orderBy("createdAtMs", "asc")
      .field(projection)
      .limit(pageRows)
      .get();
    const page = data as RegisterOrder[];
    const rows = page.filter((order) => !seen.has(order._id));
    if (rows.length > 0) yield rows;
    const last = page.at(-1);
    if (page.length < pageRows || last === undefined) return;
    if (rows.length === 0) throw new Error(`more than ${pageRows} orders were sent in one millisecond`);
    fromMs = last.createdAtMs;
    seen = new Set(page.filter((order) => order.createdAtMs === fromMs).map((order) => order._id));
  }
}
