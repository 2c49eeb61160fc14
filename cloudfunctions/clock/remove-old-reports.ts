import { deleteFile, uploadFile } from "../api/store/cloud-files";
import { forgetReportFile, listOldReportFiles, type ReportFileDocument } from "../api/store/report-files-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Deletes exported files whose day is over, then the rows that knew of them. */
export const removeOldReports = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "reportFiles",
    next: () => listOldReportFiles(tick.nowMs, batchRows),
    settle: remove,
  });

async function remove({ _id, made, path }: ReportFileDocument): Promise<boolean> {
  // Nobody knows the id of a file whose maker died: an empty one in its place tells it.
  await deleteFile(made?.fileId ?? (await uploadFile(path, Buffer.alloc(0))));
  return forgetReportFile(_id);
}
