import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

/** A file made for somebody: claimed before it is made, so that one key makes one file and no file outlives its day. */
export type ReportFileDocument = {
  readonly _id: string;
  readonly personId: string;
  readonly bodyHash: string;
  readonly path: string;
  /** When the function that makes it began; 0 when that one gave up. */
  readonly startedAtMs: number;
  readonly made: MadeReport | null;
  readonly removeAtMs: number;
};

export type MadeReport = {
  readonly fileId: string;
  readonly url: string;
  readonly rows: number;
  readonly expiresAtMs: number;
};

const files = () => database.collection("reportFiles");

export const reportFileById = (id: string): Reading<ReportFileDocument | null> => reading("reportFiles", id);

export async function findReportFile(id: string): Promise<ReportFileDocument | null> {
  const { data } = await files()
    .where(guardedFilter({ _id: id }))
    .limit(1)
    .get();
  return (data[0] as ReportFileDocument | undefined) ?? null;
}

/** False when the same key has claimed it before. */
export async function claimReportFile(document: ReportFileDocument): Promise<boolean> {
  try {
    await files().add({ data: document });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}

/** Takes over from a function that died or gave up; false when somebody else did, or it was made after all. */
export const takeOverReportFile = (seen: ReportFileDocument, startedAtMs: number): Promise<boolean> =>
  updateAsOf(seen._id, seen.startedAtMs, { startedAtMs });

/** Keeps what was made; false when somebody took over meanwhile. */
export const saveMadeReport = (id: string, startedAtMs: number, made: MadeReport): Promise<boolean> =>
  updateAsOf(id, startedAtMs, { made: command.set(made) });

/** Lets the next repeat begin at once. */
export const giveUpReportFile = (id: string, startedAtMs: number): Promise<boolean> =>
  updateAsOf(id, startedAtMs, { startedAtMs: 0 });

async function updateAsOf(id: string, startedAtMs: number, data: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { stats } = await files()
    .where(guardedFilter({ _id: id, startedAtMs, made: null }))
    .update({ data });
  return stats.updated === 1;
}

/** Files whose day is over. */
export async function listOldReportFiles(nowMs: number, rows: number): Promise<readonly ReportFileDocument[]> {
  const { data } = await files()
    .where(guardedFilter({ removeAtMs: command.lte(nowMs) }))
    .orderBy("removeAtMs", "asc")
    .limit(rows)
    .get();
  return data as ReportFileDocument[];
}

export async function forgetReportFile(id: string): Promise<boolean> {
  const { stats } = await files()
    .where(guardedFilter({ _id: id }))
    .remove();
  return stats.removed === 1;
}
