import type { Account } from "./account";
import type { Transfer } from "./transfer";

/** Why a transfer cannot be the next one of an account. Each is a bug or a tampered row, never a person's mistake. */
export type TransferFault =
  "OTHER_PERSON" | "UNBALANCED" | "NOT_WHOLE" | "BELOW_ZERO" | "SEQUENCE_GAP" | "BALANCE_WRONG" | "CHAIN_BROKEN";

export type Applied = { ok: true; account: Account } | { ok: false; code: TransferFault };

const refused = (code: TransferFault): Applied => ({ ok: false, code });

/** The account after its next transfer. A balance is nothing else than this, folded over all transfers of the person. */
export const applyTransfer = (account: Account, transfer: Transfer): Applied => {
  const { legs } = transfer;
  const personAccount = `person:${account.personId}`;
  const heldAccount = `held:${account.personId}`;
  const personLeg = legs[0];
  if (transfer.personId !== account.personId || personLeg?.account !== personAccount) return refused("OTHER_PERSON");
  const heldLegs = legs.filter((leg) => leg.account === heldAccount);
  const systemLegs = legs.filter((leg) => leg.account.startsWith("system:"));
  if (legs.length !== 1 + heldLegs.length + systemLegs.length || heldLegs.length > 1) return refused("OTHER_PERSON");
  if (![transfer.minutes, ...legs.map((leg) => leg.delta)].every(Number.isSafeInteger)) return refused("NOT_WHOLE");
  if (legs.length < 2 || legs.reduce((sum, leg) => sum + leg.delta, 0) !== 0) return refused("UNBALANCED");

  const available = account.available + personLeg.delta;
  const held = account.held + (heldLegs[0]?.delta ?? 0);
  const sequence = account.sequence + 1;
  if (available < 0 || held < 0 || transfer.minutes < 0) return refused("BELOW_ZERO");
  if (personLeg.sequenceAfter !== sequence) return refused("SEQUENCE_GAP");
  if (personLeg.balanceAfter !== available) return refused("BALANCE_WRONG");
  if (heldLegs[0] !== undefined && heldLegs[0].balanceAfter !== held) return refused("BALANCE_WRONG");
  if (transfer.previousHash !== account.headHash) return refused("CHAIN_BROKEN");

  return {
    ok: true,
    account: {
      ...account,
      available,
      held,
      minutes: account.minutes + transfer.minutes,
      services: account.services + (transfer.kind === "award" ? 1 : 0),
      sequence,
      version: account.version + 1,
      headHash: transfer.hash,
    },
  };
};
