import { emptyAccount, type Account } from "./account";
import { awardTransfer } from "./award-transfer";
import { postTransfer } from "./post-transfer";
import { dueRelease, releaseTransfer } from "./release-transfer";
import type { AwardedService, Transfer, TransferDraft } from "./transfer";

// For tests: accounts that were earned, spent and taken back, in as few words as a story needs.

// Long enough that a changed text changes it; what the cloud uses is its own concern.
export const hashOf = (text: string): string => {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 140_737_488_355_213;
  return hash.toString(36);
};

/** From here on earned points can be spent, and much later they expire. */
export const spendableMs = 500_000;
export const expiresMs = 4_000_000_000_000;

export const awardedFor =
  (service: AwardedService | null) =>
  (account: Account, orderId: string, points: number, minutes = 60): TransferDraft =>
    awardTransfer(
      account,
      { points, minutes, breakdown: [`合计 ${points} 分`], ruleVersion: "2026-01" },
      { orderId, title: "物品代购", byPersonId: "staff", atMs: 1_000, spendableFromMs: spendableMs, service },
    );

export const award = awardedFor(null);

/** The next pending points become spendable. */
export const release = (account: Account): TransferDraft => {
  const lot = dueRelease(account, spendableMs);
  if (lot === null) throw new Error("nothing is pending");
  return releaseTransfer(account, lot, expiresMs, spendableMs);
};

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

/** Somebody with so many points to spend. */
export const withPoints = (account: Account, points: number): { account: Account; transfers: Transfer[] } =>
  after(account, (one) => award(one, "order1", points), ...(points > 0 ? [release] : []));
