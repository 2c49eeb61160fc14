import { ledgerHash } from "../../cloudfunctions/api/store/ledger-hash";
import { emptyAccount } from "../../domain/points/account";
import { grantTransfer } from "../../domain/points/entry-transfers";
import { expiryOf } from "../../domain/points/expiry-transfer";
import { postTransfer } from "../../domain/points/post-transfer";
import type { DatabaseDump } from "../../localcloud/database/engine";
import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";

/** Two of the staff gave somebody his first points by hand: as the ledger writes it, or the books would not agree. */
export async function givePoints(test: SecurityCloud, who: string, points: number): Promise<void> {
  const atMs = test.cloud.clock.nowMs();
  const signed = { byPersonId: "p-office", approvedByPersonId: "p-street", atMs, expiresAtMs: expiryOf(atMs, 1) };
  const before = emptyAccount(`p-${who}`);
  const draft = grantTransfer(before, points, { entryId: who, words: "活动加分", ...signed });
  const { account, transfer } = postTransfer(before, draft, ledgerHash);
  const { personId, ...fields } = account;
  const { transferId, ...posted } = transfer;
  const dump = await test.cloud.database.dump();
  await test.cloud.database.load({
    ...dump,
    accounts: [...(dump["accounts"] ?? []), { ...fields, _id: personId }],
    transfers: [...(dump["transfers"] ?? []), { ...posted, _id: transferId }],
  });
}

/** The near shop's keeper asks that two pieces of soap be written off. */
export async function playWriteOff(test: SecurityCloud): Promise<string> {
  const broken = { offeringId: "soap", pieces: 2, reason: "受潮了", key: newKey() };
  return (await test.succeed("zhou", "mall.askWriteOff", broken)).matterId;
}

export const redemptionStates = ["waiting", "fulfilled", "cancelled", "expired"] as const;
export type RedemptionState = (typeof redemptionStates)[number];

export type RedemptionScene = { readonly redemptionId: string; readonly code: string; readonly dump: DatabaseDump };

/** 张建国 redeems soap in the near shop, and what became of it. */
export async function playRedemption(test: SecurityCloud, state: RedemptionState): Promise<RedemptionScene> {
  await givePoints(test, "zhang", 40);
  const { redemptionId } = await test.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() });
  const { code } = await test.succeed("zhang", "mall.showVoucher", { redemptionId });
  if (state === "fulfilled") await test.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
  if (state === "cancelled") await test.succeed("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
  if (state === "expired") test.pass(8 * 86_400_000);
  await test.tick();
  return { redemptionId, code: code ?? "", dump: await test.snapshot() };
}
