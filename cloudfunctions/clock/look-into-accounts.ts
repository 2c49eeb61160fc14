import type { Account } from "../../domain/points/account";
import type { Transfer } from "../../domain/points/transfer";
import { checkAccount, type Baseline } from "../../domain/reconciliation/check-account";
import { checkAward } from "../../domain/reconciliation/check-award";
import { checkHolds } from "../../domain/reconciliation/check-voucher";
import type { Mismatch } from "../../domain/reconciliation/mismatch";
import { toAccount, type AccountDocument } from "../api/store/accounts-store";
import { ledgerHash } from "../api/store/ledger-hash";
import { toOrder, type OrderDocument } from "../api/store/orders-store";
import { findAll, noteSound, postingsOf, type CheckpointDocument } from "../api/store/reconcile-store";
import { toRedemption, type RedemptionDocument } from "../api/store/redemptions-store";
import { placed, type Looked } from "./looked";

/** `changes`: from where the last check stopped. `all`: from the beginning, or from where two people began a new page. */
export type Depth = "changes" | "all";

const baselineFor = ({ page, seen }: Pick<CheckpointDocument, "page" | "seen">, depth: Depth): Baseline | null => {
  if (depth === "all") return page;
  return (seen?.account.sequence ?? 0) > (page?.account.sequence ?? 0) ? seen : page;
};

/** People's accounts, their postings, the vouchers their points lie in, and the orders their awards are for. */
export async function lookIntoAccounts(
  personIds: readonly string[],
  depth: Depth,
  nowMs: number,
): Promise<readonly Looked[]> {
  // The accounts come first: what is posted after this reading has a number behind them.
  const accounts = byId(await findAll<AccountDocument>("accounts", personIds));
  const checkpoints = byId(await findAll<CheckpointDocument>("checkpoints", personIds));
  const looked = await Promise.all(
    personIds.map((personId) => {
      const document = accounts.get(personId) ?? null;
      const checkpoint = checkpoints.get(personId) ?? { page: null, seen: null };
      const account = document === null ? null : toAccount(personId, document);
      return lookInto({ personId, account, checkpoint, depth, nowMs });
    }),
  );
  return looked.flatMap((one) => one ?? []);
}

const byId = <T extends { readonly _id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row._id, row]));

type Parts = {
  readonly personId: string;
  readonly account: Account | null;
  readonly checkpoint: Pick<CheckpointDocument, "page" | "seen">;
  readonly depth: Depth;
  readonly nowMs: number;
};

async function lookInto({ personId, account, checkpoint, depth, nowMs }: Parts): Promise<Looked | null> {
  const baseline = baselineFor(checkpoint, depth);
  const rows = await postingsOf(personId, baseline, account ?? toAccount(personId, null));
  const { mismatches, folded } = checkAccount({ personId, account, baseline, rows, hashOf: ledgerHash, nowMs });
  const holds = account === null ? [] : await holdFaults(account);
  const all = [...mismatches, ...holds, ...(await awardFaults(personId, rows))];
  if (all.length > 0)
    return placed({ subject: "account", subjectId: personId, personIds: [personId], mismatches: all });
  if (folded !== null && folded.sequence !== checkpoint.seen?.account.sequence) {
    const settledIds = baseline?.settledIds ?? [];
    await noteSound(personId, { account: folded, atMs: latestOf(rows, baseline), settledIds });
  }
  return null;
}

const latestOf = (rows: readonly Transfer[], baseline: Baseline | null): number =>
  rows.reduce((latest, { atMs }) => Math.max(latest, atMs), baseline?.atMs ?? 0);

async function holdFaults({ personId, heldLots }: Account): Promise<readonly Mismatch[]> {
  const refs = heldLots.map(({ ref }) => ref);
  const vouchers = await findAll<RedemptionDocument>("redemptions", refs);
  return checkHolds(personId, heldLots, new Map(vouchers.map((one) => [one._id, toRedemption(one)])));
}

async function awardFaults(personId: string, rows: readonly Transfer[]): Promise<readonly Mismatch[]> {
  const awards = rows.filter(({ kind }) => kind === "award");
  const orders = byId(await findAll<OrderDocument>("orders", awards.map(orderIdOf)));
  return awards.flatMap((row) => {
    const order = orders.get(orderIdOf(row));
    return checkAward(row.transferId, personId, order === undefined ? null : toOrder(order)) ?? [];
  });
}

/** `award:<order>:<person>`. */
const orderIdOf = ({ transferId }: Transfer): string => transferId.split(":")[1] ?? "";
