import type { Request } from "./function-instance";

/** What a request reads or changes, as far as another request could notice. */
export type Footprint = {
  readonly kind: "read" | "write" | "begin" | "snapshotRead" | "snapshotWrite" | "end";
  /** Collections, or single documents as `collection/id`. */
  readonly places: readonly string[];
};

/** `locked` is what the asking transaction has written so far: it lets go of that when it ends, and also when it fails. */
export function footprintOf({ action, params }: Request, locked: Iterable<string>): Footprint {
  const isInside = typeof params["transactionId"] === "string";
  switch (action) {
    case "database.startTransaction":
      return { kind: "begin", places: [] };
    case "database.commitTransaction":
    case "database.abortTransaction":
      return { kind: "end", places: [...locked] };
    case "database.getDocument":
    case "database.calculateDocument":
    case "database.aggregateDocuments":
      return { kind: isInside ? "snapshotRead" : "read", places: placesOf(params) };
    default:
      return isInside
        ? { kind: "snapshotWrite", places: [...placesOf(params), ...locked] }
        : { kind: "write", places: placesOf(params) };
  }
}

export function placesOf(params: Readonly<Record<string, unknown>>): readonly string[] {
  const collection = String(params["collectionName"]);
  const stages = params["stages"];
  if (Array.isArray(stages)) return [collection, ...stages.flatMap(joinedBy)];
  const text = params["query"] ?? (params["data"] as readonly unknown[] | undefined)?.[0];
  const id = typeof text === "string" ? /"_id":"([^"]+)"/.exec(text)?.[1] : undefined;
  return [id === undefined ? collection : `${collection}/${id}`];
}

const joinedBy = (stage: { readonly stageKey: string; readonly stageValue: string }): readonly string[] =>
  stage.stageKey === "$lookup" ? [(JSON.parse(stage.stageValue) as { from: string }).from] : [];

/**
 * Whether two requests of different calls may change places without anybody noticing. A transaction reads the moment it
 * began, so nothing that others do meanwhile changes what it reads; its own writes are noticed by other writes at once and
 * by readers when it ends. Any doubt counts as "no".
 */
export function commute(one: Footprint, other: Footprint): boolean {
  const kinds = [one.kind, other.kind];
  if (kinds.includes("snapshotRead")) return true;
  if (kinds.includes("begin")) return !kinds.includes("write") && !kinds.includes("end");
  if (kinds.includes("read") && !kinds.includes("write") && !kinds.includes("end")) return true;
  return !overlaps(one.places, other.places);
}

const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((place) => others.some((other) => isSame(place, other)));

const isSame = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
