import type { Settlement } from "../../../domain/mall/settlement";
import { reading, type Reading } from "./read-together";

/** A day as its keeper closed it; never changed. What moves afterwards is seen beside it. */
export type SettlementDocument = Settlement & {
  /** The shop and the day: a day is closed once. */
  readonly _id: string;
  readonly shopId: string;
  readonly day: string;
  readonly ledgerPoints: number;
  readonly note: string;
  readonly byPersonId: string;
  readonly byWhom: string;
  readonly keyedId: string;
  readonly bodyHash: string;
  readonly atMs: number;
};

export const settlementIdOf = (shopId: string, day: string): string => `${shopId}:${day}`;

export const settlementById = (id: string): Reading<SettlementDocument | null> => reading("settlements", id);
