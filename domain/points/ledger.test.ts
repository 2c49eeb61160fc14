import fc from "fast-check";
import type { Account } from "./account";
import { applyTransfer } from "./apply-transfer";
import { chainText } from "./chain-text";
import { after, award, hashOf, legsOf, release, rice, wang, withPoints } from "./ledger-builders";
import { findLedgerFaults } from "./ledger-invariants";
import { postTransfer } from "./post-transfer";
import { cancelTransfer, expireTransfer, fulfilTransfer, redeemTransfer } from "./redemption-transfers";
import type { Leg, Transfer, TransferDraft } from "./transfer";

const earned = (points: number) => withPoints(wang, points).account;
/** With a voucher of thirty points beside. */
const withVoucher = (points: number) =>
  after(earned(points + 30), (account) => redeemTransfer(account, rice("r1", 30))).account;

describe("A transfer", () => {
  it.each<[string, () => TransferDraft, unknown]>([
    [
      "award brings points into the world, to be spent later",
      () => award(wang, "order1", 33),
      [
        ["person:wang", 0, 0],
        ["pending:wang", 33, 33],
        ["system:issue", -33, null],
      ],
    ],
    [
      "release lets them be spent",
      () => release(after(wang, (account) => award(account, "order1", 33)).account),
      [
        ["person:wang", 33, 33],
        ["pending:wang", -33, 0],
      ],
    ],
    [
      "redeem puts the price into the voucher",
      () => redeemTransfer(earned(33), rice("r1", 30)),
      [
        ["person:wang", -30, 3],
        ["held:wang", 30, 30],
      ],
    ],
    [
      "fulfil gives the price to the shop and leaves the points to spend",
      () => fulfilTransfer(withVoucher(3), rice("r1", 30)),
      [
        ["person:wang", 0, 3],
        ["held:wang", -30, 0],
        ["system:redeemed:shop1", 30, null],
      ],
    ],
    [
      "cancel brings the price back",
      () => cancelTransfer(withVoucher(3), rice("r1", 30)),
      [
        ["person:wang", 30, 33],
        ["held:wang", -30, 0],
      ],
    ],
    [
      "expire brings the price back",
      () => expireTransfer(withVoucher(3), rice("r1", 30)),
      [
        ["person:wang", 30, 33],
        ["held:wang", -30, 0],
      ],
    ],
    [
      "award of nothing is still posted with two legs",
      () => award(wang, "order1", 0),
      [
        ["person:wang", 0, 0],
        ["system:issue", 0, null],
      ],
    ],
  ])("%s", (_, draft, legs) => {
    expect(legsOf(draft())).toEqual(legs);
  });

  it("is named after its cause, so that a cause moves points once", () => {
    const rich = withVoucher(99);
    const ids = [redeemTransfer, fulfilTransfer, cancelTransfer, expireTransfer].map(
      (draft) => draft(rich, rice("r1", 9)).transferId,
    );
    expect(ids).toEqual(["redeem:r1", "fulfil:r1", "cancel:r1", "expire:r1"]);
    expect(award(wang, "order1", 1).transferId).toBe("award:order1:wang");
  });

  it("adds minutes and one service with an award, and with nothing else", () => {
    const { account } = after(
      wang,
      (a) => award(a, "order1", 33, 90),
      release,
      (a) => redeemTransfer(a, rice("r1", 30)),
      (a) => fulfilTransfer(a, rice("r1", 30)),
    );
    expect(account).toMatchObject({ available: 3, held: 0, minutes: 90, services: 1, sequence: 4, version: 4 });
  });
});

/** The same movement, said to follow another account. */
const chained = (draft: TransferDraft, account: Account): TransferDraft => ({
  ...draft,
  legs: draft.legs.map((leg) =>
    leg.sequenceAfter === null ? leg : { ...leg, sequenceAfter: account.sequence + 1, previousHash: account.headHash },
  ),
});

describe("An account", () => {
  const good = postTransfer(wang, award(wang, "order1", 33), hashOf).transfer;
  const person = (change: Partial<Leg>): Transfer => ({
    ...good,
    legs: good.legs.map((leg, index) => (index === 0 ? { ...leg, ...change } : leg)),
  });
  const pending = (change: Partial<Leg>): Transfer => ({
    ...good,
    legs: good.legs.map((leg, index) => (index === 1 ? { ...leg, ...change } : leg)),
  });
  const lot = { ref: "award:order1:wang", atMs: 500_000, points: 33 };
  const toStranger: Leg = {
    account: "person:li",
    delta: 0,
    balanceAfter: 0,
    lots: [],
    sequenceAfter: 1,
    previousHash: "",
  };

  it.each<[string, Transfer, string]>([
    ["of somebody else", { ...good, personIds: ["li"] }, "OTHER_PERSON"],
    ["that begins with somebody else's leg", person({ account: "person:li" }), "OTHER_PERSON"],
    ["with a leg of a third person", { ...good, legs: [...good.legs, toStranger] }, "OTHER_PERSON"],
    ["with two legs of one pocket", { ...good, legs: [...good.legs, ...good.legs.slice(1, 2)] }, "OTHER_PERSON"],
    ["with a pocket nobody knows", pending({ account: "purse:wang" }), "OTHER_PERSON"],
    ["with one leg", { ...good, legs: good.legs.slice(0, 1) }, "UNBALANCED"],
    ["that does not add up", pending({ delta: 34, lots: [{ ...lot, points: 34 }] }), "UNBALANCED"],
    ["whose lots are not its amount", pending({ lots: [{ ...lot, points: 32 }] }), "UNBALANCED"],
    ["of half points", pending({ delta: 33.5 }), "NOT_WHOLE"],
    ["of lots of half points", pending({ lots: [{ ...lot, points: 33.5 }] }), "NOT_WHOLE"],
    ["of half minutes", { ...good, minutes: 0.5 }, "NOT_WHOLE"],
    ["of negative minutes", { ...good, minutes: -1 }, "BELOW_ZERO"],
    ["with a gap before it", person({ sequenceAfter: 2 }), "SEQUENCE_GAP"],
    ["with another balance", person({ balanceAfter: 32 }), "BALANCE_WRONG"],
    ["with another pending balance", pending({ balanceAfter: 32 }), "BALANCE_WRONG"],
    ["chained to another", person({ previousHash: "other" }), "CHAIN_BROKEN"],
  ])("refuses a transfer %s", (_, transfer, code) => {
    expect(applyTransfer(wang, transfer)).toEqual({ ok: false, code });
    expect(applyTransfer(wang, good).ok).toBe(true);
  });

  it("stops rather than fall below zero", () => {
    const tooMuch = redeemTransfer(earned(30), rice("r1", 30));
    const poor = after(wang, (a) => award(a, "order1", 29), release).account;
    expect(applyTransfer(poor, { ...chained(tooMuch, poor), hash: "" })).toEqual({ ok: false, code: "BELOW_ZERO" });
    expect(postTransfer(earned(30), redeemTransfer(earned(30), rice("r1", 30)), hashOf).account.available).toBe(0);
  });

  it.each([31, 29, null])("refuses a voucher side that says %s instead of 30", (balanceAfter) => {
    const { transfer } = postTransfer(earned(30), redeemTransfer(earned(30), rice("r1", 30)), hashOf);
    const legs = transfer.legs.map((leg) => (leg.account === "held:wang" ? { ...leg, balanceAfter } : leg));
    expect(applyTransfer(earned(30), { ...transfer, legs })).toEqual({ ok: false, code: "BALANCE_WRONG" });
  });
});

describe("The chain", () => {
  it("gives another text for any changed field", () => {
    const base = award(wang, "order1", 33);
    const changes: Partial<TransferDraft>[] = [
      { transferId: "award:order2:wang" },
      { kind: "grant" },
      { personIds: ["li"] },
      { legs: base.legs.slice().reverse() },
      { minutes: 61 },
      { title: "别的" },
      { breakdown: [] },
      { ruleVersion: null },
      { byPersonId: "li" },
      { atMs: 1_001 },
      { approvedByPersonId: "li" },
      { service: { day: 1, metPersonId: "li", isVeto: false } },
      { reverses: "award:order2:wang" },
    ];
    for (const change of ["delta", "balanceAfter", "sequenceAfter", "previousHash", "account"] as const) {
      const [first, ...others] = base.legs;
      expect(chainText({ ...base, legs: [{ ...first, [change]: "other" } as unknown as Leg, ...others] })).not.toBe(
        chainText(base),
      );
    }
    const texts = new Set([base, ...changes.map((change) => ({ ...base, ...change }))].map(chainText));
    expect(texts.size).toBe(changes.length + 1);
    expect(new Set(changes.flatMap(Object.keys))).toEqual(new Set(Object.keys(base)));
  });

  it("does not depend on the order in which a database keeps the fields", () => {
    const transfer = award(wang, "order1", 33);
    const shuffled = Object.fromEntries(Object.entries(transfer).reverse()) as unknown as TransferDraft;
    expect(chainText(shuffled)).toBe(chainText(transfer));
  });
});

describe("Looking for faults in a ledger", () => {
  const { account, transfers } = after(
    wang,
    (a) => award(a, "order1", 50),
    release,
    (a) => award(a, "order2", 20),
    (a) => redeemTransfer(a, rice("r1", 30)),
    (a) => fulfilTransfer(a, rice("r1", 30)),
    (a) => redeemTransfer(a, rice("r2", 30)),
    (a) => cancelTransfer(a, rice("r2", 30)),
  );
  const found = (accounts: readonly Account[], rows: readonly Transfer[]) =>
    findLedgerFaults({ accounts, transfers: rows, hashOf }).map((fault) => fault.rule);
  const edited = (index: number, change: (transfer: Transfer) => Transfer) =>
    transfers.map((transfer, at) => (at === index ? change(transfer) : transfer));
  const sealed = (transfer: Transfer): Transfer => ({ ...transfer, hash: hashOf(chainText(transfer)) });
  const legDelta = (transfer: Transfer, leg: number, delta: number): Transfer => ({
    ...transfer,
    legs: transfer.legs.map((each, at) => (at === leg ? { ...each, delta } : each)),
  });

  it("finds none in a sound one, in whatever order its rows come", () => {
    expect(found([account], transfers)).toEqual([]);
    expect(found([account], [...transfers].reverse())).toEqual([]);
    expect(found([], [])).toEqual([]);
  });

  it.each<[string, readonly Account[], readonly Transfer[], string]>([
    ["an altered amount", [account], edited(0, (t) => legDelta(t, 1, 51)), "P1"],
    ["an altered amount, sealed again", [account], edited(0, (t) => sealed(legDelta(t, 1, 51))), "P2"],
    ["a missing leg", [account], edited(0, (t) => ({ ...t, legs: t.legs.slice(0, 1) })), "P1"],
    ["a forged balance", [{ ...account, available: account.available + 1 }], transfers, "P4"],
    ["forged hours", [{ ...account, minutes: account.minutes + 1 }], transfers, "P4"],
    ["a balance below zero", [{ ...account, available: -1 }], transfers, "P3"],
    ["a lost row", [account], transfers.filter((_, at) => at !== 2), "P4"],
    ["a truncated tail", [account], transfers.slice(0, -1), "P4"],
    ["a row posted twice", [account], [...transfers, ...transfers.slice(0, 1)], "P5"],
    ["an edited title", [account], edited(1, (t) => ({ ...t, title: "别的" })), "CHAIN"],
    ["an edited title, sealed again", [account], edited(1, (t) => sealed({ ...t, title: "别的" })), "CHAIN"],
    ["transfers of nobody", [], transfers, "P4"],
    [
      "a hold ended twice",
      [account],
      [...transfers, { ...sealed(legDelta(transfers[6] as Transfer, 0, 30)), transferId: "expire:r2" }],
      "P7",
    ],
    ["a hold ended but never begun", [account], transfers.filter((t) => t.transferId !== "redeem:r2"), "P7"],
  ])("finds %s", (_, accounts, rows, rule) => {
    expect(found(accounts, rows)).toContain(rule);
  });

  it("finds whatever single number was changed anywhere", () => {
    const at = fc.record({ row: fc.nat(transfers.length - 1), leg: fc.nat(2), by: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(at, ({ row, leg, by }) => {
        const target = (transfers[row] as Transfer).legs[leg];
        if (by === 0 || target === undefined) return;
        const rows = edited(row, (t) => legDelta(t, leg, target.delta + by));
        expect(found([account], rows)).toEqual(expect.arrayContaining(["P1", "P2", "CHAIN"]));
      }),
    );
  });
});
