import { addOnce } from "./relay-store";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { reading, readingList, type Reading } from "./read-together";

/**
 * A picture or voice note in cloud storage and whose it is. `incoming`: the phone may put it at `incomingPath`. `ready`: checked and
 * cleaned, it lies under `fileId`. `orderId` names the order or offering it
 * belongs to, null while it belongs to nothing; what nothing takes is removed after a day.
 */
export type FileDocument = {
  readonly _id: string;
  readonly ownerId: string;
  readonly kind: "photo" | "voice";
  /** How long a voice note is, as the phone measured it. */
  readonly seconds?: number | null;
  readonly state: "incoming" | "ready";
  readonly incomingPath: string;
  readonly fileId: string | null;
  readonly orderId: string | null;
  readonly createdAtMs: number;
};

const files = () => database.collection("files");
/** Three pictures and a voice note. */
const filesMax = 4;

export const fileById = (id: string): Reading<FileDocument | null> => reading("files", id);

export const filesByIds = (ids: readonly string[]): Reading<readonly FileDocument[]> =>
  readingList("files", { _id: command.in([...ids]) }, { _id: 1 }, filesMax);

export async function findFile(id: string): Promise<FileDocument | null> {
  const { data } = await files()
    .where(guardedFilter({ _id: id }))
    .limit(1)
    .get();
  return (data[0] as FileDocument | undefined) ?? null;
}

export const addFile = (file: FileDocument): Promise<void> => addOnce("files", file);

/** True when this call made it ready; false when another had. */
export async function makeReady(photoId: string, fileId: string): Promise<boolean> {
  const { stats } = await files()
    .where(guardedFilter({ _id: photoId, state: "incoming" }))
    .update({ data: { state: "ready", fileId } });
  return stats.updated === 1;
}

/** Gives pictures to an order or offering; how many it has of them now, also when an earlier try gave them. What another has stays there. */
export async function attachFiles(ids: readonly string[], ownerId: string, orderId: string): Promise<number> {
  const { stats } = await files()
    .where(guardedFilter({ _id: command.in([...ids]), ownerId, orderId: null }))
    .update({ data: { orderId } });
  if (stats.updated === ids.length) return stats.updated;
  const { total } = await files()
    .where(guardedFilter({ _id: command.in([...ids]), ownerId, orderId }))
    .count();
  return total;
}

/** Of these pictures an order or offering has none any more. */
export async function detachFiles(ids: readonly string[], orderId: string): Promise<void> {
  if (ids.length === 0) return;
  await files()
    .where(guardedFilter({ _id: command.in([...ids]), orderId }))
    .update({ data: { orderId: null } });
}

/** An order's pictures belong to nothing any more; the clock removes them. */
export async function releaseFiles(orderId: string): Promise<void> {
  await files()
    .where(guardedFilter({ orderId }))
    .update({ data: { orderId: null } });
}

/** Pictures that no order took in time, oldest first. */
export async function listOrphans(createdBeforeMs: number, rows: number): Promise<readonly FileDocument[]> {
  const { data } = await files()
    .where(guardedFilter({ orderId: null, createdAtMs: command.lt(createdBeforeMs) }))
    .orderBy("createdAtMs", "asc")
    .limit(rows)
    .get();
  return data as FileDocument[];
}

/** Forgets an orphan unless an order took it meanwhile; true when it is gone. */
export async function removeOrphan(id: string): Promise<boolean> {
  const { stats } = await files()
    .where(guardedFilter({ _id: id, orderId: null }))
    .remove();
  return stats.removed === 1;
}
