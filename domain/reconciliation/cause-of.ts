import type { Transfer, TransferKind } from "../points/transfer";

/** How many parts of its id name what a posting is about; the rest would tell a forged repeat from its original. */
const partsOfCause: Readonly<Partial<Record<TransferKind, number>>> = {
  award: 3,
  reversal: 3,
  redeem: 2,
  cancelRedemption: 2,
  expireRedemption: 2,
};

/** What a posting is about: whatever has the same cause is the same matter, posted once more. */
export const causeOf = ({ transferId, kind }: Pick<Transfer, "transferId" | "kind">): string => {
  const parts = transferId.split(":");
  return [kind, ...parts.slice(1, partsOfCause[kind] ?? parts.length)].join(":");
};
