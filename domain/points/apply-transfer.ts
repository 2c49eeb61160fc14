import type { Account } from "./account";
import { countService } from "./count-service";
import { sumOf, withChanges, type Lot } from "./lot";
import { legOf, type Leg, type Transfer, type TransferKind } from "./transfer";

/** Why a transfer cannot be the next one of an account. Each is a bug or a tampered row, never a person's mistake. */
export type TransferFault =
  "OTHER_PERSON" | "UNBALANCED" | "NOT_WHOLE" | "BELOW_ZERO" | "SEQUENCE_GAP" | "BALANCE_WRONG" | "CHAIN_BROKEN";

export type Applied = { ok: true; account: Account } | { ok: false; code: TransferFault };

/** The account after its next transfer. A balance is nothing else than this, folded over all transfers of the person. */
export function applyTransfer(account: Account, transfer: Transfer): Applied {
  const code = legsFault(account, transfer) ?? orderFault(account, transfer);
  if (code !== null) return { ok: false, code };
  const after = pocketsAfter(account, transfer);
  if (after === null || minutesFall(account, transfer)) return { ok: false, code: "BELOW_ZERO" };
  if (!areBalancesTold(account.personId, transfer, after)) return { ok: false, code: "BALANCE_WRONG" };
  const isFirst = transfer.personIds[0] === account.personId;
  return {
    ok: true,
    account: {
      ...account,
      ...countService(account, transfer),
      ...after,
      minutes: account.minutes + (isFirst ? transfer.minutes : 0),
      services: account.services + (isFirst ? (servicesBy[transfer.kind] ?? 0) : 0),
      sequence: account.sequence + 1,
      version: account.version + 1,
      headHash: transfer.hash,
    },
  };
}

/** What counts as help given once more, or once less. */
const servicesBy: Readonly<Partial<Record<TransferKind, number>>> = { award: 1, reversal: -1, backfill: 1 };

/** Hours are never spent: only a reversal or a correction takes some back, and never more than there are. */
const takesBack: ReadonlySet<TransferKind> = new Set(["reversal", "correction"]);
const minutesFall = (account: Account, { kind, minutes }: Transfer): boolean =>
  minutes < 0 && (!takesBack.has(kind) || account.minutes + minutes < 0);

type Pockets = Pick<Account, "available" | "held" | "pending" | "owed" | "lots" | "heldLots" | "pendingLots">;

/** Null when any lot, or the debt, would fall below zero. */
function pocketsAfter(account: Account, transfer: Transfer): Pockets | null {
  const moved = (pocket: "person" | "held" | "pending") => legOf(transfer, account.personId, pocket)?.lots ?? [];
  const lots = withChanges(account.lots, moved("person"));
  const heldLots = withChanges(account.heldLots, moved("held"));
  const pendingLots = withChanges(account.pendingLots, moved("pending"));
  const owed = account.owed - (legOf(transfer, account.personId, "debt")?.delta ?? 0);
  if (lots === null || heldLots === null || pendingLots === null || owed < 0) return null;
  const sums = { available: sumOf(lots), held: sumOf(heldLots), pending: sumOf(pendingLots) };
  return { ...sums, owed, lots, heldLots, pendingLots };
}

function areBalancesTold(personId: string, transfer: Transfer, after: Pockets): boolean {
  const told = (pocket: "person" | "held" | "pending" | "debt", balance: number): boolean => {
    const leg = legOf(transfer, personId, pocket);
    return leg === undefined || leg.balanceAfter === balance;
  };
  return (
    told("person", after.available) &&
    told("held", after.held) &&
    told("pending", after.pending) &&
    told("debt", 0 - after.owed)
  );
}

const pockets: ReadonlySet<string> = new Set(["person", "held", "pending", "debt"]);

function legsFault(account: Account, transfer: Transfer): TransferFault | null {
  const { legs, personIds } = transfer;
  const owners = new Set(legs.flatMap(ownerOf));
  const isMine = personIds.includes(account.personId) && legOf(transfer, account.personId) !== undefined;
  if (!isMine || owners.size !== personIds.length || personIds.some((id) => !owners.has(id))) return "OTHER_PERSON";
  if (new Set(legs.map((leg) => leg.account)).size !== legs.length) return "OTHER_PERSON";
  const numbers = [transfer.minutes, ...legs.flatMap(({ delta, lots }) => [delta, ...lots.flatMap(numbersOf)])];
  if (!numbers.every(Number.isSafeInteger)) return "NOT_WHOLE";
  const isBalanced = legs.length >= 2 && legs.reduce((sum, { delta }) => sum + delta, 0) === 0;
  return isBalanced && legs.every(areLotsWhole) ? null : "UNBALANCED";
}

const numbersOf = ({ atMs, points }: Lot): readonly number[] => [atMs, points];

/** Spendable, held and pending points move lot by lot. */
const areLotsWhole = ({ account, delta, lots }: Leg): boolean =>
  account.startsWith("system:") || account.startsWith("debt:") ? lots.length === 0 : sumOf(lots) === delta;

function ownerOf({ account }: Leg): readonly string[] {
  const [pocket = "", ...owner] = account.split(":");
  if (pocket === "system") return [];
  return [pockets.has(pocket) ? owner.join(":") : account];
}

function orderFault(account: Account, transfer: Transfer): TransferFault | null {
  const own = legOf(transfer, account.personId);
  if (own?.sequenceAfter !== account.sequence + 1) return "SEQUENCE_GAP";
  return own.previousHash === account.headHash ? null : "CHAIN_BROKEN";
}
