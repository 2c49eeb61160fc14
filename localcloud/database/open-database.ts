import { randomBytes } from "node:crypto";
import type { CollectionDeclaration } from "./collection";
import { claimDataFolder, type DataFolder } from "./data-folder";
import { DatabaseImage } from "./database-image";
import { DatabaseEngine, type DatabaseTrace } from "./engine";
import { loadImage } from "./load-image";
import type { ConflictsAt } from "./transaction";
import type { RunAfter } from "./transactions";

export type OpenDatabaseOptions = {
  /** Null keeps everything in memory only. */
  readonly folder: string | null;
  readonly collections: readonly CollectionDeclaration[];
  readonly nowMs: () => number;
  /** Refuse reads and writes that no index serves; `_id` always serves. */
  readonly unindexedQueries: "refuse" | "allow";
  readonly conflictsAt: ConflictsAt;
  readonly observe?: (trace: DatabaseTrace) => void;
  /** Ids of documents and transactions; simulations give their own. */
  readonly newId?: () => string;
  readonly random?: () => number;
  readonly runAfter?: RunAfter;
};

/** Opens the local cloud's database. A folder that is foreign or damaged is refused with a DataFolderError and left as it is. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<DatabaseEngine> {
  const folder: DataFolder | null = options.folder === null ? null : await claimDataFolder(options.folder);
  try {
    const image = new DatabaseImage(folder?.log ?? null, options.collections);
    if (folder) loadImage(image, folder);
    return new DatabaseEngine(
      image,
      {
        nowMs: options.nowMs,
        newId: options.newId ?? (() => randomBytes(16).toString("hex")),
        random: options.random ?? Math.random,
        runAfter: options.runAfter ?? runAfterRealTime,
        unindexedQueries: options.unindexedQueries,
        conflictsAt: options.conflictsAt,
        observe: options.observe,
      },
      async () => folder?.close(),
    );
  } catch (error) {
    await folder?.close();
    throw error;
  }
}

const runAfterRealTime: RunAfter = (ms, run) => {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
};
