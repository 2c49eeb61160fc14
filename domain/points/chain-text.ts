import type { TransferDraft } from "./transfer";

/**
 * The exact text that is hashed into a person's chain: every field in a fixed order, so that the same transfer gives the same
 * text however its document was stored, and any later edit gives another.
 */
export const chainText = (transfer: TransferDraft): string =>
  JSON.stringify([
    transfer.transferId,
    transfer.kind,
    transfer.personId,
    transfer.legs.map((leg) => [leg.account, leg.delta, leg.sequenceAfter, leg.balanceAfter]),
    transfer.minutes,
    transfer.title,
    transfer.breakdown,
    transfer.ruleVersion,
    transfer.byPersonId,
    transfer.atMs,
    transfer.previousHash,
    // Only where there is one: what was sealed before there were reversals keeps its text.
    ...(transfer.reverses === undefined ? [] : [transfer.reverses]),
  ]);
