/**
 * The part of wx-server-sdk's database that is used here, with the shapes it really answers: the SDK's own types mix
 * callback and promise styles and know neither transactions nor pipelines well.
 */
export type CloudDatabase = {
  readonly command: CloudCommand;
  readonly Geo: { Point(longitude: number, latitude: number): unknown };
  collection(name: string): CloudCollection;
  startTransaction(): Promise<CloudTransaction>;
};

export type Fields = Readonly<Record<string, unknown>>;

export type CloudQuery = {
  orderBy(field: string, direction: "asc" | "desc"): CloudQuery;
  limit(rows: number): CloudQuery;
  field(projection: Readonly<Record<string, boolean>>): CloudQuery;
  get(): Promise<{ readonly data: unknown[] }>;
  count(): Promise<{ readonly total: number }>;
  update(options: { readonly data: Fields }): Promise<{ readonly stats: { readonly updated: number } }>;
  remove(): Promise<{ readonly stats: { readonly removed: number } }>;
};

export type CloudDocument = {
  get(): Promise<{ readonly data: unknown }>;
  set(options: { readonly data: Fields }): Promise<unknown>;
  update(options: { readonly data: Fields }): Promise<{ readonly stats: { readonly updated: number } }>;
};

export type CloudCollection = {
  where(filter: Fields): CloudQuery;
  doc(id: string): CloudDocument;
  add(options: { readonly data: object }): Promise<unknown>;
  aggregate(): CloudPipeline;
};

export type CloudPipeline = {
  match(filter: Fields): CloudPipeline;
  sort(fields: Readonly<Record<string, 1 | -1>>): CloudPipeline;
  limit(rows: number): CloudPipeline;
  project(fields: Readonly<Record<string, 0 | 1>>): CloudPipeline;
  group(fields: Fields): CloudPipeline;
  lookup(
    join: { readonly from: string; readonly as: string } & (
      { readonly pipeline: unknown } | { readonly localField: string; readonly foreignField: string }
    ),
  ): CloudPipeline;
  end(): Promise<{ readonly list: unknown[] }>;
  done(): unknown;
};

export type CloudTransaction = {
  collection(name: string): Pick<CloudCollection, "doc" | "add">;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
};

export type CloudCommand = {
  readonly aggregate: {
    pipeline(): CloudPipeline;
    sum(expression: unknown): unknown;
    eq(pair: readonly [unknown, unknown]): unknown;
    cond(choice: { readonly if: unknown; readonly then: unknown; readonly else: unknown }): unknown;
  };
  inc(by: number): unknown;
  set(value: unknown): unknown;
  /** Takes a field away. */
  remove(): unknown;
  push(values: readonly unknown[] | { readonly each: readonly unknown[]; readonly slice?: number }): unknown;
  /** Puts a value into a list, once. */
  addToSet(value: unknown): unknown;
  /** Takes a value out of a list. */
  pull(value: unknown): unknown;
  in(values: readonly unknown[]): unknown;
  gt(value: unknown): unknown;
  gte(value: unknown): unknown;
  lt(value: unknown): unknown;
  lte(value: unknown): unknown;
  neq(value: unknown): unknown;
  exists(value: boolean): unknown;
  geoNear(near: { readonly geometry: unknown; readonly minDistance?: number; readonly maxDistance?: number }): unknown;
  and(...conditions: readonly unknown[]): unknown;
};
