import { emptyAccount } from "../points/account";
import { correctionTransfer } from "../points/entry-transfers";
import { after, award, hashOf, release, rice, wang, withPoints } from "../points/ledger-builders";
import { postTransfer } from "../points/post-transfer";
import { cancelTransfer, fulfilTransfer, redeemTransfer } from "../points/redemption-transfers";
import type { Transfer } from "../points/transfer";
import { backlogAfterMs, checkBacklog } from "./check-backlog";
import { checkAccount } from "./check-account";
import { checkOrder } from "./check-order";
import { checkStock } from "./check-stock";
import { checkHolds, checkVoucher } from "./check-voucher";

const nowMs = 1_000_000_000;
const kindsOf = (finding: { readonly mismatches: readonly { readonly kind: string }[] } | null): readonly string[] =>
  finding?.mismatches.map(({ kind }) => kind) ?? [];

describe("A shelf", () => {
  const shelf = { offeringId: "rice", received: 10, available: 6, reserved: 2, issued: 1, writtenOff: 1 };
  const vouchers = { waiting: 2, fulfilled: 1, confirmed: 0 };
  const made = { reservationId: "d1", personId: "wang", atMs: 0 };
  it.each([
    ["tallies", {}, {}, 0],
    ["has one piece more than was received", { available: 7 }, {}, 1],
    ["has fewer than nothing", { available: -1, writtenOff: 8 }, {}, 1],
    ["keeps pieces that no voucher is for", {}, { waiting: 1 }, 1],
    ["counts a piece on its way as kept", { reserved: 3, available: 5, reservations: { r9: made } }, {}, 0],
    ["counts a voucher and its reservation as one piece", { reservations: { r1: made } }, { confirmed: 1 }, 0],
    ["counts a kept seat", { reserved: 3, available: 5, kept: { wang: { untilMs: 1 } } }, {}, 0],
    ["gave away more than its vouchers say", {}, { fulfilled: 0 }, 1],
  ] as const)("that %s", (_what, change, read, faults) => {
    expect(kindsOf(checkStock({ ...shelf, ...change }, { ...vouchers, ...read }))).toEqual(
      Array(faults).fill("stockDrift"),
    );
  });
});

describe("A voucher", () => {
  const rich = withPoints(wang, 50).account;
  const redeemed = postTransfer(rich, redeemTransfer(rich, rice("r1", 20)), hashOf);
  const fulfilled = postTransfer(redeemed.account, fulfilTransfer(redeemed.account, rice("r1", 20)), hashOf).transfer;
  const cancelled = postTransfer(redeemed.account, cancelTransfer(redeemed.account, rice("r1", 20)), hashOf).transfer;
  const voucher = { redemptionId: "r1", personId: "wang", pricePoints: 20, shopId: "shop1", journal: [] };
  const taken = redeemed.transfer;
  it.each([
    ["waits with its price", { status: "waiting" }, [taken], []],
    ["was used in its shop", { status: "fulfilled" }, [taken, fulfilled], []],
    ["took nothing", { status: "waiting" }, [], ["orphanHold"]],
    ["took another price", { status: "waiting", pricePoints: 30 }, [taken], ["alteredAmount"]],
    ["took somebody else's points", { status: "waiting", personId: "zhang" }, [taken], ["wrongScope"]],
    ["was used and never paid", { status: "fulfilled" }, [taken], ["orphanHold"]],
    ["was paid to another shop", { status: "fulfilled", shopId: "shop2" }, [taken, fulfilled], ["wrongScope"]],
    ["waits though it was used", { status: "waiting" }, [taken, fulfilled], ["replayedRedeem"]],
    ["was used and given back as well", { status: "fulfilled" }, [taken, fulfilled, cancelled], ["replayedRedeem"]],
  ] as const)("that %s", (_what, change, postings: readonly Transfer[], kinds) => {
    expect(kindsOf(checkVoucher({ ...voucher, ...change }, postings))).toEqual(kinds);
  });

  it.each([
    ["nothing is held", [], []],
    ["its price is held", [{ ref: "r1", atMs: 1, points: 20 }], []],
    [
      "its price is held in two lots",
      [
        { ref: "r1", atMs: 1, points: 15 },
        { ref: "r1", atMs: 2, points: 5 },
      ],
      [],
    ],
    ["more is held", [{ ref: "r1", atMs: 1, points: 21 }], ["orphanHold"]],
    ["points are held for no voucher", [{ ref: "r2", atMs: 1, points: 20 }], ["orphanHold"]],
  ] as const)("is held rightly where %s", (_what, lots, kinds) => {
    const vouchers = new Map([["r1", { ...voucher, status: "waiting" as const }]]);
    expect(checkHolds("wang", lots, vouchers).map(({ kind }) => kind)).toEqual(kinds);
    const others = new Map([["r1", { ...voucher, status: "expired" as const }]]);
    expect(checkHolds("wang", lots, others)).toHaveLength(lots.length === 0 ? 0 : 1);
  });
});

describe("An order", () => {
  const taker = { personId: "zhang", minutes: 30 };
  const judged = { event: "evaluated", atMs: nowMs - 2 * 3_600_000 };
  const order = { orderId: "o1", status: "evaluated", takers: [taker], earlierTakers: [], journal: [judged] } as never;
  const unjudged = { orderId: "o1", status: "served", takers: [taker], earlierTakers: [], journal: [] } as never;
  const paid = [{ personId: "zhang", points: 10 }];
  const nobody = new Set<string>();
  it.each([
    ["paid as it says", order, paid, [], paid, []],
    ["says more than was paid", order, paid, [], [{ personId: "zhang", points: 9 }], ["alteredAmount"]],
    ["says what was never paid", order, paid, [], [], ["missingPosting"]],
    ["was judged and paid nobody", order, [], [], [], ["missingPosting"]],
    ["still owes after an hour", order, [], ["zhang"], [], ["missingPosting"]],
    ["was paid and never judged", unjudged, [], [], paid, ["wrongScope"]],
    ["was not judged yet", unjudged, [], [], [], []],
  ] as const)("that %s", (_what, one, awards, owedAwards, posted, kinds) => {
    expect(kindsOf(checkOrder(one, { awards, owedAwards }, posted, { nowMs, frozenIds: nobody }))).toEqual(kinds);
  });

  it("may owe as long as it takes while the account rests", () => {
    const frozenIds = new Set(["zhang"]);
    expect(checkOrder(order, { awards: [], owedAwards: ["zhang"] }, [], { nowMs, frozenIds })).toBeNull();
  });
});

describe("What waits to be passed on", () => {
  it.each([
    ["nothing", null, 0],
    ["since a moment ago", nowMs - 60_000, 0],
    ["since an hour ago", nowMs - backlogAfterMs, 1],
  ] as const)("%s", (_what, oldestAtMs, faults) => {
    expect(kindsOf(checkBacklog([{ name: "消息", oldestAtMs }], nowMs))).toHaveLength(faults);
  });
});

describe("An account with a new page", () => {
  const story = after(
    wang,
    (one) => award(one, "o1", 20),
    release,
    (one) => award(one, "o2", 10),
  );
  const against = { personId: "wang", hashOf, nowMs };
  const spoilt = story.transfers.map((row, at) =>
    at === 1 ? { ...row, legs: row.legs.map((leg) => ({ ...leg, delta: leg.delta * 3 })) } : row,
  );
  const cause = {
    entryId: "c1",
    words: "核对过",
    byPersonId: "sun",
    approvedByPersonId: "wu",
    atMs: 600_000,
    expiresAtMs: 9e9,
  };
  const settled = postTransfer(
    story.account,
    correctionTransfer(story.account, { points: 0, minutes: 0 }, cause),
    hashOf,
  );
  const baseline = { account: settled.account, atMs: 600_000, settledIds: ["forged"] };

  it("is wrong without it, and right with it", () => {
    const rows = [...spoilt, settled.transfer];
    const check = { ...against, account: settled.account, rows };
    expect(checkAccount({ ...check, baseline: null }).mismatches.map(({ kind }) => kind)).toEqual(["alteredAmount"]);
    expect(checkAccount({ ...check, rows: [], baseline })).toEqual({ mismatches: [], folded: settled.account });
  });

  it("leaves out what two people have looked at, and nothing else", () => {
    const next = postTransfer(settled.account, award(settled.account, "o3", 5), hashOf);
    const forged = { ...next.transfer, transferId: "forged" };
    const check = { ...against, account: next.account, baseline };
    expect(checkAccount({ ...check, rows: [next.transfer, forged] }).mismatches).toEqual([]);
    const unknown = { ...next.transfer, transferId: "unknown" };
    expect(checkAccount({ ...check, rows: [next.transfer, unknown] }).mismatches).not.toEqual([]);
  });

  it("that never was is right as long as nothing was posted", () => {
    const nobody = { ...against, account: null, baseline: null };
    expect(checkAccount({ ...nobody, rows: [] })).toEqual({ mismatches: [], folded: emptyAccount("wang") });
    expect(checkAccount({ ...nobody, rows: story.transfers }).mismatches).toMatchObject([{ kind: "truncatedTail" }]);
  });
});
