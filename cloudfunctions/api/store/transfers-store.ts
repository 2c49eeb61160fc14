import type { Transfer } from "../../../domain/points/transfer";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { reading, type Reading } from "./read-together";

/** A transfer as it lies in the database: its id is its cause. */
export type TransferDocument = Omit<Transfer, "transferId"> & { readonly _id: string };

export const transferById = (transferId: string): Reading<TransferDocument | null> => reading("transfers", transferId);

export async function findTransfer(transferId: string): Promise<TransferDocument | null> {
  const { data } = await database
    .collection("transfers")
    .where(guardedFilter({ _id: transferId }))
    .limit(1)
    .get();
  return (data[0] as TransferDocument | undefined) ?? null;
}

/** What could be spent after a transfer; every transfer's first leg says it, also where nothing spendable moved. */
export const balanceAfter = ({ legs }: Pick<Transfer, "legs">): number => legs[0]?.balanceAfter ?? 0;

/** A person's movements of points, newest first. */
export const listTransfers = (personId: string, after: PageStart | null): Promise<readonly TransferDocument[]> =>
  listNewestFirst({ collection: "transfers", filter: { personIds: personId }, sortBy: "atMs", after });
