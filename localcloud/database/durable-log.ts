import { crc32 } from "node:zlib";
import { open, type RootDatabase } from "lmdb";
import type { Change } from "./change";

const COLLECTION_MARK = "\u0001collection";

/** A stored row that does not match its own checksum. */
export class DamagedRowError extends Error {
  constructor(rowKey: string) {
    super(`row ${JSON.stringify(rowKey)} does not match its checksum`);
    this.name = "DamagedRowError";
  }
}

/** Keeps commits on disk through lmdb, which groups what comes together into one disk transaction, in order. */
export class DurableLog {
  readonly #rows: RootDatabase<string, string>;
  #pending = 0;
  #last: Promise<unknown> = Promise.resolve();
  #failure: Error | null = null;

  constructor(dataFile: string) {
    // A commit is in the system's hands before it is acknowledged, which a killed process cannot undo. Waiting for the
    // disk as well would guard against a power cut only, at ten milliseconds a write on a busy machine.
    this.#rows = open<string, string>({
      path: dataFile,
      encoding: "string",
      noSubdir: true,
      noSync: true,
      overlappingSync: false,
    });
  }

  /** One atomic unit: after a crash all of these changes are there or none. */
  append(changes: readonly Change[]): void {
    this.#track(
      this.#rows.batch(() => {
        for (const { collection, key, after } of changes) {
          const rowKey = `${collection.name}\u0000${key}`;
          if (after) void this.#rows.put(rowKey, withChecksum(after.text));
          else void this.#rows.remove(rowKey);
        }
      }),
    );
  }

  appendCollection(name: string): void {
    this.#track(this.#rows.put(`${COLLECTION_MARK}\u0000${name}`, withChecksum("{}")));
  }

  /** Undefined when everything committed is already safe; else resolves when it is. Rejects once the disk has failed. */
  settled(): Promise<unknown> | undefined {
    if (this.#failure) return Promise.reject(this.#failure);
    return this.#pending === 0 ? undefined : this.#last;
  }

  /** Every row that is kept. Throws a DamagedRowError rather than hand out a row that changed on disk. */
  *read(): Generator<{ collection: string; key: string | null; text: string }> {
    for (const { key: rowKey, value } of this.#rows.getRange({})) {
      const [collection, key] = splitOnce(rowKey);
      const text = value.slice(8);
      if (value.slice(0, 8) !== checksum(text)) throw new DamagedRowError(rowKey);
      yield collection === COLLECTION_MARK ? { collection: key, key: null, text } : { collection, key, text };
    }
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    await this.#rows.close();
  }

  #track(written: Promise<unknown>): void {
    this.#pending++;
    this.#last = written.then(
      () => {
        this.#pending--;
      },
      (error: unknown) => {
        this.#failure = error instanceof Error ? error : new Error(String(error));
        throw this.#failure;
      },
    );
    // The failure is reported to whoever asks settled(); nobody may be asking right now.
    this.#last.catch(() => undefined);
  }
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

function withChecksum(text: string): string {
  return checksum(text) + text;
}

function splitOnce(rowKey: string): [string, string] {
  const at = rowKey.indexOf("\u0000");
  return [rowKey.slice(0, at), rowKey.slice(at + 1)];
}
