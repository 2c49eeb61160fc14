import { compareValues, typeRank } from "./compare-values";

/** One line of an index: the indexed values and the document they lead to. */
export type IndexEntry = {
  readonly values: readonly unknown[];
  readonly key: string;
};

/** Stands in a bound for "before / after everything of this type", because a range never crosses types. */
export class TypeEdge {
  constructor(
    readonly rank: number,
    readonly side: "low" | "high",
  ) {}
}

/** A place between entries: before or after all that begin with these values. */
export type IndexBound = {
  readonly values: readonly unknown[];
  readonly side: "before" | "after";
};

const CHUNK = 256;

/** A sorted list kept in small chunks, so that adding to a big index moves little memory. */
export class SortedEntries {
  #chunks: IndexEntry[][] = [];

  constructor(private readonly directions: readonly (1 | -1)[]) {}

  /** Replaces everything; much faster than adding one by one. */
  fill(entries: IndexEntry[]): void {
    entries.sort((a, b) => this.#compare(a, b));
    this.#chunks = [];
    for (let i = 0; i < entries.length; i += CHUNK) this.#chunks.push(entries.slice(i, i + CHUNK));
  }

  add(entry: IndexEntry): void {
    const [at, chunk] = this.#locate((other) => this.#compare(other, entry));
    if (!chunk) {
      this.#chunks.push([entry]);
      return;
    }
    chunk.splice(at.within, 0, entry);
    if (chunk.length > CHUNK * 2) this.#chunks.splice(at.chunk + 1, 0, chunk.splice(CHUNK));
  }

  remove(entry: IndexEntry): void {
    const [at, chunk] = this.#locate((other) => this.#compare(other, entry));
    const found = chunk?.[at.within];
    if (!chunk || !found || this.#compare(found, entry) !== 0) return;
    chunk.splice(at.within, 1);
    if (chunk.length === 0) this.#chunks.splice(at.chunk, 1);
  }

  /** Entries between two bounds, in index order or backwards. The list must not change while walking. */
  *between(from: IndexBound, to: IndexBound, reverse: boolean): Generator<IndexEntry> {
    const start = this.#seek(from);
    const end = this.#seek(to);
    if (!reverse) {
      for (let c = start.chunk; c <= end.chunk && c < this.#chunks.length; c++) {
        const chunk = this.#chunks[c] ?? [];
        const last = c === end.chunk ? end.within : chunk.length;
        for (let i = c === start.chunk ? start.within : 0; i < last; i++) yield chunk[i] as IndexEntry;
      }
      return;
    }
    for (let c = Math.min(end.chunk, this.#chunks.length - 1); c >= start.chunk; c--) {
      const chunk = this.#chunks[c] ?? [];
      const first = c === start.chunk ? start.within : 0;
      for (let i = (c === end.chunk ? end.within : chunk.length) - 1; i >= first; i--) yield chunk[i] as IndexEntry;
    }
  }

  #seek(bound: IndexBound): { chunk: number; within: number } {
    return this.#locate((entry) => this.#compareToBound(entry, bound))[0];
  }

  /** First place whose entry is not below the wanted one. */
  #locate(order: (entry: IndexEntry) => number): [{ chunk: number; within: number }, IndexEntry[] | undefined] {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.#chunks[middle] as IndexEntry[];
      if (order(chunk[chunk.length - 1] as IndexEntry) < 0) low = middle + 1;
      else high = middle;
    }
    if (low === this.#chunks.length && low > 0) {
      const last = this.#chunks[low - 1] as IndexEntry[];
      return [{ chunk: low - 1, within: last.length }, last];
    }
    const chunk = this.#chunks[low];
    let start = 0;
    let end = chunk?.length ?? 0;
    while (start < end) {
      const middle = (start + end) >> 1;
      if (order((chunk as IndexEntry[])[middle] as IndexEntry) < 0) start = middle + 1;
      else end = middle;
    }
    return [{ chunk: low, within: start }, chunk];
  }

  #compare(left: IndexEntry, right: IndexEntry): number {
    for (let i = 0; i < this.directions.length; i++) {
      const order = compareValues(left.values[i], right.values[i]);
      if (order !== 0) return order * (this.directions[i] as number);
    }
    return left.key < right.key ? -1 : left.key > right.key ? 1 : 0;
  }

  #compareToBound(entry: IndexEntry, bound: IndexBound): number {
    for (let i = 0; i < bound.values.length; i++) {
      const order = compareToEdge(entry.values[i], bound.values[i]);
      if (order !== 0) return order * (this.directions[i] as number);
    }
    return bound.side === "before" ? 1 : -1;
  }
}

function compareToEdge(value: unknown, limit: unknown): number {
  if (!(limit instanceof TypeEdge)) return compareValues(value, limit);
  return typeRank(value) - limit.rank || (limit.side === "low" ? 1 : -1);
}
