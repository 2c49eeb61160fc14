import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { dirname, join, relative, sep } from "node:path";

/** Where the bytes lie. Paths are checked before they come here. */
export type FileShelf = {
  put: (path: string, bytes: Buffer) => Promise<void>;
  get: (path: string) => Promise<Buffer | undefined>;
  delete: (path: string) => Promise<boolean>;
  list: () => Promise<string[]>;
  clear: () => Promise<void>;
};

/** Files in memory, gone with the process. */
export function openMemoryShelf(): FileShelf {
  const files = new Map<string, Buffer>();
  return {
    put: (path, bytes) => {
      files.set(path, Buffer.from(bytes));
      return Promise.resolve();
    },
    get: (path) => Promise.resolve(files.get(path)),
    delete: (path) => Promise.resolve(files.delete(path)),
    list: () => Promise.resolve([...files.keys()].sort()),
    clear: () => {
      files.clear();
      return Promise.resolve();
    },
  };
}

/** Files in a folder. A file appears whole or not at all. */
export function openFolderShelf(folder: string): FileShelf {
  const files = join(folder, "files");
  const incoming = join(folder, "incoming");
  return {
    async put(path, bytes) {
      const target = join(files, path);
      const draft = join(incoming, randomUUID());
      await mkdir(incoming, { recursive: true });
      await writeFile(draft, bytes);
      await mkdir(dirname(target), { recursive: true });
      await rename(draft, target);
    },
    get: (path) => readFile(join(files, path)).catch(whenMissing(undefined)),
    delete: (path) =>
      rm(join(files, path))
        .then(() => true)
        .catch(whenMissing(false)),
    async list() {
      const found = await readdir(files, { recursive: true, withFileTypes: true }).catch(whenMissing([]));
      const paths = found
        .filter((entry) => entry.isFile())
        .map((entry) => relative(files, join(entry.parentPath, entry.name)));
      return paths.map((path) => path.split(sep).join("/")).sort();
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

function whenMissing<Value>(value: Value) {
  return (error: unknown): Value => {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "ERR_FS_EISDIR") return value;
    throw error;
  };
}
