import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced } from "./in-transaction";
import { addOnce } from "./relay-store";

/** How far a job that goes on over many ticks has come. Written whole each time; two clocks at once only repeat work. */
export async function findMark<M extends Fields>(name: string): Promise<M | null> {
  const { data } = await database
    .collection("clockMarks")
    .where(guardedFilter({ _id: name }))
    .limit(1)
    .get();
  return (data[0] as { readonly mark: M } | undefined)?.mark ?? null;
}

/** Several at once, in one trip; what was never set is missing. */
export async function findMarks<M extends Fields>(names: readonly string[]): Promise<ReadonlyMap<string, M>> {
  const { data } = await database
    .collection("clockMarks")
    .where(guardedFilter({ _id: command.in(names) }))
    .limit(names.length)
    .get();
  return new Map((data as { readonly _id: string; readonly mark: M }[]).map(({ _id, mark }) => [_id, mark]));
}

export async function setMark(name: string, mark: Fields): Promise<void> {
  const { stats } = await database
    .collection("clockMarks")
    .where(guardedFilter({ _id: name }))
    .update({ data: { mark: replaced(mark) } });
  if (stats.updated === 0) await addOnce("clockMarks", { _id: name, ...{ mark } });
}
