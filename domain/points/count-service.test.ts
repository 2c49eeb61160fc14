import { after, awardedFor, expiresMs, hashOf, release, wang, withPoints } from "./ledger-builders";
import { emptyAccount, isSound, type Account } from "./account";
import { correctionTransfer, giftTransfer, grantTransfer } from "./entry-transfers";
import { accountAfter, postTransfer } from "./post-transfer";
import { reverseTransfer } from "./reverse-transfer";
import type { AwardedService, Transfer } from "./transfer";

const service = (day: number, metPersonId = "li", isVeto = false): AwardedService => ({ day, metPersonId, isVeto });
const served = (orderId: string, points: number, of: AwardedService) => (account: Account) =>
  awardedFor(of)(account, orderId, points, 30);

describe("What an account remembers of its services", () => {
  it("is points by day and whom it met, for two months and a little", () => {
    const { account } = after(
      wang,
      served("o1", 20, service(100)),
      served("o2", 15, service(100, "chen")),
      served("o3", 10, service(174)),
    );
    expect(account.earned).toEqual([
      { day: 100, points: 35 },
      { day: 174, points: 10 },
    ]);
    expect(account.met).toEqual([
      { day: 100, personId: "li" },
      { day: 100, personId: "chen" },
      { day: 174, personId: "li" },
    ]);
    const later = after(account, served("o4", 5, service(175))).account;
    expect(later.earned.map(({ day }) => day)).toEqual([174, 175]);
    expect(later.met.map(({ day }) => day)).toEqual([174, 175]);
  });

  it("keeps the days in order when an older service is judged later", () => {
    const { account } = after(wang, served("o1", 20, service(110)), served("o2", 15, service(109)));
    expect(account.earned.map(({ day }) => day)).toEqual([109, 110]);
  });

  it("forgets what is taken back, once, and the other meetings of that day stay", () => {
    const { account, transfers } = after(
      wang,
      served("o1", 20, service(100)),
      served("o2", 15, service(100)),
      served("o3", 10, service(101, "li", true)),
    );
    expect(account.vetoAtMs).toBe(1_000);
    const back = (orderId: string, at: number) => (now: Account) =>
      reverseTransfer(now, transfers[at] as Transfer, {
        orderId,
        title: "",
        byPersonId: "wu",
        words: "",
        atMs: 2_000,
      });
    const { account: left } = after(account, back("o1", 0));
    expect(left).toMatchObject({ earned: [{ day: 100, points: 15 }, { day: 101 }], vetoAtMs: 1_000 });
    expect(left.met).toHaveLength(2);
    const { account: none } = after(left, back("o3", 2), back("o2", 1));
    expect(none).toMatchObject({ earned: [], met: [], vetoAtMs: null });
  });

  it("counts nothing for points without a service", () => {
    const { account } = withPoints(wang, 30);
    expect(account).toMatchObject({ earned: [], met: [], gifts: [], vetoAtMs: null });
  });
});

describe("A gift within the family", () => {
  const giver = withPoints(wang, 50).account;
  const receiver = emptyAccount("li");
  const given = (points: number, atMs: number, from = giver, to = receiver) => {
    const draft = giftTransfer(from, to, {
      giftId: `g${atMs}`,
      giverName: "王桂兰",
      receiverName: "李明",
      points,
      atMs,
    });
    const { account, transfer } = postTransfer(from, draft, hashOf);
    return { from: account, to: accountAfter(to, transfer), transfer };
  };

  it("moves the points that expire first, as they are, and both accounts say it", () => {
    const { from, to, transfer } = given(20, 5_000);
    expect(transfer.legs.map(({ account, delta, balanceAfter }) => [account, delta, balanceAfter])).toEqual([
      ["person:wang", -20, 30],
      ["person:li", 20, 20],
    ]);
    expect(to.lots).toEqual([{ ref: "", atMs: expiresMs, points: 20 }]);
    expect([from.sequence, to.sequence, from.headHash === to.headHash]).toEqual([giver.sequence + 1, 1, true]);
    expect([isSound(from), isSound(to)]).toEqual([true, true]);
  });

  it("is counted by the year for who gives, and for nobody else", () => {
    const inYear = (year: number) => Date.UTC(year, 5, 1);
    const first = given(5, inYear(2026));
    const second = given(6, inYear(2026) + 1, first.from, first.to);
    expect(second.from.gifts).toEqual([{ year: 2026, points: 11 }]);
    const next = given(7, inYear(2027), second.from, second.to);
    expect(next.from.gifts).toEqual([
      { year: 2026, points: 11 },
      { year: 2027, points: 7 },
    ]);
    expect(given(1, inYear(2029), next.from, next.to).from.gifts).toEqual([{ year: 2029, points: 1 }]);
    expect(next.to.gifts).toEqual([]);
  });

  it("does not fit an account that has moved on", () => {
    const { transfer } = given(20, 5_000);
    expect(() => accountAfter(withPoints(receiver, 5).account, transfer)).toThrow("SEQUENCE_GAP");
  });
});

describe("An entry by two", () => {
  const cause = {
    entryId: "e1",
    words: "补上漏记的一次",
    byPersonId: "sun",
    approvedByPersonId: "wu",
    atMs: 9_000,
    expiresAtMs: 90_000_000,
  };
  const legs = (account: Account, change: { points: number; minutes: number }) =>
    correctionTransfer(account, change, cause).legs.map((leg) => [leg.account, leg.delta]);

  it("needs two different people", () => {
    expect(() => grantTransfer(wang, 5, { ...cause, approvedByPersonId: "sun" })).toThrow("two different people");
  });

  it("sets right what was too little, or too much, or is spent already", () => {
    const { account } = withPoints(wang, 10);
    expect(legs(account, { points: 4, minutes: 0 })).toEqual([
      ["person:wang", 4],
      ["system:issue", -4],
    ]);
    expect(legs(account, { points: -4, minutes: -30 })).toEqual([
      ["person:wang", -4],
      ["system:issue", 4],
    ]);
    const draft = correctionTransfer(account, { points: -15, minutes: 0 }, cause);
    expect(draft.breakdown).toEqual(["补上漏记的一次", "其中 5 分已经用掉，余额收到零为止，欠的 5 分以后得了积分先还"]);
    const owing = postTransfer(account, draft, hashOf).account;
    expect(owing).toMatchObject({ available: 0, owed: 5 });
    const paid = grantTransfer(owing, 8, { ...cause, entryId: "e2" });
    expect(paid.breakdown).toEqual(["补上漏记的一次", "其中 5 分还了之前欠的"]);
    expect(postTransfer(owing, paid, hashOf).account).toMatchObject({ available: 3, owed: 0 });
  });
});

describe("An account is sound", () => {
  const { account } = after(wang, served("o1", 20, service(100)), release, served("o2", 7, service(101)));

  it.each<[string, Partial<Account>]>([
    ["more to spend than its lots", { available: 21 }],
    ["more held than its lots", { held: 1 }],
    ["more pending than its lots", { pending: 8 }],
    ["a debt below nothing", { owed: -1 }],
    ["half a minute", { minutes: 0.5 }],
    ["a stop", { isFrozen: true }],
  ])("not with %s", (_case, change) => {
    expect(isSound(account)).toBe(true);
    expect(isSound({ ...account, ...change })).toBe(false);
  });
});
