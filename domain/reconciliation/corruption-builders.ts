import type { Account } from "../points/account";
import { chainText } from "../points/chain-text";
import type { Leg, Transfer } from "../points/transfer";
import type { City } from "./city-builders";
import type { Finding, MismatchKind } from "./mismatch";

// For tests and measurements: the twelve ways in which books may be forged or spoilt.

export const corruptionKinds = [
  "missingLeg",
  "alteredAmount",
  "duplicateCause",
  "deletedRow",
  "swappedOrder",
  "forgedBalance",
  "orphanHold",
  "stockDrift",
  "wrongScope",
  "clockSkew",
  "replayedRedeem",
  "truncatedTail",
] as const satisfies readonly MismatchKind[];
export type CorruptionKind = (typeof corruptionKinds)[number];

/** What was spoilt: whoever, or whatever, a finding about it may name. */
export type Corruption = {
  readonly kind: CorruptionKind;
  readonly personId: string;
  readonly subjects: readonly string[];
};

type Victim = { readonly personId: string; readonly rows: Transfer[]; readonly account: Account };
type Spoil = (city: City, victim: Victim) => readonly string[] | null;

const sealed = (city: City, transfer: Transfer): Transfer => ({ ...transfer, hash: city.hashOf(chainText(transfer)) });
const last = <T>(rows: readonly T[]): T | null => rows.slice(-1)[0] ?? null;
const findRow = (rows: readonly Transfer[], kind: Transfer["kind"]): number =>
  rows.findIndex((row, at) => at > 0 && at < rows.length - 1 && row.kind === kind);

const spoils: Readonly<Record<CorruptionKind, Spoil>> = {
  missingLeg: (city, { rows }) => {
    const at = findRow(rows, "award");
    const row = rows[at];
    if (row === undefined) return null;
    rows[at] = sealed(city, { ...row, legs: row.legs.filter(({ account }) => !account.startsWith("system:")) });
    return [row.transferId];
  },
  alteredAmount: (_city, { rows }) => {
    const at = findRow(rows, "award");
    const row = rows[at];
    if (row === undefined) return null;
    const more = (leg: Leg): Leg => ({ ...leg, delta: leg.delta * 2 });
    rows[at] = { ...row, legs: row.legs.map(more) };
    return [row.transferId];
  },
  duplicateCause: (city, { rows }) => {
    const row = rows[findRow(rows, "award")];
    if (row === undefined) return null;
    rows.push(sealed(city, { ...row, transferId: `${row.transferId}:again` }));
    return [row.transferId];
  },
  deletedRow: (_city, { rows }) => {
    const at = findRow(rows, "release");
    return at < 0 ? null : rows.splice(at, 1).map(({ transferId }) => transferId);
  },
  swappedOrder: (city, { rows }) => {
    const at = findRow(rows, "release");
    const [one, other] = [rows[at], rows[at + 1]];
    if (one === undefined || other === undefined) return null;
    const moved = (row: Transfer, by: number): Transfer =>
      sealed(city, {
        ...row,
        legs: row.legs.map((leg) =>
          leg.sequenceAfter === null ? leg : { ...leg, sequenceAfter: leg.sequenceAfter + by },
        ),
      });
    rows[at] = moved(one, 1);
    rows[at + 1] = moved(other, -1);
    return [one.transferId, other.transferId];
  },
  forgedBalance: (city, { account, personId }) => {
    const lots = [...account.lots, { ref: "", atMs: Date.UTC(2029, 0, 1), points: 500 }];
    city.accounts.set(personId, { ...account, available: account.available + 500, lots });
    return [personId];
  },
  orphanHold: (city, { account }) => {
    const voucher = city.vouchers.get(account.heldLots[0]?.ref ?? "");
    if (voucher === undefined) return null;
    city.vouchers.delete(voucher.redemptionId);
    return [voucher.redemptionId, voucher.offeringId];
  },
  stockDrift: (city, { account }) => {
    const offeringId = city.vouchers.get(account.heldLots[0]?.ref ?? "")?.offeringId ?? "o0";
    const shelf = city.shelves.get(offeringId);
    if (shelf === undefined) return null;
    city.shelves.set(offeringId, { ...shelf, available: shelf.available + 3 });
    return [offeringId];
  },
  wrongScope: (city, { rows }) => {
    const row = rows[findRow(rows, "award")];
    const order = city.orders.get(row?.transferId.split(":")[1] ?? "");
    if (order === undefined) return null;
    const takers = order.takers.map((taker) => ({ ...taker, personId: "somebody-else" }));
    city.orders.set(order.orderId, { ...order, takers });
    return [order.orderId];
  },
  clockSkew: (city, { rows, account, personId }) => {
    const row = last(rows);
    if (row === null) return null;
    const later = sealed(city, { ...row, atMs: city.nowMs + 5 * 86_400_000 });
    rows[rows.length - 1] = later;
    city.accounts.set(personId, { ...account, headHash: later.hash });
    return [row.transferId];
  },
  replayedRedeem: (city, { rows, account, personId }) => {
    const used = rows.find((row) => row.kind === "fulfil" && !rows.some(({ reverses }) => reverses === row.transferId));
    if (used === undefined) return null;
    const own = { account: `person:${personId}`, delta: 0, lots: [], balanceAfter: account.available };
    const again = sealed(city, {
      ...used,
      transferId: `${used.transferId}:1`,
      legs: [
        { ...own, sequenceAfter: account.sequence + 1, previousHash: account.headHash },
        ...used.legs.filter((leg) => !leg.account.startsWith("person:")),
      ],
      atMs: city.nowMs,
    });
    rows.push(again);
    city.accounts.set(personId, { ...account, sequence: account.sequence + 1, headHash: again.hash });
    return [used.transferId];
  },
  truncatedTail: (_city, { rows }) => {
    const row = rows.pop();
    return row === undefined ? null : [row.transferId];
  },
};

/** Spoils the books in `times` places, every kind in turn, nobody's and no shelf's twice. */
export function corrupt(city: City, times: number): readonly Corruption[] {
  const made: Corruption[] = [];
  const left = new Set([...city.rows.keys()].filter((personId) => (city.rows.get(personId)?.length ?? 0) >= minRows));
  while (made.length < times) {
    const kind = corruptionKinds[made.length % corruptionKinds.length] ?? "forgedBalance";
    const one = spoilFor(city, kind, left);
    if (one === null) throw new Error(`only ${made.length} of ${times} places could be spoilt: no place for ${kind}`);
    left.delete(one.personId);
    made.push(one);
  }
  return made;
}

/** Who has done little has nothing in the middle. */
const minRows = 10;

function spoilFor(city: City, kind: CorruptionKind, people: Iterable<string>): Corruption | null {
  for (const personId of people) {
    const rows = city.rows.get(personId);
    const account = city.accounts.get(personId);
    if (rows === undefined || account === undefined) continue;
    const subjects = spoils[kind](city, { personId, rows, account });
    if (subjects !== null) return { kind, personId, subjects };
  }
  return null;
}

const speaksOf = (finding: Finding, { personId, subjects }: Corruption): boolean =>
  finding.personIds.includes(personId) ||
  subjects.includes(finding.subjectId) ||
  finding.mismatches.some(({ at }) => at.endsWith(`:${personId}`) || subjects.some((subject) => isAbout(at, subject)));

const isAbout = (at: string, subject: string): boolean =>
  at === subject || at.startsWith(`${subject}:`) || at.split(":").includes(subject);

/** Which corruptions were found by their right name, and which findings speak of nothing that was spoilt. */
export function judgeFindings(corruptions: readonly Corruption[], findings: readonly Finding[]) {
  const missed = corruptions.filter(
    (one) =>
      !findings.some((finding) => speaksOf(finding, one) && finding.mismatches.some(({ kind }) => kind === one.kind)),
  );
  const falseAlarms = findings.filter((finding) => !corruptions.some((one) => speaksOf(finding, one)));
  return { missed, falseAlarms };
}
