import type { Redemption, RedemptionStatus } from "../mall/redemption";
import { emptyAccount, type Account } from "../points/account";
import { awardTransfer } from "../points/award-transfer";
import { postTransfer } from "../points/post-transfer";
import {
  cancelTransfer,
  expireTransfer,
  fulfilTransfer,
  redeemTransfer,
  undoFulfilTransfer,
} from "../points/redemption-transfers";
import { dueRelease, releaseTransfer } from "../points/release-transfer";
import { reverseTransfer } from "../points/reverse-transfer";
import type { Transfer, TransferDraft } from "../points/transfer";
import { chanceFrom } from "../signals/simulated-town";
import type { JudgedOrder } from "./check-order";

// For tests and measurements: the books of a whole city, sound until somebody forges them.

export type CityVoucher = Pick<
  Redemption,
  "redemptionId" | "personId" | "offeringId" | "pricePoints" | "shopId" | "status" | "journal"
>;
export type CityOrder = JudgedOrder & {
  readonly awards: readonly { readonly personId: string; readonly points: number }[];
};
export type CityShelf = {
  readonly offeringId: string;
  readonly received: number;
  readonly available: number;
  readonly reserved: number;
  readonly issued: number;
  readonly writtenOff: number;
};

export type City = {
  readonly hashOf: (text: string) => string;
  readonly chance: () => number;
  nowMs: number;
  readonly accounts: Map<string, Account>;
  readonly rows: Map<string, Transfer[]>;
  readonly orders: Map<string, CityOrder>;
  readonly vouchers: Map<string, CityVoucher>;
  readonly shelves: Map<string, CityShelf>;
};

const beginsMs = Date.UTC(2026, 0, 1);
const stepMs = 20_000;
const shelvesCount = 40;
const rowsPerPerson = 50;
const pendingMs = 600_000;
const expiresMs = Date.UTC(2028, 0, 1);

/** So many postings among as many people as give each about fifty. */
export function buildCity(postings: number, seed: number, hashOf: (text: string) => string): City {
  const city: City = {
    hashOf,
    chance: chanceFrom(seed),
    nowMs: beginsMs,
    accounts: new Map(),
    rows: new Map(),
    orders: new Map(),
    vouchers: new Map(),
    shelves: new Map(),
  };
  const people = Array.from({ length: Math.max(13, Math.floor(postings / rowsPerPerson)) }, (_, at) => `p${at}`);
  for (const personId of people) city.rows.set(personId, []);
  for (let at = 0; at < shelvesCount; at += 1) {
    const shelf = { received: postings, available: postings, reserved: 0, issued: 0, writtenOff: 0 };
    city.shelves.set(`o${at}`, { offeringId: `o${at}`, ...shelf });
  }
  for (let made = 0; made < postings;) {
    city.nowMs += stepMs;
    const personId = people[Math.floor(city.chance() * people.length)] ?? "";
    made += act(city, personId);
  }
  // An hour after the last: whatever was owed is paid by now.
  city.nowMs += 2 * 3_600_000;
  return city;
}

const accountOf = (city: City, personId: string): Account => city.accounts.get(personId) ?? emptyAccount(personId);

function post(city: City, personId: string, draft: TransferDraft): number {
  const { account, transfer } = postTransfer(accountOf(city, personId), draft, city.hashOf);
  city.accounts.set(personId, account);
  city.rows.get(personId)?.push(transfer);
  return 1;
}

/** The next thing somebody does; how many postings it made. */
function act(city: City, personId: string): number {
  const account = accountOf(city, personId);
  const due = dueRelease(account, city.nowMs);
  if (due !== null) return post(city, personId, releaseTransfer(account, due, expiresMs, city.nowMs));
  const waiting = account.heldLots[0]?.ref;
  if (waiting !== undefined && city.chance() < 0.6) return closeVoucher(city, personId, waiting);
  if (account.available >= 20 && city.chance() < 0.5) return redeem(city, personId);
  const roll = city.chance();
  if (roll < 0.03) return reverseLast(city, personId);
  return roll < 0.06 ? undoLast(city, personId) : earn(city, personId);
}

function earn(city: City, personId: string): number {
  const orderId = `order${city.orders.size}`;
  const points = 5 + Math.floor(city.chance() * 35);
  const atMs = city.nowMs;
  const taker = {
    personId,
    name: "",
    state: "served" as const,
    takenAtMs: atMs,
    arrivedAtMs: atMs,
    leftAtMs: atMs,
    minutes: 30,
    workDone: "",
  };
  const entry = {
    version: 9,
    event: "evaluated" as const,
    status: "evaluated" as const,
    atMs,
    byPersonId: "staff",
    role: "communityStaff" as const,
    key: null,
    bodyHash: null,
    reason: null,
  };
  city.orders.set(orderId, {
    orderId,
    status: "evaluated",
    takers: [taker],
    earlierTakers: [],
    journal: [entry],
    awards: [{ personId, points }],
  });
  const award = { points, minutes: 30, breakdown: [`合计 ${points} 分`], ruleVersion: "1" };
  const cause = {
    orderId,
    title: "物品代购",
    byPersonId: "staff",
    atMs,
    spendableFromMs: atMs + pendingMs,
    service: null,
  };
  return post(city, personId, awardTransfer(accountOf(city, personId), award, cause));
}

function redeem(city: City, personId: string): number {
  const redemptionId = `r${city.vouchers.size}`;
  const offeringId = `o${Math.floor(city.chance() * shelvesCount)}`;
  const voucher: CityVoucher = {
    redemptionId,
    personId,
    offeringId,
    pricePoints: 20,
    shopId: "shop1",
    status: "waiting",
    journal: [],
  };
  city.vouchers.set(redemptionId, voucher);
  move(city, offeringId, "available", "reserved");
  return post(city, personId, redeemTransfer(accountOf(city, personId), causeFor(city, voucher)));
}

const causeFor = (city: City, voucher: CityVoucher) => ({
  redemptionId: voucher.redemptionId,
  offeringTitle: "洗衣皂",
  pricePoints: voucher.pricePoints,
  shopId: voucher.shopId,
  byPersonId: "keeper",
  atMs: city.nowMs,
  undone: voucher.journal.filter(({ event }) => event === "undone").length,
});

function closeVoucher(city: City, personId: string, redemptionId: string): number {
  const voucher = city.vouchers.get(redemptionId);
  if (voucher === undefined) return 0;
  const roll = city.chance();
  const status: RedemptionStatus = roll < 0.6 ? "fulfilled" : roll < 0.8 ? "cancelled" : "expired";
  city.vouchers.set(redemptionId, { ...voucher, status });
  move(city, voucher.offeringId, "reserved", status === "fulfilled" ? "issued" : "available");
  const draft = status === "fulfilled" ? fulfilTransfer : status === "cancelled" ? cancelTransfer : expireTransfer;
  return post(city, personId, draft(accountOf(city, personId), causeFor(city, voucher)));
}

/** The last thing that happened was a handing over, and it was a mistake. */
function undoLast(city: City, personId: string): number {
  const last = city.rows.get(personId)?.slice(-1)[0];
  const voucher = city.vouchers.get(last?.transferId.split(":")[1] ?? "");
  if (last?.kind !== "fulfil" || voucher === undefined) return 0;
  const draft = undoFulfilTransfer(accountOf(city, personId), last, causeFor(city, voucher));
  const entry = {
    version: 3,
    event: "undone" as const,
    status: "waiting" as const,
    atMs: city.nowMs,
    byPersonId: "keeper",
    role: "keeper" as const,
    key: null,
    bodyHash: null,
    reason: "拿错了",
  };
  city.vouchers.set(voucher.redemptionId, { ...voucher, status: "waiting", journal: [...voucher.journal, entry] });
  move(city, voucher.offeringId, "issued", "reserved");
  return post(city, personId, draft);
}

/** The last thing that happened was an award, and it was disputed. */
function reverseLast(city: City, personId: string): number {
  const last = city.rows.get(personId)?.slice(-1)[0];
  if (last?.kind !== "award") return 0;
  const cause = {
    orderId: last.transferId.split(":")[1] ?? "",
    title: "物品代购",
    byPersonId: "staff",
    words: "没去",
    atMs: city.nowMs,
  };
  return post(city, personId, reverseTransfer(accountOf(city, personId), last, cause));
}

type Pile = "available" | "reserved" | "issued";
function move(city: City, offeringId: string, from: Pile, to: Pile): void {
  const shelf = city.shelves.get(offeringId);
  if (shelf !== undefined) city.shelves.set(offeringId, { ...shelf, [from]: shelf[from] - 1, [to]: shelf[to] + 1 });
}
