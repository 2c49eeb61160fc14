import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listLongestWaiting } from "./list-longest-waiting";
import type { PageStart } from "./orders-store";
import type { PersonDocument } from "./person-document";
import { addOnce } from "./relay-store";

export type CallTaskKind = "message" | "followUp";

/** What a call led to. After `noAnswer` the task goes on waiting. */
export type CallResult = "told" | "noAnswer" | "unreachable";

export type CallEntry = {
  readonly key: string;
  readonly bodyHash: string;
  readonly result: CallResult;
  readonly note: string;
  readonly byPersonId: string;
  readonly atMs: number;
};

/**
 * Somebody to be rung up, because no message reaches her. The id is event and person, so an event makes one call. Name and
 * phone are not kept here: they are read from the person when the call is made.
 */
export type CallTaskDocument = {
  readonly _id: string;
  /** A message that does not reach her, or a call-back about a service; older tasks are messages. */
  readonly kind?: CallTaskKind;
  readonly personId: string;
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly title: string;
  readonly sentence: string;
  readonly orderId: string | null;
  readonly state: "waiting" | "done";
  readonly journal: readonly CallEntry[];
  readonly atMs: number;
  readonly version: number;
};

export type Called = Pick<PersonDocument, "_id" | "openid" | "areaId" | "ancestors">;
type Said = {
  readonly eventId: string;
  readonly title: string;
  readonly sentence: string;
  readonly orderId: string | null;
  readonly atMs: number;
};

/** Somebody registered by staff has no openid to write to. */
export const hasNoPhoneApp = ({ openid }: { readonly openid: string }): boolean => openid.startsWith("none:");

export const newCallTask = (
  { _id, areaId, ancestors }: Called,
  { eventId, ...said }: Said,
  kind: CallTaskKind = "message",
): CallTaskDocument => ({
  _id: `${eventId}:${_id}`,
  kind,
  personId: _id,
  areaId,
  ancestors,
  ...said,
  state: "waiting",
  journal: [],
  version: 1,
});

const tasks = () => database.collection("callTasks");

export const addCallTask = (task: CallTaskDocument): Promise<void> => addOnce("callTasks", task);

/** Ends what waits of these tasks: what they ask for is done, or no longer asked. */
export async function closeCallTasks(taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  await tasks()
    .where(guardedFilter({ _id: command.in([...taskIds]), state: "waiting" }))
    .update({ data: { state: "done", version: command.inc(1) } });
}

export async function findCallTask(taskId: string): Promise<CallTaskDocument | null> {
  const { data } = await tasks()
    .where(guardedFilter({ _id: taskId }))
    .limit(1)
    .get();
  return (data[0] as CallTaskDocument | undefined) ?? null;
}

/** The next entry of a task, if nobody was faster. */
export async function addCallEntry(
  read: CallTaskDocument,
  entry: CallEntry,
  state: CallTaskDocument["state"],
): Promise<boolean> {
  const { stats } = await tasks()
    .where(guardedFilter({ _id: read._id, version: read.version }))
    .update({ data: { state, journal: command.push([entry]), version: command.inc(1) } });
  return stats.updated === 1;
}

/** One page of what waits in some subtrees, longest waiting first, with one row more that tells whether there is more. */
export const listCallTasksIn = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly CallTaskDocument[]> =>
  listLongestWaiting({
    collection: "callTasks",
    filter: { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), state: "waiting" },
    sortBy: "atMs",
    after,
  });
