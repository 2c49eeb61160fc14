import type { Account } from "./account";
import { sumOf, type Lot } from "./lot";
import type { AwardedService, Leg, TransferDraft, TransferKind } from "./transfer";

/** What changes in one person's pockets; lots with a minus go out. */
export type PocketChanges = {
  readonly available?: readonly Lot[];
  readonly held?: readonly Lot[];
  readonly pending?: readonly Lot[];
  /** More owed, or with a minus less. */
  readonly owed?: number;
};

export type Movement = {
  readonly transferId: string;
  readonly kind: TransferKind;
  readonly changes: PocketChanges;
  /** Where the rest comes from or goes to, e.g. `system:issue`; null when everything stays with the people. */
  readonly systemAccount: string | null;
  readonly title: string;
  readonly byPersonId: string;
  readonly atMs: number;
  readonly minutes?: number;
  readonly breakdown?: readonly string[];
  readonly ruleVersion?: string | null;
  readonly approvedByPersonId?: string | null;
  readonly service?: AwardedService | null;
  readonly reverses?: string | null;
};

/** The next transfer of an account, balanced by construction: what the person's pockets do not keep, the system account bears. */
export function draftTransfer(account: Account, movement: Movement): TransferDraft {
  const { changes, systemAccount, ...rest } = movement;
  const own = legsOfPerson(account, changes);
  // A voucher that costs nothing still says so on both sides.
  const other = own.length > 1 ? [] : [pocketLeg(`held:${account.personId}`, account.held, [])];
  const legs = [...own, ...(systemAccount === null ? other : [systemLeg(systemAccount, own)])];
  return { ...nothingMore, ...rest, personIds: [account.personId], legs };
}

export const nothingMore = {
  minutes: 0,
  breakdown: [],
  ruleVersion: null,
  approvedByPersonId: null,
  service: null,
  reverses: null,
} as const;

/** The `person:` leg always, for it carries the sequence; the other pockets where they change. */
export function legsOfPerson(account: Account, changes: PocketChanges): readonly Leg[] {
  const { personId } = account;
  const { available = [], held = [], owed = 0, pending = [] } = changes;
  const person: Leg = {
    ...pocketLeg(`person:${personId}`, account.available, available),
    sequenceAfter: account.sequence + 1,
    previousHash: account.headHash,
  };
  return [
    person,
    ...(pending.length === 0 ? [] : [pocketLeg(`pending:${personId}`, account.pending, pending)]),
    ...(held.length === 0 ? [] : [pocketLeg(`held:${personId}`, account.held, held)]),
    ...(owed === 0 ? [] : [debtLeg(account, owed)]),
  ];
}

const unnumbered = { sequenceAfter: null, previousHash: null };

const pocketLeg = (account: string, balance: number, lots: readonly Lot[]): Leg => ({
  account,
  delta: sumOf(lots),
  balanceAfter: balance + sumOf(lots),
  lots,
  ...unnumbered,
});

const debtLeg = ({ owed, personId }: Account, more: number): Leg => ({
  account: `debt:${personId}`,
  delta: 0 - more,
  balanceAfter: 0 - (owed + more),
  lots: [],
  ...unnumbered,
});

const systemLeg = (account: string, own: readonly Leg[]): Leg => ({
  account,
  delta: 0 - own.reduce((sum, { delta }) => sum + delta, 0),
  balanceAfter: null,
  lots: [],
  ...unnumbered,
});
