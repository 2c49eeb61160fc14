import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** A message in somebody's inbox. Its id is event and person, so it exists once however often the relay runs. */
export type InboxDocument = {
  readonly _id: string;
  readonly personId: string;
  readonly title: string;
  readonly sentence: string;
  readonly atMs: number;
  readonly orderId: string | null;
  readonly redemptionId: string | null;
  readonly offeringId?: string;
};

const inbox = () => database.collection("inbox");

export async function countUnread(personId: string, readUntilMs: number): Promise<number> {
  const { total } = await inbox()
    .where(guardedFilter({ personId, atMs: command.gt(readUntilMs) }))
    .count();
  return total;
}

/** Newest first; `before` continues after the last row shown. */
export async function listInbox(
  personId: string,
  beforeMs: number | null,
  rows: number,
): Promise<readonly InboxDocument[]> {
  const filter = beforeMs === null ? { personId } : { personId, atMs: command.lt(beforeMs) };
  const { data } = await inbox().where(guardedFilter(filter)).orderBy("atMs", "desc").limit(rows).get();
  return data as InboxDocument[];
}
