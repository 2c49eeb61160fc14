import { EJSON } from "bson";
import type { Action, ActionContext } from "./action";
import { aggregateDocuments } from "./aggregate";
import { addCollection } from "./collection-actions";
import type { DatabaseImage } from "./database-image";
import { documentKey } from "./document-key";
import { Locks } from "./locks";
import { PlatformError } from "./platform-error";
import { calculateDocument, getDocument } from "./read-actions";
import type { Params } from "./read-params";
import { runQuery } from "./run-query";
import { PlainSession } from "./session";
import { storedDocument, type Document } from "./stored-document";
import { Transactions, type RunAfter } from "./transactions";
import type { ConflictsAt } from "./transaction";
import { fromEjson } from "./wire";
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from "./write-actions";

/** What one request to the database cost and how it ended. */
export type DatabaseTrace = {
  readonly action: string;
  readonly collection: string;
  readonly transactionId?: string;
  readonly ms: number;
  readonly documentsExamined: number;
  readonly documentsReturned: number;
  readonly indexName: string | null;
  readonly code?: string;
  readonly callId?: string;
};

/** All documents by collection, as canonical EJSON objects. */
export type DatabaseDump = Record<string, Document[]>;

export type EngineRules = {
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly random: () => number;
  readonly runAfter: RunAfter;
  readonly unindexedQueries: "refuse" | "allow";
  readonly conflictsAt: ConflictsAt;
  readonly observe?: ((trace: DatabaseTrace) => void) | undefined;
};

const ACTIONS: Readonly<Record<string, Action>> = {
  "database.getDocument": getDocument,
  "database.calculateDocument": calculateDocument,
  "database.aggregateDocuments": aggregateDocuments,
  "database.insertDocument": insertDocument,
  "database.modifyDocument": modifyDocument,
  "database.removeDocument": removeDocument,
  "database.modifyAndReturnDoc": modifyAndReturnDoc,
  "database.addCollection": addCollection,
};

/** The platform's document database in one process. Speaks the SDK's wire protocol; knows nothing of HTTP. */
export class DatabaseEngine {
  readonly #locks = new Locks();
  readonly #plain: PlainSession;
  readonly #transactions: Transactions;
  #requests = 0;

  constructor(
    private readonly image: DatabaseImage,
    private readonly rules: EngineRules,
    private readonly release: () => Promise<void>,
  ) {
    this.#plain = new PlainSession(image, this.#locks);
    this.#transactions = new Transactions(image, this.#locks, rules);
  }

  /** One request as the SDK posts it. Platform errors are answers, `{ code, message, requestId }`; what is answered is on disk. */
  async handle(action: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    const requestId = `local-${(++this.#requests).toString(36)}`;
    const startedAt = performance.now();
    const context = this.#context();
    let reply: Record<string, unknown>;
    try {
      this.#transactions.endOverdue();
      reply = await this.#perform(action, params, context);
      const writing = this.image.log?.settled();
      if (writing) await writing;
    } catch (error) {
      reply = errorReply(error);
      if (typeof params["transactionId"] === "string") this.#transactions.abort(params["transactionId"]);
    }
    reply["requestId"] = requestId;
    this.#report(action, params, context, { ms: performance.now() - startedAt, code: reply["code"] });
    return reply;
  }

  async #perform(
    action: string,
    params: Record<string, unknown>,
    context: ActionContext,
  ): Promise<Record<string, unknown>> {
    const transactionId = params["transactionId"];
    switch (action) {
      case "database.startTransaction":
        return { transactionId: this.#transactions.begin() };
      case "database.commitTransaction":
        this.#transactions.commit(String(transactionId));
        return {};
      case "database.abortTransaction":
        this.#transactions.get(String(transactionId));
        this.#transactions.abort(String(transactionId));
        return {};
      default:
    }
    const perform = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!perform) throw new PlatformError("INVALID_PARAM", `action ${action} is not emulated by the local cloud`);
    const session = typeof transactionId === "string" ? this.#transactions.get(transactionId) : this.#plain;
    return perform(params, Object.assign(context, { session }));
  }

  /** Everything, for saving and comparing. */
  dump(): Promise<DatabaseDump> {
    const dump: DatabaseDump = {};
    for (const [name, { documents }] of this.image.collections) {
      dump[name] = [...documents.values()].map(({ value }) => EJSON.serialize(value, { relaxed: false }));
    }
    return Promise.resolve(dump);
  }

  /** Replaces everything by a dump. Open transactions are given up. */
  async load(dump: DatabaseDump): Promise<void> {
    await this.clear();
    for (const [name, documents] of Object.entries(dump)) {
      if (!this.image.collections.has(name)) this.image.createCollection(name);
      const collection = this.image.collection(name);
      const rows = documents.map((row) => storedDocument(fromEjson(row, this.rules.nowMs(), 0) as Document));
      this.image.fill(
        collection,
        rows.map((row) => [documentKey(row.value["_id"]), row] as const),
      );
    }
    await this.image.log?.settled();
  }

  /**
   * Puts new documents beside those there are, collection by collection. They are kept as they are, without a copy: plain
   * values without `undefined`, which whoever gives them never changes again. For filling in a great many at once.
   */
  async add(documents: Readonly<Record<string, readonly Document[]>>): Promise<void> {
    for (const [name, added] of Object.entries(documents)) {
      const collection = this.image.collection(name);
      const rows = added.map((value) => [documentKey(value["_id"]), storedDocument(value)] as const);
      const taken = rows.find(([key]) => collection.documents.has(key));
      if (taken !== undefined) throw new Error(`${name} has a document ${taken[0]} already`);
      this.image.fill(collection, [...collection.documents, ...rows]);
      await this.image.log?.settled();
    }
  }

  /** Takes every document away; collections and indexes stay. */
  async clear(): Promise<void> {
    this.#transactions.abortAll();
    for (const collection of this.image.collections.values()) this.image.fill(collection, []);
    await this.image.log?.settled();
  }

  /** For the data browser: relaxed EJSON, any filter, index or not. */
  list(
    collectionName: string,
    options: { filter?: Document; limit?: number; skip?: number } = {},
  ): Promise<{ total: number; documents: Document[] }> {
    const collection = this.image.collection(collectionName);
    const filter = fromEjson(options.filter ?? {}, this.rules.nowMs(), 0) as Document;
    const everything = runQuery(
      collection,
      this.#plain.view(collection),
      { filter, order: null, skip: 0, limit: Infinity },
      "allow",
    );
    const skip = options.skip ?? 0;
    const page = everything.found.slice(skip, skip + (options.limit ?? 50));
    return Promise.resolve({
      total: everything.found.length,
      documents: page.map(({ document }) => EJSON.serialize(document.value)),
    });
  }

  /** Names of the collections there are. */
  collectionNames(): string[] {
    return [...this.image.collections.keys()];
  }

  async close(): Promise<void> {
    this.#transactions.abortAll();
    await this.release();
  }

  #context(): ActionContext {
    const { newId, random, unindexedQueries } = this.rules;
    return {
      image: this.image,
      session: this.#plain,
      nowMs: this.rules.nowMs(),
      newId,
      random,
      unindexedQueries,
      documentsExamined: 0,
      documentsReturned: 0,
      documentsJoined: 0,
      indexName: null,
    };
  }

  #report(action: string, params: Params, context: ActionContext, outcome: { ms: number; code: unknown }): void {
    if (!this.rules.observe) return;
    const { transactionId, callId } = params;
    this.rules.observe({
      action,
      collection: typeof params["collectionName"] === "string" ? params["collectionName"] : "",
      ms: outcome.ms,
      documentsExamined: context.documentsExamined,
      documentsReturned: context.documentsReturned,
      indexName: context.indexName,
      ...(typeof transactionId === "string" && { transactionId }),
      ...(typeof callId === "string" && { callId }),
      ...(typeof outcome.code === "string" && { code: outcome.code }),
    });
  }
}

function errorReply(error: unknown): Record<string, unknown> {
  if (error instanceof PlatformError) return { code: error.code, message: error.message };
  return { code: "SYS_ERR", message: `local cloud: ${error instanceof Error ? error.message : String(error)}` };
}
