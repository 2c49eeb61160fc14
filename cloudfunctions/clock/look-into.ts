import { ancestorsOf } from "../../domain/areas/ancestors-of";
import { hasStock } from "../../domain/mall/stock-entry";
import { pointsOf } from "../../domain/points/count-service";
import { isSound, type Account } from "../../domain/points/account";
import { legOf, type Transfer } from "../../domain/points/transfer";
import { checkAccount, type Baseline } from "../../domain/reconciliation/check-account";
import { checkAward } from "../../domain/reconciliation/check-award";
import { checkOrder } from "../../domain/reconciliation/check-order";
import { checkStock } from "../../domain/reconciliation/check-stock";
import { checkHolds, checkVoucher, postingIdsOf } from "../../domain/reconciliation/check-voucher";
import type { Finding, Mismatch } from "../../domain/reconciliation/mismatch";
import { findAccount, toAccount, type AccountDocument } from "../api/store/accounts-store";
import { ledgerHash } from "../api/store/ledger-hash";
import { toOffering } from "../api/store/offerings-store";
import { findOrder, toOrder, type OrderDocument } from "../api/store/orders-store";
import { findPerson } from "../api/store/people-store";
import {
  findAll,
  findCheckpoint,
  noteSound,
  postingsOf,
  readShelf,
  toTransfer,
  type CheckpointDocument,
} from "../api/store/reconcile-store";
import { findRedemption, toRedemption, type RedemptionDocument } from "../api/store/redemptions-store";
import type { TransferDocument } from "../api/store/transfers-store";

/** What was found, and whose matter it is. */
export type Looked = { readonly finding: Finding; readonly areaId: string; readonly ancestors: readonly string[] };

/** `changes`: from where the last check stopped. `all`: from the beginning, or from where two people began a new page. */
export type Depth = "changes" | "all";

const baselineFor = (checkpoint: CheckpointDocument | null, depth: Depth): Baseline | null => {
  const { page = null, seen = null } = checkpoint ?? {};
  if (depth === "all") return page;
  return (seen?.account.sequence ?? 0) > (page?.account.sequence ?? 0) ? seen : page;
};

/** Somebody's account, its postings, the vouchers its points lie in, and the orders its awards are for. */
export async function lookIntoAccount(personId: string, depth: Depth, nowMs: number): Promise<Looked | null> {
  // The account comes first: what is posted after this reading has a number behind it and is left for the next time.
  const [document, checkpoint] = [await findAccount(personId), await findCheckpoint(personId)];
  const account = document === null ? null : toAccount(personId, document);
  const baseline = baselineFor(checkpoint, depth);
  const rows = await postingsOf(personId, baseline, account ?? toAccount(personId, null));
  const { mismatches, folded } = checkAccount({ personId, account, baseline, rows, hashOf: ledgerHash, nowMs });
  const beside = [...(account === null ? [] : await holdFaults(account)), ...(await awardFaults(personId, rows))];
  const all = [...mismatches, ...beside];
  if (all.length > 0)
    return placed({ subject: "account", subjectId: personId, personIds: [personId], mismatches: all });
  if (folded !== null && folded.sequence !== checkpoint?.seen?.account.sequence) {
    await noteSound(personId, {
      account: folded,
      atMs: latestOf(rows, baseline),
      settledIds: baseline?.settledIds ?? [],
    });
  }
  return null;
}

const latestOf = (rows: readonly Transfer[], baseline: Baseline | null): number =>
  rows.reduce((latest, { atMs }) => Math.max(latest, atMs), baseline?.atMs ?? 0);

async function holdFaults({ personId, heldLots }: Account): Promise<readonly Mismatch[]> {
  if (heldLots.length === 0) return [];
  const vouchers = await findAll<RedemptionDocument>(
    "redemptions",
    heldLots.map(({ ref }) => ref),
  );
  return checkHolds(personId, heldLots, new Map(vouchers.map((one) => [one._id, toRedemption(one)])));
}

async function awardFaults(personId: string, rows: readonly Transfer[]): Promise<readonly Mismatch[]> {
  const awards = rows.filter(({ kind }) => kind === "award");
  const orders = await findAll<OrderDocument>("orders", awards.map(orderIdOf));
  const byId = new Map(orders.map((order) => [order._id, toOrder(order)]));
  return awards.flatMap((row) => checkAward(row.transferId, personId, byId.get(orderIdOf(row)) ?? null) ?? []);
}

/** `award:<order>:<person>`. */
const orderIdOf = ({ transferId }: Transfer): string => transferId.split(":")[1] ?? "";

async function placed(finding: Finding): Promise<Looked> {
  const areaId = (await findPerson(finding.personIds[0] ?? ""))?.areaId ?? "";
  return { finding, areaId, ancestors: ancestorsOf(areaId) };
}

/** One voucher and the postings about it. */
export async function lookIntoVoucher(redemptionId: string): Promise<Looked | null> {
  const document = await findRedemption(redemptionId);
  if (document === null) return null;
  const voucher = toRedemption(document);
  const postings = await findAll<TransferDocument>("transfers", postingIdsOf(voucher));
  const finding = checkVoucher(voucher, postings.map(toTransfer));
  return finding === null ? null : placed(finding);
}

/** One offering and all its vouchers. Where time is booked there are no pieces to count. */
export async function lookIntoShelf(offeringId: string): Promise<Looked | null> {
  const shelf = await readShelf(offeringId);
  if (shelf === null || !hasStock(shelf.offering)) return null;
  const { offering, ...vouchers } = shelf;
  const finding = checkStock(toOffering(offering), vouchers);
  return finding === null ? null : { finding, areaId: offering.areaId, ancestors: offering.ancestors };
}

/** One judged order and the awards it led to. */
export async function lookIntoOrder(orderId: string, nowMs: number): Promise<Looked | null> {
  const document = await findOrder(orderId);
  if (document === null) return null;
  const order = toOrder(document);
  const people = [...order.takers, ...order.earlierTakers, ...document.awards].map(({ personId }) => personId);
  const ids = people.map((personId) => `award:${orderId}:${personId}`);
  const posted = (await findAll<TransferDocument>("transfers", ids)).map(toTransfer);
  const awards = posted.flatMap((row) =>
    row.personIds
      .filter((personId) => legOf(row, personId) !== undefined)
      .map((personId) => ({ personId, points: pointsOf(row) })),
  );
  const accounts = await findAll<AccountDocument>("accounts", document.owedAwards ?? []);
  const frozenIds = new Set(accounts.filter((one) => !isSound(toAccount(one._id, one))).map(({ _id }) => _id));
  const paid = { awards: document.awards, owedAwards: document.owedAwards ?? [] };
  const finding = checkOrder(order, paid, awards, { nowMs, frozenIds });
  return finding === null ? null : { finding, areaId: document.areaId, ancestors: document.ancestors };
}
