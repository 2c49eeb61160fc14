import { accountAfter } from "./post-transfer";
import { emptyAccount, type Account } from "./account";
import { applyTransfer } from "./apply-transfer";
import { chainText } from "./chain-text";
import { creditOf } from "./credit";
import { correctionTransfer, giftTransfer, grantTransfer } from "./entry-transfers";
import { after, award, awardedFor, hashOf, release, rice, spendableMs, wang, withPoints } from "./ledger-builders";
import { postTransfer } from "./post-transfer";
import { cancelTransfer, fulfilTransfer, redeemTransfer, undoFulfilTransfer } from "./redemption-transfers";
import { dueRelease } from "./release-transfer";
import { reverseTransfer } from "./reverse-transfer";
import type { Leg, Transfer, TransferDraft } from "./transfer";

const rich = withPoints(wang, 50).account;
const voucher = after(rich, (account) => redeemTransfer(account, rice("r1", 30))).account;
const good = postTransfer(wang, award(wang, "order1", 33), hashOf).transfer;
const legFor = (personId: string): Leg => ({
  account: `person:${personId}`,
  delta: 0,
  balanceAfter: 0,
  lots: [],
  sequenceAfter: 1,
  previousHash: "",
});
/** The same movement, said to be the next of another account. */
const following = (draft: TransferDraft, account: Account): Transfer => ({
  ...draft,
  legs: draft.legs.map((leg) =>
    leg.sequenceAfter === null ? leg : { ...leg, sequenceAfter: account.sequence + 1, previousHash: account.headHash },
  ),
  hash: "",
});
const cause = {
  entryId: "e1",
  words: "更正",
  byPersonId: "sun",
  approvedByPersonId: "wu",
  atMs: 9_000,
  expiresAtMs: 90_000_000,
};
const reversed = (account: Account, orderId: string, given: Transfer): TransferDraft =>
  reverseTransfer(account, given, { orderId, title: "", byPersonId: "wu", words: "", atMs: 3_000 });

describe("An account of somebody new", () => {
  it("has nothing in it", () => {
    expect(emptyAccount("wang")).toStrictEqual({
      personId: "wang",
      available: 0,
      held: 0,
      pending: 0,
      owed: 0,
      lots: [],
      heldLots: [],
      pendingLots: [],
      minutes: 0,
      services: 0,
      earned: [],
      met: [],
      gifts: [],
      vetoAtMs: null,
      ratings: [],
      redeemedByOffering: {},
      isFrozen: false,
      sequence: 0,
      version: 0,
      headHash: "",
    });
  });
});

describe("An account refuses a transfer", () => {
  const [, pending, system] = good.legs as [Leg, Leg, Leg];

  it.each<[string, Account, Transfer]>([
    ["that does not name its own leg", wang, { ...good, legs: [pending, system] }],
    ["of two others", wang, { ...good, personIds: ["wang", "chen"], legs: [...good.legs, legFor("li")] }],
    [
      "said to be twice of somebody else",
      emptyAccount("li"),
      { ...good, personIds: ["wang", "wang"], legs: [...good.legs, legFor("li")] },
    ],
  ])("%s", (_what, account, transfer) => {
    expect(applyTransfer(account, transfer)).toEqual({ ok: false, code: "OTHER_PERSON" });
  });

  it("whose system side carries lots", () => {
    const lots = [{ ref: "", atMs: 1, points: -33 }];
    const legs = good.legs.map((leg) => (leg.account === "system:issue" ? { ...leg, lots } : leg));
    expect(applyTransfer(wang, { ...good, legs })).toEqual({ ok: false, code: "UNBALANCED" });
  });

  it.each<[string, TransferDraft]>([
    ["out of a voucher it does not have", fulfilTransfer(voucher, rice("r1", 30))],
    ["of points it has not pending", release(after(rich, (account) => award(account, "order2", 9)).account)],
    ["that pays a debt it does not have", grantTransfer({ ...rich, owed: 5 }, 8, cause)],
  ])("%s", (_what, draft) => {
    expect(applyTransfer(rich, following(draft, rich))).toEqual({ ok: false, code: "BELOW_ZERO" });
  });

  it("that says another debt than there is", () => {
    const owing = { ...rich, owed: 5 };
    const { legs, ...rest } = grantTransfer(owing, 8, cause);
    const told = legs.map((leg) => (leg.account === "debt:wang" ? { ...leg, balanceAfter: -1 } : leg));
    expect(applyTransfer(owing, { ...rest, legs: told, hash: "" })).toEqual({ ok: false, code: "BALANCE_WRONG" });
    expect(applyTransfer(owing, { ...rest, legs, hash: "" })).toMatchObject({ ok: true, account: { owed: 0 } });
  });
});

describe("An account takes a transfer", () => {
  it("of hours set right, and no more than there are", () => {
    const draft = (minutes: number) => correctionTransfer(rich, { points: 0, minutes }, cause);
    expect(postTransfer(rich, draft(-60), hashOf).account.minutes).toBe(0);
    expect(() => postTransfer(rich, draft(-61), hashOf)).toThrow("BELOW_ZERO");
  });

  it("whose minutes are the first person's alone", () => {
    const li = emptyAccount("li");
    const gift = { giftId: "g", giverName: "甲", receiverName: "乙", points: 5, atMs: 9_000 };
    const { account, transfer } = postTransfer(rich, { ...giftTransfer(rich, li, gift), minutes: 10 }, hashOf);
    expect([account.minutes, accountAfter(li, transfer).minutes]).toEqual([70, 0]);
  });

  it("for a person whose id has a colon in it", () => {
    const one = emptyAccount("a:b");
    expect(postTransfer(one, award(one, "order1", 5), hashOf).account.pending).toBe(5);
  });
});

describe("The legs of a transfer", () => {
  it("are numbered where they are the person's and nowhere else", () => {
    const lot = { ref: "award:order1:wang", atMs: spendableMs, points: 33 };
    const unnumbered = { sequenceAfter: null, previousHash: null };
    expect(award(wang, "order1", 33).legs).toStrictEqual([
      { account: "person:wang", delta: 0, balanceAfter: 0, lots: [], sequenceAfter: 1, previousHash: "" },
      { account: "pending:wang", delta: 33, balanceAfter: 33, lots: [lot], ...unnumbered },
      { account: "system:issue", delta: -33, balanceAfter: null, lots: [], ...unnumbered },
    ]);
    expect(grantTransfer({ ...wang, owed: 9 }, 5, cause).legs).toStrictEqual([
      { account: "person:wang", delta: 0, balanceAfter: 0, lots: [], sequenceAfter: 1, previousHash: "" },
      { account: "debt:wang", delta: 5, balanceAfter: -4, lots: [], ...unnumbered },
      { account: "system:issue", delta: -5, balanceAfter: null, lots: [], ...unnumbered },
    ]);
  });

  it("bring no empty lots when a debt takes everything", () => {
    expect(creditOf({ ...wang, owed: 9 }, 5, 1)).toStrictEqual({ changes: { available: [], owed: -5 }, repaid: 5 });
    expect(creditOf(wang, 5, 1).changes.available).toStrictEqual([{ ref: "", atMs: 1, points: 5 }]);
  });
});

describe("The chain", () => {
  it("gives another text for any changed lot and any changed service", () => {
    const base = awardedFor({ day: 100, metPersonId: "li", isVeto: false })(wang, "order1", 33);
    const [person, pending, ...others] = base.legs as [Leg, Leg, ...Leg[]];
    const [lot] = pending.lots;
    const texts = [
      base,
      ...[{ ref: "x" }, { atMs: 7 }, { points: 7 }].map((change) => ({
        ...base,
        legs: [person, { ...pending, lots: [{ ...lot!, ...change }] }, ...others],
      })),
      ...[{ day: 7 }, { metPersonId: "x" }, { isVeto: true }].map((change) => ({
        ...base,
        service: { ...base.service!, ...change },
      })),
    ].map(chainText);
    expect(new Set(texts).size).toBe(7);
  });
});

describe("Several at once", () => {
  it("of two vouchers each gives back its own", () => {
    const two = after(voucher, (account) => redeemTransfer(account, rice("r2", 20))).account;
    const back = after(two, (account) => cancelTransfer(account, rice("r2", 20))).account;
    expect(back).toMatchObject({ available: 20, held: 30 });
    expect(back.heldLots.map(({ ref }) => ref)).toEqual(["r1"]);
    expect(after(two, (account) => fulfilTransfer(account, rice("r1", 30))).account.held).toBe(20);
  });

  it("a voucher that cost nothing can be handed over and taken back", () => {
    const free = after(wang, (account) => redeemTransfer(account, rice("r1", 0)));
    const done = after(free.account, (account) => fulfilTransfer(account, rice("r1", 0)));
    const back = undoFulfilTransfer(done.account, done.transfers[0] as Transfer, rice("r1", 0));
    expect(back.legs.map(({ account, delta, lots }) => [account, delta, lots])).toEqual([
      ["person:wang", 0, []],
      ["system:redeemed:shop1", 0, []],
    ]);
  });

  it("of two awards still pending the one that was wrong goes, and what can be spent stays", () => {
    const both = after(
      rich,
      (account) => award(account, "order2", 20),
      (account) => award(account, "order3", 20),
    );
    const { account } = postTransfer(
      both.account,
      reversed(both.account, "order3", both.transfers[1] as Transfer),
      hashOf,
    );
    expect(account).toMatchObject({ available: 50, pending: 20, owed: 0 });
    expect(account.pendingLots.map(({ ref }) => ref)).toEqual(["award:order2:wang"]);
  });

  it("points become spendable at their moment and not before", () => {
    const { account } = after(wang, (one) => award(one, "order1", 5));
    expect([dueRelease(account, spendableMs - 1), dueRelease(account, spendableMs)]).toEqual([
      null,
      { ref: "award:order1:wang", atMs: spendableMs, points: 5 },
    ]);
  });
});

describe("Meetings", () => {
  const met = (day: number, metPersonId: string) => ({ day, metPersonId, isVeto: false });
  const services = [met(100, "li"), met(100, "chen"), met(101, "chen")];
  const { account, transfers } = after(
    wang,
    ...services.map((service, at) => (one: Account) => awardedFor(service)(one, `o${at}`, 5)),
  );

  it.each([
    [0, ["100 chen", "101 chen"]],
    [1, ["100 li", "101 chen"]],
    [2, ["100 li", "100 chen"]],
  ])("lose the one that is taken back: the %ith", (at, left) => {
    const draft = reversed(account, `o${at}`, transfers[at] as Transfer);
    const after = postTransfer(account, draft, hashOf).account;
    expect(after.met.map(({ day, personId }) => `${day} ${personId}`)).toEqual(left);
  });

  it("lose none when the one taken back was forgotten long ago", () => {
    const later = after(
      account,
      (one) => awardedFor(met(300, "li"))(one, "o8", 5),
      (one) => awardedFor(met(301, "chen"))(one, "o9", 5),
    ).account;
    const draft = reversed(later, "o0", transfers[0] as Transfer);
    expect(postTransfer(later, draft, hashOf).account.met).toEqual([
      { day: 300, personId: "li" },
      { day: 301, personId: "chen" },
    ]);
  });

  it("and gifts of nothing count nothing", () => {
    const gift = { giftId: "g", giverName: "甲", receiverName: "乙", points: 0, atMs: 9_000 };
    const draft = giftTransfer(rich, emptyAccount("li"), gift);
    expect(postTransfer(rich, draft, hashOf).account.gifts).toEqual([]);
  });
});
