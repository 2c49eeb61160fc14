import { Db } from "@cloudbase/database";
import type { DatabaseEngine } from "./engine";

export type InProcessTransaction = {
  collection(name: string): ReturnType<Db["collection"]>;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
};

/** The package types its transactions as `any`; this is what they are. */
export type InProcessDb = Omit<Db, "startTransaction" | "runTransaction"> & {
  startTransaction(): Promise<InProcessTransaction>;
  runTransaction<T>(work: (transaction: InProcessTransaction) => Promise<T>, times?: number): Promise<T>;
};

/** The query builder makes one of these per request and hands it the Db's config. */
class InProcessRequest {
  readonly #engine: DatabaseEngine;

  constructor(config: { engine: DatabaseEngine }) {
    this.#engine = config.engine;
  }

  /** The wire carries JSON: what is undefined there must be absent here too. */
  async send(action: string, params: Record<string, unknown> = {}): Promise<unknown> {
    const sent: Record<string, unknown> = {};
    for (const key in params) if (params[key] !== undefined) sent[key] = params[key];
    return this.#engine.handle(action, sent);
  }
}

/**
 * The SDK's real query builder straight onto an engine: no HTTP, no sockets; made for simulations.
 * Errors are values with a `code`, as this layer of the SDK gives them; only transactions throw theirs.
 */
export function connectInProcess(engine: DatabaseEngine): InProcessDb {
  Db.reqClass = InProcessRequest;
  return new Db({ engine, throwOnCode: false });
}
