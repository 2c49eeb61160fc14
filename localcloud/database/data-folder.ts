import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { DurableLog } from "./durable-log";
import { claimOwnership } from "./folder-ownership";
import { probeDataFile } from "./probe-data-file";

const MARKER = "linlibang-database.json";
const DATA = "documents.lmdb";
const FORMAT = 1;

const WHAT_TO_DO = {
  DATA_FOLDER_FOREIGN:
    "这个文件夹不是邻里帮本地数据库，没有动它。请换一个空文件夹。 This folder was not made by the local database and was left untouched. Point it to an empty folder.",
  DATA_FOLDER_CORRUPT:
    "本地数据库的数据已损坏，没有动它。请把这个文件夹移走（或换一个文件夹）再启动。 The local data are damaged and were left untouched. Move this folder away, or choose another, and start again.",
  DATA_FOLDER_IN_USE:
    "另一个正在运行的本地云在用这个文件夹。请先关掉它，或换一个文件夹。 Another running local cloud is using this folder. Stop it, or choose another folder.",
  DATA_FOLDER_INCOMPATIBLE:
    "已有数据和现在声明的唯一索引冲突。请把这个文件夹移走（或换一个文件夹）再启动。 The kept data break a unique index that is declared now. Move this folder away, or choose another, and start again.",
} as const;

/** A data folder that cannot be used. Nothing in it was changed. */
export class DataFolderError extends Error {
  constructor(
    readonly code: keyof typeof WHAT_TO_DO,
    readonly folder: string,
    readonly detail: string,
  ) {
    super(`${code}: ${folder}: ${WHAT_TO_DO[code]} (${detail})`);
    this.name = "DataFolderError";
  }
}

export type DataFolder = {
  readonly path: string;
  readonly log: DurableLog;
  close(): Promise<void>;
};

/** Opens a data folder for this process alone, making a new one where there is none. Looks before it touches. */
export async function claimDataFolder(folder: string): Promise<DataFolder> {
  const path = resolve(folder);
  if (isMissingOrEmpty(path)) await createDataFolder(path);
  else assertOurs(path);
  const owner = claimOwnership(path);
  if ("ownedBy" in owner) throw new DataFolderError("DATA_FOLDER_IN_USE", path, `process ${owner.ownedBy}`);
  try {
    assertReadable(path);
    const log = new DurableLog(join(path, DATA));
    return {
      path,
      log,
      async close() {
        await log.close();
        owner.release();
      },
    };
  } catch (error) {
    owner.release();
    throw error;
  }
}

function isMissingOrEmpty(path: string): boolean {
  if (!existsSync(path)) return true;
  if (!statSync(path).isDirectory()) throw new DataFolderError("DATA_FOLDER_FOREIGN", path, "not a folder");
  return readdirSync(path).length === 0;
}

/** Prepared beside and renamed into place, so that a folder is either whole or not there. */
async function createDataFolder(path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const draft = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
  await new DurableLog(join(draft, DATA)).close();
  const head = { product: "linlibang local database", format: FORMAT };
  writeFileSync(join(draft, MARKER), JSON.stringify({ ...head, checksum: checksumOf(head) }));
  if (existsSync(path)) rmdirSync(path);
  renameSync(draft, path);
}

function assertOurs(path: string): void {
  if (!existsSync(join(path, MARKER))) throw new DataFolderError("DATA_FOLDER_FOREIGN", path, `no ${MARKER} in it`);
  let marker: { product?: unknown; format?: unknown; checksum?: unknown };
  try {
    marker = JSON.parse(readFileSync(join(path, MARKER), "utf8")) as typeof marker;
  } catch {
    throw new DataFolderError("DATA_FOLDER_CORRUPT", path, `${MARKER} cannot be read`);
  }
  const { checksum, ...head } = marker;
  if (checksum !== checksumOf(head))
    throw new DataFolderError("DATA_FOLDER_CORRUPT", path, `${MARKER} does not match its checksum`);
  if (head.format !== FORMAT)
    throw new DataFolderError(
      "DATA_FOLDER_FOREIGN",
      path,
      `format ${String(head.format)}, this version reads ${FORMAT}`,
    );
  if (!existsSync(join(path, DATA))) throw new DataFolderError("DATA_FOLDER_CORRUPT", path, `${DATA} is missing`);
}

/** Tries the data on a copy in another process: a damaged file can bring a process down, and reading may write. */
function assertReadable(path: string): void {
  const scratch = mkdtempSync(join(tmpdir(), "linlibang-probe-"));
  try {
    const copy = join(scratch, DATA);
    copyFileSync(join(path, DATA), copy);
    const damage = probeDataFile(copy);
    if (damage) throw new DataFolderError("DATA_FOLDER_CORRUPT", path, damage);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function checksumOf(head: object): string {
  return createHash("sha256").update(JSON.stringify(head)).digest("hex");
}
