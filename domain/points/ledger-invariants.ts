import { emptyAccount, type Account } from "./account";
import { applyTransfer, type TransferFault } from "./apply-transfer";
import { chainText } from "./chain-text";
import type { Transfer } from "./transfer";

/** Something that must never be true of the ledger, named by its rule in the list of invariants. */
export type LedgerFault = {
  readonly rule: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "CHAIN";
  /** The transfer or person it was found at. */
  readonly at: string;
  readonly what: string;
};

type Ledger = {
  readonly accounts: readonly Account[];
  readonly transfers: readonly Transfer[];
  readonly hashOf: (text: string) => string;
};

/** Every broken rule of a whole ledger, in no particular order of transfers; an empty list means that it is sound. */
export const findLedgerFaults = ({ accounts, transfers, hashOf }: Ledger): LedgerFault[] => [
  ...unbalanced(transfers),
  ...notZeroInAll(transfers),
  ...repeatedCauses(transfers),
  ...wrongReversals(transfers),
  ...endlessHolds(transfers),
  ...foldFaults(accounts, transfers),
  ...transfers
    .filter((transfer) => hashOf(chainText(transfer)) !== transfer.hash)
    .map((transfer): LedgerFault => ({ rule: "CHAIN", at: transfer.transferId, what: "edited after it was sealed" })),
];

const unbalanced = (transfers: readonly Transfer[]): LedgerFault[] =>
  transfers.flatMap((transfer): LedgerFault[] => {
    const deltas = transfer.legs.map((leg) => leg.delta);
    const sum = deltas.reduce((total, delta) => total + delta, 0);
    const isSound = deltas.length >= 2 && deltas.every(Number.isSafeInteger) && sum === 0;
    return isSound ? [] : [{ rule: "P1", at: transfer.transferId, what: `legs ${deltas.join(" ")}` }];
  });

const notZeroInAll = (transfers: readonly Transfer[]): LedgerFault[] => {
  const sum = transfers.flatMap((transfer) => transfer.legs).reduce((total, leg) => total + leg.delta, 0);
  return sum === 0 ? [] : [{ rule: "P2", at: "all accounts", what: `sum is ${sum}` }];
};

const repeatedCauses = (transfers: readonly Transfer[]): LedgerFault[] => {
  const seen = new Set<string>();
  return transfers.flatMap((transfer): LedgerFault[] => {
    if (seen.has(transfer.transferId)) return [{ rule: "P5", at: transfer.transferId, what: "posted twice" }];
    seen.add(transfer.transferId);
    return [];
  });
};

/** A reversal takes back one award of the same person, whole, and no award is taken back twice. */
const wrongReversals = (transfers: readonly Transfer[]): LedgerFault[] => {
  const awards = new Map(transfers.filter(({ kind }) => kind === "award").map((one) => [one.transferId, one]));
  const reversed = new Set<string>();
  return transfers.flatMap((transfer): LedgerFault[] => {
    const { kind, reverses, transferId } = transfer;
    if (kind !== "reversal") return [];
    const fault = (what: string): LedgerFault[] => [{ rule: "P6", at: transferId, what }];
    const award = awards.get(reverses ?? "");
    if (award === undefined) return fault("takes back what was never given");
    if (reversed.has(award.transferId)) return fault(`takes ${award.transferId} back once more`);
    reversed.add(award.transferId);
    const isMirror =
      award.personId === transfer.personId &&
      award.minutes + transfer.minutes === 0 &&
      givenBy(award) + givenBy(transfer) === 0;
    return isMirror ? [] : fault(`is not ${award.transferId} turned round`);
  });
};

/** What a transfer brought into the world, or with a minus took out of it again. */
const givenBy = ({ legs }: Transfer): number =>
  0 - legs.filter(({ account }) => account === "system:issue").reduce((sum, { delta }) => sum + delta, 0);

/** A hold is begun by `redeem:` and ended at most once, by fulfilment, cancellation or expiry. */
const endlessHolds = (transfers: readonly Transfer[]): LedgerFault[] => {
  const begun = new Set<string>();
  const ended = new Map<string, number>();
  for (const { transferId, kind } of transfers) {
    const redemptionId = transferId.slice(transferId.indexOf(":") + 1);
    if (kind === "redeem") begun.add(redemptionId);
    else if (kind !== "award" && kind !== "grant" && kind !== "reversal")
      ended.set(redemptionId, (ended.get(redemptionId) ?? 0) + 1);
  }
  return [...ended].flatMap(([redemptionId, times]): LedgerFault[] => {
    if (times > 1) return [{ rule: "P7", at: redemptionId, what: `hold ended ${times} times` }];
    return begun.has(redemptionId) ? [] : [{ rule: "P7", at: redemptionId, what: "hold ended but never begun" }];
  });
};

const ruleOfFault: Record<TransferFault, LedgerFault["rule"]> = {
  OTHER_PERSON: "P4",
  UNBALANCED: "P1",
  NOT_WHOLE: "P1",
  BELOW_ZERO: "P3",
  SEQUENCE_GAP: "P4",
  BALANCE_WRONG: "P4",
  CHAIN_BROKEN: "CHAIN",
};

const foldFaults = (accounts: readonly Account[], transfers: readonly Transfer[]): LedgerFault[] => {
  const byPerson = new Map<string, Transfer[]>();
  for (const transfer of transfers)
    byPerson.set(transfer.personId, [...(byPerson.get(transfer.personId) ?? []), transfer]);
  const known = new Map(accounts.map((account) => [account.personId, account]));
  const people = new Set([...known.keys(), ...byPerson.keys()]);
  return [...people].flatMap((personId) => {
    const account = known.get(personId);
    if (account === undefined) return [{ rule: "P4", at: personId, what: "transfers without an account" }];
    return foldFault(account, byPerson.get(personId) ?? []);
  });
};

const sequenceOf = (transfer: Transfer): number => transfer.legs[0]?.sequenceAfter ?? 0;

const foldFault = (account: Account, transfers: readonly Transfer[]): LedgerFault[] => {
  let folded = emptyAccount(account.personId);
  for (const transfer of [...transfers].sort((a, b) => sequenceOf(a) - sequenceOf(b))) {
    const applied = applyTransfer(folded, transfer);
    if (!applied.ok) return [{ rule: ruleOfFault[applied.code], at: transfer.transferId, what: applied.code }];
    folded = applied.account;
  }
  if (account.available < 0 || account.held < 0) return [{ rule: "P3", at: account.personId, what: "below zero" }];
  const fields = ["available", "held", "minutes", "services", "sequence", "headHash"] as const;
  return fields
    .filter((field) => account[field] !== folded[field])
    .map((field) => ({
      rule: "P4" as const,
      at: account.personId,
      what: `${field} is ${account[field]}, its transfers say ${folded[field]}`,
    }));
};
