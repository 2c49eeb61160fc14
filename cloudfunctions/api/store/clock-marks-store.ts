import type { Fields } from "./cloud-database";
import { database } from "./database";
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

export async function setMark(name: string, mark: Fields): Promise<void> {
  const { stats } = await database
    .collection("clockMarks")
    .where(guardedFilter({ _id: name }))
    .update({ data: { mark: replaced(mark) } });
  if (stats.updated === 0) await addOnce("clockMarks", { _id: name, ...{ mark } });
}
