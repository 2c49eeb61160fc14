import type { DatabaseDump } from "../../localcloud/database/engine";
import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";

/** Somebody's points fall from the sky by way of the ledger's documents, so that he can redeem. */
export async function givePoints(test: SecurityCloud, who: string, points: number): Promise<void> {
  const dump = await test.cloud.database.dump();
  const account = {
    _id: `p-${who}`,
    available: points,
    held: 0,
    lots: [{ ref: "", atMs: test.cloud.clock.nowMs() + 400 * 86_400_000, points }],
    minutes: 60,
    services: 1,
    ratings: [],
    redeemedByOffering: {},
    sequence: 0,
    version: 1,
    headHash: "",
  };
  await test.cloud.database.load({ ...dump, accounts: [...(dump["accounts"] ?? []), account] });
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
