import type { Role } from "../../../domain/people/role";
import { database } from "./database";
import { isDuplicateKey } from "./platform-failure";

/** Who did, read or was denied what. Carries no phone and no address. `clock` chains rows that have no sequence yet. */
export type AuditRow = {
  readonly _id: string;
  readonly atMs: number;
  readonly who: string;
  readonly role: Role | "clock" | "none" | "operator";
  readonly scope: string;
  readonly call: string;
  readonly target: string;
  readonly outcome: "done" | "denied" | "read";
  readonly code: string;
  readonly reason: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
};

/** Rows wait with this sequence until the one chain-maker numbers them. */
export const unchained = { sequence: -1, previousHash: "", hash: "" } as const;

/** Adds a row once; the same id again changes nothing. */
export async function addAuditRow(row: AuditRow): Promise<void> {
  try {
    await database.collection("audit").add({ data: row });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
  }
}
