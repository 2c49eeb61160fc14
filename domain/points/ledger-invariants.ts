import { emptyAccount, type Account } from "./account";
import { applyTransfer, type TransferFault } from "./apply-transfer";
import { chainText } from "./chain-text";
import { pointsOf } from "./count-service";
import { legOf, type Transfer } from "./transfer";

/** Something that must never be true of the ledger, named by its rule in the list of invariants. */
export type LedgerFault = {
  readonly rule: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P9" | "CHAIN";
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
  ...madeAlone(transfers),
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
      award.personIds.join() === transfer.personIds.join() &&
      award.minutes + transfer.minutes === 0 &&
      pointsOf(award) === pointsOf(transfer);
    return isMirror ? [] : fault(`is not ${award.transferId} turned round`);
  });
};

const endings: ReadonlySet<Transfer["kind"]> = new Set(["fulfil", "cancelRedemption", "expireRedemption"]);

/** A hold is begun by `redeem:` and ended at most once more than its ending was undone. */
const endlessHolds = (transfers: readonly Transfer[]): LedgerFault[] => {
  const begun = new Set<string>();
  const ended = new Map<string, number>();
  for (const { kind, transferId } of transfers) {
    const redemptionId = transferId.split(":")[1] ?? "";
    if (kind === "redeem") begun.add(redemptionId);
    const by = endings.has(kind) ? 1 : kind === "undoFulfil" ? -1 : 0;
    if (by !== 0) ended.set(redemptionId, (ended.get(redemptionId) ?? 0) + by);
  }
  return [...ended].flatMap(([redemptionId, times]): LedgerFault[] => {
    if (times > 1 || times < 0) return [{ rule: "P7", at: redemptionId, what: `hold ended ${times} times` }];
    return begun.has(redemptionId) ? [] : [{ rule: "P7", at: redemptionId, what: "hold ended but never begun" }];
  });
};

const byHand: ReadonlySet<Transfer["kind"]> = new Set(["grant", "backfill", "correction"]);

/** What people enter by hand has two names under it, neither that of whom it is for. */
const madeAlone = (transfers: readonly Transfer[]): LedgerFault[] =>
  transfers.flatMap(({ approvedByPersonId, byPersonId, kind, personIds, transferId }): LedgerFault[] => {
    if (!byHand.has(kind)) return [];
    const isByTwo = approvedByPersonId !== null && approvedByPersonId !== byPersonId;
    const isForOthers = !personIds.includes(byPersonId) && !personIds.includes(approvedByPersonId ?? "");
    return isByTwo && isForOthers ? [] : [{ rule: "P9", at: transferId, what: "entered by one, or for oneself" }];
  });

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
  for (const transfer of transfers) {
    for (const personId of transfer.personIds) byPerson.set(personId, [...(byPerson.get(personId) ?? []), transfer]);
  }
  const known = new Map(accounts.map((account) => [account.personId, account]));
  const people = new Set([...known.keys(), ...byPerson.keys()]);
  return [...people].flatMap((personId) => {
    const account = known.get(personId);
    if (account === undefined) return [{ rule: "P4", at: personId, what: "transfers without an account" }];
    return foldFault(account, byPerson.get(personId) ?? []);
  });
};

/** What an account says of itself that its transfers must say as well. */
export const foldedFields = [
  "available",
  "held",
  "pending",
  "owed",
  "lots",
  "heldLots",
  "pendingLots",
  "minutes",
  "services",
  "earned",
  "met",
  "gifts",
  "vetoAtMs",
  "sequence",
  "headHash",
] as const satisfies readonly (keyof Account)[];

const foldFault = (account: Account, transfers: readonly Transfer[]): LedgerFault[] => {
  const sequenceOf = (transfer: Transfer): number => legOf(transfer, account.personId)?.sequenceAfter ?? 0;
  let folded = emptyAccount(account.personId);
  for (const transfer of [...transfers].sort((a, b) => sequenceOf(a) - sequenceOf(b))) {
    const applied = applyTransfer(folded, transfer);
    if (!applied.ok) return [{ rule: ruleOfFault[applied.code], at: transfer.transferId, what: applied.code }];
    folded = applied.account;
  }
  const pockets = [account.available, account.held, account.pending, account.owed];
  if (pockets.some((points) => points < 0)) return [{ rule: "P3", at: account.personId, what: "below zero" }];
  return foldedFields
    .filter((field) => told(account[field]) !== told(folded[field]))
    .map((field) => ({
      rule: "P4" as const,
      at: account.personId,
      what: `${field} is ${told(account[field])}, its transfers say ${told(folded[field])}`,
    }));
};

/** Written the same whatever order a database keeps the fields in. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
