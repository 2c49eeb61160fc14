import { emptyAccount, type Account } from "./account";
import { chainText } from "./chain-text";
import { backfillTransfer, correctionTransfer, grantTransfer } from "./entry-transfers";
import { after, award, hashOf, release, rice, wang, withPoints } from "./ledger-builders";
import { findLedgerFaults, type LedgerFault } from "./ledger-invariants";
import {
  cancelTransfer,
  expireTransfer,
  fulfilTransfer,
  redeemTransfer,
  undoFulfilTransfer,
} from "./redemption-transfers";
import { reverseTransfer } from "./reverse-transfer";
import type { Leg, Transfer } from "./transfer";

const faultsOf = (accounts: readonly Account[], transfers: readonly Transfer[]) =>
  findLedgerFaults({ accounts, transfers, hashOf });
const sealed = (transfer: Transfer): Transfer => ({ ...transfer, hash: hashOf(chainText(transfer)) });
const withDeltas = (transfer: Transfer, ...deltas: readonly number[]): Transfer => ({
  ...transfer,
  legs: deltas.map((delta, at) => ({ ...(transfer.legs[at] as Leg), delta })),
});
const changedLeg = (transfer: Transfer, at: number, change: Partial<Leg>): Transfer => ({
  ...transfer,
  legs: transfer.legs.map((leg, place) => (place === at ? { ...leg, ...change } : leg)),
});

const earned = after(wang, (account) => award(account, "order1", 33));
const given = earned.transfers[0] as Transfer;
const usual = withPoints(wang, 50);
const voucher = after(usual.account, (account) => redeemTransfer(account, rice("r1", 30)));
const handedOver = after(voucher.account, (account) => fulfilTransfer(account, rice("r1", 30)));
const fulfilled = handedOver.transfers[0] as Transfer;
const undone = after(handedOver.account, (account) => undoFulfilTransfer(account, fulfilled, rice("r1", 30)));
const untilVoucher = [...usual.transfers, ...voucher.transfers];
const cancelled = after(voucher.account, (account) => cancelTransfer(account, rice("r1", 30)));
const ended = after(voucher.account, (account) => expireTransfer(account, rice("r1", 30)));
const reversal = after(earned.account, (account) =>
  reverseTransfer(account, given, { orderId: "order1", title: "", byPersonId: "wu", words: "", atMs: 3_000 }),
).transfers[0] as Transfer;

describe("A fault is named by its rule, with where and what it is:", () => {
  it.each<[string, readonly Account[], readonly Transfer[], LedgerFault]>([
    [
      "legs that do not add up",
      [earned.account],
      [withDeltas(given, 0, 34, -33)],
      { rule: "P1", at: "award:order1:wang", what: "legs 0 34 -33" },
    ],
    ["a single leg", [], [withDeltas(given, 0)], { rule: "P1", at: "award:order1:wang", what: "legs 0" }],
    [
      "half points",
      [],
      [withDeltas(given, 0, 0.5, -0.5)],
      { rule: "P1", at: "award:order1:wang", what: "legs 0 0.5 -0.5" },
    ],
    ["points from nowhere", [], [withDeltas(given, 0, 34, -33)], { rule: "P2", at: "all accounts", what: "sum is 1" }],
    ["one cause twice", [], [given, given], { rule: "P5", at: "award:order1:wang", what: "posted twice" }],
    [
      "an edit",
      [],
      [{ ...given, title: "别的" }],
      { rule: "CHAIN", at: "award:order1:wang", what: "edited after it was sealed" },
    ],
    ["somebody unknown", [], [given], { rule: "P4", at: "wang", what: "transfers without an account" }],
    ["less than nothing", [{ ...earned.account, owed: -1 }], [given], { rule: "P3", at: "wang", what: "below zero" }],
    [
      "hours nobody served",
      [{ ...earned.account, minutes: 61 }],
      [given],
      { rule: "P4", at: "wang", what: "minutes is 61, its transfers say 60" },
    ],
    [
      "a reversal of nothing",
      [],
      [{ ...reversal, reverses: null }],
      { rule: "P6", at: "reversal:order1:wang", what: "takes back what was never given" },
    ],
    [
      "a reversal of what is no award",
      [],
      [{ ...given, kind: "grant" }, reversal],
      { rule: "P6", at: "reversal:order1:wang", what: "takes back what was never given" },
    ],
    [
      "a second reversal",
      [],
      [given, reversal, { ...reversal, transferId: "reversal:again" }],
      { rule: "P6", at: "reversal:again", what: "takes award:order1:wang back once more" },
    ],
    [
      "half a reversal",
      [],
      [given, { ...reversal, minutes: -59 }],
      { rule: "P6", at: "reversal:order1:wang", what: "is not award:order1:wang turned round" },
    ],
  ])("%s", (_what, accounts, transfers, fault) => {
    expect(faultsOf(accounts, transfers)).toContainEqual(fault);
  });

  it.each<[string, Transfer, LedgerFault["rule"], string]>([
    ["of somebody else", { ...given, legs: given.legs.slice(1) }, "P4", "OTHER_PERSON"],
    ["that does not add up", withDeltas(given, 0, 33, -34), "P1", "UNBALANCED"],
    ["of half points", changedLeg(given, 1, { delta: 0.5 }), "P1", "NOT_WHOLE"],
    ["of negative hours", { ...given, minutes: -1 }, "P3", "BELOW_ZERO"],
    ["after a gap", changedLeg(given, 0, { sequenceAfter: 2 }), "P4", "SEQUENCE_GAP"],
    ["with another balance", changedLeg(given, 1, { balanceAfter: 32 }), "P4", "BALANCE_WRONG"],
    ["of another chain", changedLeg(given, 0, { previousHash: "other" }), "CHAIN", "CHAIN_BROKEN"],
  ])("a transfer %s", (_what, transfer, rule, what) => {
    expect(faultsOf([earned.account], [sealed(transfer)])).toContainEqual({ rule, at: "award:order1:wang", what });
  });
});

describe("A hold", () => {
  const endedTwice = { rule: "P7", at: "r1", what: "hold ended 2 times" };

  it.each<[string, readonly Transfer[], readonly LedgerFault[]]>([
    ["handed over", handedOver.transfers, []],
    ["handed over and taken back", [...handedOver.transfers, ...undone.transfers], []],
    ["cancelled", cancelled.transfers, []],
    ["expired", ended.transfers, []],
    ["handed over and cancelled", [...handedOver.transfers, ...cancelled.transfers], [endedTwice as LedgerFault]],
    ["handed over and expired", [...handedOver.transfers, ...ended.transfers], [endedTwice as LedgerFault]],
    ["cancelled and expired", [...cancelled.transfers, ...ended.transfers], [endedTwice as LedgerFault]],
    ["taken back before it was handed over", undone.transfers, [{ rule: "P7", at: "r1", what: "hold ended -1 times" }]],
  ])("%s", (_what, transfers, expected) => {
    const found = faultsOf([], [...untilVoucher, ...transfers]).filter(({ rule }) => rule === "P7");
    expect(found).toStrictEqual(expected);
  });

  it("that never began is found, whatever it is called", () => {
    const what = "hold ended but never begun";
    expect(faultsOf([], handedOver.transfers)).toContainEqual({ rule: "P7", at: "r1", what });
    const nameless = { ...fulfilled, transferId: "fulfil" };
    expect(faultsOf([], [nameless])).toContainEqual({ rule: "P7", at: "", what });
  });
});

describe("What people enter by hand", () => {
  const cause = {
    entryId: "e1",
    words: "补记",
    byPersonId: "sun",
    approvedByPersonId: "wu",
    atMs: 9_000,
    expiresAtMs: 90_000_000,
  };
  const kinds = [
    after(wang, (account) => grantTransfer(account, 5, cause)),
    after(wang, (account) => backfillTransfer(account, 30, cause)),
    after(wang, (account) => correctionTransfer(account, { points: 5, minutes: 0 }, cause)),
  ].map(({ transfers }) => transfers[0] as Transfer);

  it.each<[string, Partial<Transfer>, boolean]>([
    ["two others", {}, true],
    ["one alone", { approvedByPersonId: null }, false],
    ["one under both names", { approvedByPersonId: "sun" }, false],
    ["herself and another", { byPersonId: "wang" }, false],
    ["another and herself", { approvedByPersonId: "wang" }, false],
  ])("by %s", (_who, change, isRight) => {
    for (const transfer of kinds) {
      const found = faultsOf([], [{ ...transfer, ...change }]).filter(({ rule }) => rule === "P9");
      const fault = { rule: "P9", at: transfer.transferId, what: "entered by one, or for oneself" };
      expect(found).toStrictEqual(isRight ? [] : [fault]);
    }
  });

  it("is asked of nothing else: an award needs one name", () => {
    expect(faultsOf([], [given]).map(({ rule }) => rule)).not.toContain("P9");
  });
});

describe("A sound ledger", () => {
  it("holds people without any transfer, and accounts as a database gives them back", () => {
    const turned = (value: object) => Object.fromEntries(Object.entries(value).reverse());
    const { account } = usual;
    const stored = { ...account, lots: account.lots.map(turned), met: account.met.map(turned) } as unknown as Account;
    expect(faultsOf([stored, emptyAccount("li")], usual.transfers)).toStrictEqual([]);
  });

  it("is not made sound by one of several right accounts", () => {
    const li = after(emptyAccount("li"), (account) => award(account, "order2", 7), release);
    const rows = [...usual.transfers, ...li.transfers];
    expect(faultsOf([usual.account, li.account], rows)).toStrictEqual([]);
    const forged = { ...li.account, lots: [] };
    expect(faultsOf([usual.account, forged], rows)).toStrictEqual([
      { rule: "P4", at: "li", what: expect.stringMatching(/^lots is \[\], its transfers say \[\{/) as string },
    ]);
  });
});
