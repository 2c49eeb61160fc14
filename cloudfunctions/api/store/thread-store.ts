import type { SaidState } from "../../../domain/thread/said";
import type { TalkSide } from "../../../domain/thread/may-talk";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

/** Something said in an order's thread. Its id is person and key, so the same intention says it once. */
export type SaidDocument = {
  readonly _id: string;
  readonly orderId: string;
  readonly personId: string;
  readonly nameMasked: string;
  readonly side: TalkSide;
  readonly text: string;
  readonly state: SaidState;
  readonly bodyHash: string;
  readonly atMs: number;
  /** Whom staff's decision let through or stopped; null while nobody had to decide. */
  readonly decision: { readonly byPersonId: string; readonly keyedId: string; readonly atMs: number } | null;
  /** Others have yet to be told that it is there. */
  readonly hasUnrelayed: boolean;
  /** Who was told of it and when; 0 before. */
  readonly toldIds: readonly string[];
  readonly toldAtMs: number;
};

const said = () => database.collection("orderMessages");

export const saidById = (id: string): Reading<SaidDocument | null> => reading("orderMessages", id);

export async function findSaid(messageId: string): Promise<SaidDocument | null> {
  const { data } = await said()
    .where(guardedFilter({ _id: messageId }))
    .limit(1)
    .get();
  return (data[0] as SaidDocument | undefined) ?? null;
}

/** Adds it, or gives what the same key said before. */
export async function addSaid(document: SaidDocument): Promise<SaidDocument> {
  try {
    await said().add({ data: document });
    return document;
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
    return (await findSaid(document._id)) ?? document;
  }
}

export const listSaid = (orderId: string, after: PageStart | null): Promise<readonly SaidDocument[]> =>
  listNewestFirst<SaidDocument>({ collection: "orderMessages", filter: { orderId }, sortBy: "atMs", after });

/** Decides about held words; true for the one who decided. */
export async function decideSaid(
  messageId: string,
  state: SaidState,
  decision: NonNullable<SaidDocument["decision"]>,
): Promise<boolean> {
  const { stats } = await said()
    .where(guardedFilter({ _id: messageId, state: "held" }))
    .update({ data: { state, decision: replaced(decision), hasUnrelayed: state === "shown" } });
  return stats.updated === 1;
}

export async function listUnrelayedSaid(rows: number): Promise<readonly SaidDocument[]> {
  const { data } = await said()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("atMs", "asc")
    .limit(rows)
    .get();
  return data as SaidDocument[];
}

/** More in ten minutes would be a flood, and a flood needs no further notice. */
const recentMax = 200;

/** What of an order's thread others were told of since then. */
export async function listToldSince(orderId: string, sinceMs: number): Promise<readonly SaidDocument[]> {
  const { data } = await said()
    .where(guardedFilter({ orderId, toldAtMs: command.gt(sinceMs) }))
    .orderBy("toldAtMs", "desc")
    .limit(recentMax)
    .get();
  return data as SaidDocument[];
}

/** Staff who have spoken in it: they hear what is answered. */
export async function listStaffIn(orderId: string): Promise<readonly string[]> {
  const { data } = await said()
    .where(guardedFilter({ orderId, side: "staff" }))
    .field({ personId: true })
    .limit(recentMax)
    .get();
  return [...new Set((data as Pick<SaidDocument, "personId">[]).map(({ personId }) => personId))];
}

/** Notes whom was told, unless staff decided meanwhile: then it stays on the list. */
export async function markTold(read: SaidDocument, toldIds: readonly string[], nowMs: number): Promise<boolean> {
  const { stats } = await said()
    .where(guardedFilter({ _id: read._id, state: read.state, hasUnrelayed: true }))
    .update({ data: { hasUnrelayed: false, toldIds: replaced(toldIds), toldAtMs: nowMs } });
  return stats.updated === 1;
}

/** An order's thread goes with what the order says about people. */
export async function removeThread(orderId: string): Promise<void> {
  await said().where(guardedFilter({ orderId })).remove();
}
