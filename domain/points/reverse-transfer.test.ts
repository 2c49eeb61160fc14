import fc from "fast-check";
import type { Account } from "./account";
import { applyTransfer } from "./apply-transfer";
import { after, award, hashOf, legsOf, release, rice, wang } from "./ledger-builders";
import { findLedgerFaults } from "./ledger-invariants";
import { postTransfer } from "./post-transfer";
import { redeemTransfer } from "./redemption-transfers";
import { reverseTransfer } from "./reverse-transfer";
import type { Transfer, TransferDraft } from "./transfer";

const reversal = (account: Account, orderId: string, given: Transfer): TransferDraft =>
  reverseTransfer(account, given, { orderId, title: "物品代购", byPersonId: "wu", words: "药买错了", atMs: 3_000 });

describe("A reversal", () => {
  const first = postTransfer(wang, award(wang, "order1", 33, 60), hashOf);

  it("turns the award round, minutes and all, and leaves nothing of it", () => {
    const draft = reversal(first.account, "order1", first.transfer);
    expect(draft).toMatchObject({
      transferId: "reversal:order1:wang",
      kind: "reversal",
      reverses: "award:order1:wang",
      title: "异议改判，收回 33 分",
      minutes: -60,
    });
    expect(legsOf(draft)).toEqual([
      ["person:wang", 0, 0],
      ["pending:wang", -33, 0],
      ["system:issue", 33, null],
    ]);
    const { account } = postTransfer(first.account, draft, hashOf);
    expect(account).toMatchObject({ available: 0, minutes: 0, services: 0, sequence: 2 });
  });

  it("takes what is left after spending, notes the rest as a debt, and says so", () => {
    const spent = after(first.account, release, (a) => redeemTransfer(a, rice("r1", 30)));
    const draft = reversal(spent.account, "order1", first.transfer);
    expect(legsOf(draft)).toEqual([
      ["person:wang", -3, 0],
      ["debt:wang", -30, -30],
      ["system:issue", 33, null],
    ]);
    expect(draft.breakdown).toContain("其中 30 分已经用掉，余额收到零为止，欠的 30 分以后得了积分先还");
    const { account, transfer } = postTransfer(spent.account, draft, hashOf);
    expect(account).toMatchObject({ available: 0, held: 30, owed: 30 });
    const transfers = [first.transfer, ...spent.transfers, transfer];
    expect(findLedgerFaults({ accounts: [account], transfers, hashOf })).toEqual([]);
  });

  it("keeps the ledger sound and nobody below zero, whatever was earned and spent before", () => {
    const life = fc.record({ earned: fc.nat(60), minutes: fc.nat(200), more: fc.nat(60), price: fc.nat(80) });
    fc.assert(
      fc.property(life, ({ earned: points, minutes, more, price }) => {
        const given = after(
          wang,
          (a) => award(a, "order1", points, minutes),
          (a) => award(a, "order2", more),
          ...(points > 0 ? [release] : []),
          ...(more > 0 ? [release] : []),
        );
        const spent = price > points + more ? given : after(given.account, (a) => redeemTransfer(a, rice("r1", price)));
        const awarded = given.transfers[0] as Transfer;
        const { account, transfer } = postTransfer(spent.account, reversal(spent.account, "order1", awarded), hashOf);
        const between = spent === given ? [] : spent.transfers;
        const faults = findLedgerFaults({
          accounts: [account],
          transfers: [...given.transfers, ...between, transfer],
          hashOf,
        });
        expect(faults).toEqual([]);
        expect(account.available).toBeGreaterThanOrEqual(0);
        expect(account.minutes).toBe(60);
      }),
    );
  });

  it.each<[string, (taken: Transfer) => readonly Transfer[]]>([
    ["twice", (taken) => [first.transfer, taken, { ...taken, transferId: "reversal:again:wang" }]],
    ["of nothing", (taken) => [first.transfer, { ...taken, reverses: "award:other:wang" }]],
    ["of another number of minutes", (taken) => [first.transfer, { ...taken, minutes: -59 }]],
    ["of somebody else's award", (taken) => [{ ...first.transfer, personIds: ["li"] }, taken]],
    [
      "of other points",
      (taken) => [first.transfer, { ...taken, legs: taken.legs.map((leg) => ({ ...leg, delta: leg.delta * 2 })) }],
    ],
  ])("%s is found", (_, rows) => {
    const { account, transfer } = postTransfer(
      first.account,
      reversal(first.account, "order1", first.transfer),
      hashOf,
    );
    const rules = findLedgerFaults({ accounts: [account], transfers: rows(transfer), hashOf }).map(({ rule }) => rule);
    expect(rules).toContain("P6");
  });

  it("of more hours than there are is refused", () => {
    const draft = reversal({ ...first.account, minutes: 59 }, "order1", first.transfer);
    expect(applyTransfer({ ...first.account, minutes: 59 }, { ...draft, hash: "" })).toEqual({
      ok: false,
      code: "BELOW_ZERO",
    });
  });

  it("is paid by the next points, and the posting says so", () => {
    const spent = after(first.account, release, (a) => redeemTransfer(a, rice("r1", 30)));
    const owing = postTransfer(spent.account, reversal(spent.account, "order1", first.transfer), hashOf);
    const again = after(
      owing.account,
      (a) => award(a, "order2", 20),
      release,
      (a) => award(a, "order3", 20),
      release,
    );
    expect(again.transfers[1]?.breakdown).toEqual(["20 分核实期满，可以用了", "其中 20 分还了之前欠的"]);
    expect(again.account).toMatchObject({ available: 10, owed: 0, pending: 0 });
    const transfers = [first.transfer, ...spent.transfers, owing.transfer, ...again.transfers];
    expect(findLedgerFaults({ accounts: [again.account], transfers, hashOf })).toEqual([]);
  });
});
