import { emptyAccount, type Account } from "./account";
import { awardTransfer } from "./award-transfer";
import { postTransfer } from "./post-transfer";
import type { Transfer, TransferDraft } from "./transfer";

// For tests: accounts that were earned, spent and taken back, in as few words as a story needs.

// Long enough that a changed text changes it; what the cloud uses is its own concern.
export const hashOf = (text: string): string => {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 140_737_488_355_213;
  return hash.toString(36);
};

export const award = (account: Account, orderId: string, points: number, minutes = 60): TransferDraft =>
  awardTransfer(
    account,
    { points, minutes, breakdown: [`合计 ${points} 分`], ruleVersion: "2026-01" },
    { orderId, title: "物品代购", byPersonId: "staff", atMs: 1_000 },
  );

export const rice = (redemptionId: string, pricePoints: number) => ({
  redemptionId,
  offeringTitle: "大米 5 千克",
  pricePoints,
  shopId: "shop1",
  byPersonId: "wang",
  atMs: 2_000,
});

export const legsOf = (transfer: TransferDraft) =>
  transfer.legs.map((leg) => [leg.account, leg.delta, leg.balanceAfter]);

export const after = (account: Account, ...drafts: ((account: Account) => TransferDraft)[]) =>
  drafts.reduce<{ account: Account; transfers: Transfer[] }>(
    (state, draft) => {
      const { account: next, transfer } = postTransfer(state.account, draft(state.account), hashOf);
      return { account: next, transfers: [...state.transfers, transfer] };
    },
    { account, transfers: [] },
  );

export const wang = emptyAccount("wang");
