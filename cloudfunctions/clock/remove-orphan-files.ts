import { deleteFile, uploadFile } from "../api/store/cloud-files";
import { listOrphans, removeOrphan, type FileDocument } from "../api/store/files-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

const dayMs = 24 * 3_600_000;

/** Deletes pictures that were uploaded and never published. */
export const removeOrphanFiles = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "orphanFiles",
    next: () => listOrphans(tick.nowMs - dayMs, batchRows),
    settle: remove,
  });

/** The row goes first: should the tick end between, a file nobody can name is left, never a row without its file. */
async function remove({ _id, fileId, incomingPath }: FileDocument): Promise<boolean> {
  if (!(await removeOrphan(_id))) return false;
  // Nobody knows the id of what a phone may have put there; overwriting tells it.
  await deleteFile(fileId ?? (await uploadFile(incomingPath, Buffer.alloc(0))));
  return true;
}
