import { connectInProcess } from "./connect-in-process";
import type { CollectionDeclaration } from "./collection";
import type { DatabaseEngine, DatabaseTrace } from "./engine";
import { openDatabase, type OpenDatabaseOptions } from "./open-database";

/** What the query builder gives back; its own types say only `any`. */
export type Reply = {
  readonly code?: string;
  readonly message?: string;
  readonly data?: unknown;
  readonly updated?: number;
  readonly deleted?: number;
  readonly total?: number;
  readonly id?: string;
};

export type TestDatabase = {
  readonly engine: DatabaseEngine;
  readonly db: ReturnType<typeof connectInProcess>;
  /** Newest last. */
  readonly traces: DatabaseTrace[];
  readonly lastTrace: () => DatabaseTrace | undefined;
  readonly clock: { nowMs: number };
};

const COLLECTIONS: readonly CollectionDeclaration[] = [
  {
    name: "orders",
    indexes: [
      { name: "number", unique: true, keys: [{ field: "number", direction: 1 }] },
      {
        name: "status_at",
        unique: false,
        keys: [
          { field: "status", direction: 1 },
          { field: "at", direction: -1 },
        ],
      },
      { name: "tags", unique: false, keys: [{ field: "tags", direction: 1 }] },
      {
        name: "tags_at",
        unique: false,
        keys: [
          { field: "tags", direction: 1 },
          { field: "at", direction: -1 },
        ],
      },
      {
        name: "status_place",
        unique: false,
        keys: [
          { field: "status", direction: 1 },
          { field: "place", direction: "2dsphere" },
        ],
      },
    ],
  },
  { name: "people", indexes: [] },
];

/** A database in memory with ids and a clock that a test can foresee. */
export async function openTestDatabase(options: Partial<OpenDatabaseOptions> = {}): Promise<TestDatabase> {
  const clock = { nowMs: Date.UTC(2026, 0, 1) };
  const traces: DatabaseTrace[] = [];
  let ids = 0;
  const engine = await openDatabase({
    folder: null,
    collections: COLLECTIONS,
    nowMs: () => clock.nowMs,
    unindexedQueries: "refuse",
    conflictsAt: "operation",
    observe: (trace) => traces.push(trace),
    newId: () => `id-${String(++ids).padStart(4, "0")}`,
    ...options,
  });
  return { engine, db: connectInProcess(engine), traces, lastTrace: () => traces.at(-1), clock };
}
