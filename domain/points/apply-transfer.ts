import type { Account } from "./account";
import type { Leg, Transfer } from "./transfer";

/** Why a transfer cannot be the next one of an account. Each is a bug or a tampered row, never a person's mistake. */
export type TransferFault =
  "OTHER_PERSON" | "UNBALANCED" | "NOT_WHOLE" | "BELOW_ZERO" | "SEQUENCE_GAP" | "BALANCE_WRONG" | "CHAIN_BROKEN";

export type Applied = { ok: true; account: Account } | { ok: false; code: TransferFault };

/** The account after its next transfer. A balance is nothing else than this, folded over all transfers of the person. */
export const applyTransfer = (account: Account, transfer: Transfer): Applied => {
  const code = legsFault(account, transfer) ?? orderFault(account, transfer);
  if (code !== null) return { ok: false, code };
  const after = balancesAfter(account, transfer);
  if (after.available < 0 || after.held < 0 || minutesFall(account, transfer)) return { ok: false, code: "BELOW_ZERO" };
  const [personLeg, heldLeg] = legsOfPerson(account, transfer);
  const isTold =
    personLeg?.balanceAfter === after.available && (heldLeg === undefined || heldLeg.balanceAfter === after.held);
  if (!isTold) return { ok: false, code: "BALANCE_WRONG" };
  return {
    ok: true,
    account: {
      ...account,
      ...after,
      minutes: account.minutes + transfer.minutes,
      services: account.services + (servicesBy[transfer.kind] ?? 0),
      sequence: account.sequence + 1,
      version: account.version + 1,
      headHash: transfer.hash,
    },
  };
};

/** What counts as help given once more, or once less. */
const servicesBy: Readonly<Partial<Record<Transfer["kind"], number>>> = { award: 1, reversal: -1 };

/** Hours are never spent: only a reversal takes some back, and never more than there are. */
const minutesFall = (account: Account, { kind, minutes }: Transfer): boolean =>
  kind === "reversal" ? minutes > 0 || account.minutes + minutes < 0 : minutes < 0;

const legsOfPerson = ({ personId }: Account, { legs }: Transfer): [Leg | undefined, Leg | undefined] => [
  legs.find((leg) => leg.account === `person:${personId}`),
  legs.find((leg) => leg.account === `held:${personId}`),
];

const balancesAfter = (account: Account, transfer: Transfer) => {
  const [personLeg, heldLeg] = legsOfPerson(account, transfer);
  return {
    available: account.available + (personLeg?.delta ?? 0),
    held: account.held + (heldLeg?.delta ?? 0),
  };
};

const legsFault = (account: Account, transfer: Transfer): TransferFault | null => {
  const { legs } = transfer;
  const [personLeg, heldLeg] = legsOfPerson(account, transfer);
  const isMine = transfer.personId === account.personId && personLeg !== undefined && legs[0] === personLeg;
  const isOthers = legs.some((leg) => leg !== personLeg && leg !== heldLeg && !leg.account.startsWith("system:"));
  if (!isMine || isOthers) return "OTHER_PERSON";
  if (![transfer.minutes, ...legs.map((leg) => leg.delta)].every(Number.isSafeInteger)) return "NOT_WHOLE";
  return legs.length < 2 || legs.reduce((sum, leg) => sum + leg.delta, 0) !== 0 ? "UNBALANCED" : null;
};

const orderFault = (account: Account, transfer: Transfer): TransferFault | null => {
  if (transfer.legs[0]?.sequenceAfter !== account.sequence + 1) return "SEQUENCE_GAP";
  return transfer.previousHash === account.headHash ? null : "CHAIN_BROKEN";
};
