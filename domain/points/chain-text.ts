import type { Lot } from "./lot";
import type { Leg, TransferDraft } from "./transfer";

/**
 * The exact text that is hashed into the chains of the people in it: every field in a fixed order, so that the same transfer
 * gives the same text however its document was stored, and any later edit gives another.
 */
export const chainText = (transfer: TransferDraft): string =>
  JSON.stringify([
    transfer.transferId,
    transfer.kind,
    transfer.personIds,
    transfer.legs.map(legText),
    transfer.minutes,
    transfer.title,
    transfer.breakdown,
    transfer.ruleVersion,
    transfer.byPersonId,
    transfer.approvedByPersonId,
    serviceText(transfer.service),
    transfer.reverses,
    transfer.atMs,
  ]);

const legText = ({ account, balanceAfter, delta, lots, previousHash, sequenceAfter }: Leg) => [
  account,
  delta,
  balanceAfter,
  lots.map(({ atMs, points, ref }: Lot) => [ref, atMs, points]),
  sequenceAfter,
  previousHash,
];

const serviceText = (service: TransferDraft["service"]) =>
  service === null ? null : [service.day, service.metPersonId, service.isVeto];
