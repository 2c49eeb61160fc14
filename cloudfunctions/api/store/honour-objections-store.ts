import type { HonourObjection } from "../../../domain/honours/honour-objection";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { reading, type Reading } from "./read-together";

export type ObjectionDocument = Omit<HonourObjection, "objectionId"> & {
  readonly _id: string;
  readonly areaId: string;
  readonly title: string;
  readonly bodyHash: string;
  /** `<listId>:<personId>:<number>`, unique: so many a person and no more. */
  readonly slot: string;
  readonly version: number;
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const objections = () => database.collection("honourObjections");

export const objectionById = (id: string): Reading<ObjectionDocument | null> => reading("honourObjections", id);

export async function findObjection(objectionId: string): Promise<ObjectionDocument | null> {
  const { data } = await objections()
    .where(guardedFilter({ _id: objectionId }))
    .limit(1)
    .get();
  return (data[0] as ObjectionDocument | undefined) ?? null;
}

/** What one person said about one list, oldest first; few by rule. */
export async function listObjectionsBy(listId: string, personId: string): Promise<readonly ObjectionDocument[]> {
  const { data } = await objections()
    .where(guardedFilter({ listId, byPersonId: personId }))
    .orderBy("atMs", "asc")
    .limit(10)
    .get();
  return data as ObjectionDocument[];
}

export const listObjectionsTo = (listId: string, after: PageStart | null): Promise<readonly ObjectionDocument[]> =>
  listNewestFirst({ collection: "honourObjections", filter: { listId }, sortBy: "atMs", after });

export const addObjection = (documents: TransactionDocuments, objection: ObjectionDocument): Promise<void> =>
  documents.add("honourObjections", objection);

export const saveAnswered = (
  documents: TransactionDocuments,
  read: ObjectionDocument,
  state: ObjectionDocument["state"],
  answer: NonNullable<ObjectionDocument["answer"]>,
): Promise<void> =>
  documents.update("honourObjections", read._id, {
    state,
    answer: replaced(answer),
    version: read.version + 1,
    hasUnrelayed: true,
    updatedAtMs: answer.atMs,
  });

export async function listUnrelayedObjections(rows: number): Promise<readonly ObjectionDocument[]> {
  const { data } = await objections()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as ObjectionDocument[];
}

/** Her words go; that somebody objected, and what was answered, stays with the list. */
export async function forgetObjections(personId: string): Promise<boolean> {
  await objections()
    .where(guardedFilter({ byPersonId: personId, words: command.neq("") }))
    .update({ data: { words: "" } });
  return true;
}
