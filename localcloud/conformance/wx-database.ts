/** The part of wx-server-sdk's database that is promised here. The SDK's own types leave half of it out. */
export type Row = { readonly _id: string; readonly [field: string]: unknown };

export type Stats = {
  readonly stats: { readonly updated: number; readonly created: number; readonly removed: number };
};

/** A condition or an update made by `db.command`; conditions can be chained. */
export type Command = {
  and(...others: unknown[]): Command;
  or(...others: unknown[]): Command;
} & Record<"eq" | "neq" | "gt" | "gte" | "lt" | "lte" | "in" | "nin", (value: unknown) => Command>;

export type Commands = Record<string, (...values: unknown[]) => Command>;

export type WxQuery = {
  where(condition: object): WxQuery;
  orderBy(field: string, direction: "asc" | "desc"): WxQuery;
  skip(rows: number): WxQuery;
  limit(rows: number): WxQuery;
  field(fields: object): WxQuery;
  get(): Promise<{ readonly data: Row[] }>;
  count(): Promise<{ readonly total: number }>;
  update(options: { data: object; multi?: boolean }): Promise<Stats>;
  remove(options?: { multi?: boolean }): Promise<Stats>;
};

export type WxDocument = {
  field(fields: object): WxDocument;
  get(): Promise<{ readonly data: Row | null }>;
  set(options: { data: object }): Promise<Stats>;
  update(options: { data: object }): Promise<Stats>;
  remove(): Promise<Stats>;
};

export type WxAggregate = {
  [
    stage in
      | "addFields"
      | "bucket"
      | "bucketAuto"
      | "count"
      | "geoNear"
      | "group"
      | "limit"
      | "lookup"
      | "match"
      | "project"
      | "replaceRoot"
      | "sample"
      | "skip"
      | "sort"
      | "sortByCount"
      | "unwind"
  ]: (value: unknown) => WxAggregate;
} & { end(): Promise<{ readonly list: Row[] }> };

export type WxCollection = WxQuery & {
  doc(id: string | number): WxDocument;
  add(options: { data: object }): Promise<{ readonly _id: string; readonly _ids: string[] }>;
  aggregate(): WxAggregate;
};

export type WxTransaction = {
  collection(name: string): WxCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
};

export type WxDatabase = {
  readonly command: Commands & { readonly aggregate: Commands; readonly project: Commands };
  readonly Geo: Record<string, (...values: unknown[]) => unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options: string }): unknown;
  collection(name: string): WxCollection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<WxTransaction>;
  runTransaction<T>(work: (transaction: WxTransaction) => Promise<T>, times?: number): Promise<T>;
};
