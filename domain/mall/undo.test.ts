import { endOfDayMs } from "../calendar/shanghai-day";
import { decideFulfil } from "./decide-closing";
import { decideUndo, undoMs, undoRefusal } from "./decide-undo";
import { hashOf, keeper, noon, redeemed, rice } from "./redeem-builders";
import { timesUndone } from "./times-undone";
import { voucherEntry } from "./voucher-entry";

describe("Taking a handing-over back", () => {
  const { account, redemption } = redeemed();
  const used = decideFulfil({
    redemption,
    offering: rice,
    account,
    household: null,
    day: null,
    actor: keeper,
    nowMs: noon + 1,
    hashOf,
    shopIds: ["shop-of-rice"],
  });
  if (!used.ok) throw new Error(used.code);
  const question = {
    redemption: used.redemption,
    offering: used.offering,
    account: used.account,
    fulfilled: used.transfer,
    shopIds: ["shop-of-rice"],
    reason: "拿错了",
    actor: keeper,
    nowMs: noon + 2,
    hashOf,
  };

  it("makes the voucher wait again, with its piece reserved and its points held", () => {
    const answer = decideUndo(question);
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.redemption).toStrictEqual({
      ...used.redemption,
      status: "waiting",
      closedAtMs: null,
      version: 3,
      journal: [
        ...used.redemption.journal,
        {
          version: 3,
          event: "undone",
          status: "waiting",
          atMs: noon + 2,
          byPersonId: "zhao",
          role: "keeper",
          key: "key-2",
          bodyHash: "body-2",
          reason: "拿错了",
        },
      ],
    });
    expect(answer).toMatchObject({
      offering: { available: 9, reserved: 1, issued: 0 },
      account: { available: 70, held: 30 },
      transfer: { transferId: "undo:r1:1", reverses: "fulfil:r1", kind: "undoFulfil" },
    });
    expect([timesUndone(used.redemption), timesUndone(answer.redemption)]).toEqual([0, 1]);
  });

  it("leaves at least the rest of the day to fetch it", () => {
    const late = { ...used.redemption, expiresAtMs: noon };
    expect(decideUndo({ ...question, redemption: late })).toMatchObject({
      redemption: { expiresAtMs: endOfDayMs(noon) },
    });
  });

  it("leaves the shelf alone where a time was booked", () => {
    const booked = { ...used.redemption, bookingId: "court:1" };
    expect(decideUndo({ ...question, redemption: booked })).toMatchObject({ ok: true, offering: used.offering });
  });

  it.each([
    ["in another shop", used.redemption, ["shop-of-oil"], noon + 2, "VOUCHER_UNKNOWN"],
    ["before it was used", redemption, ["shop-of-rice"], noon + 2, "VOUCHER_NOT_USED"],
    [
      "after it expired",
      { ...used.redemption, status: "expired" as const },
      ["shop-of-rice"],
      noon,
      "VOUCHER_NOT_USED",
    ],
    ["five minutes later", used.redemption, ["shop-of-rice"], noon + 1 + undoMs, null],
    ["a moment later", used.redemption, ["shop-of-rice"], noon + 2 + undoMs, "UNDO_TOO_LATE"],
  ])("%s", (_when, one, shopIds, nowMs, expected) => {
    expect(undoRefusal(one, shopIds, nowMs)).toBe(expected);
    if (expected !== null) {
      expect(decideUndo({ ...question, redemption: one, shopIds, nowMs })).toEqual({ ok: false, code: expected });
    }
  });

  it("has five minutes", () => expect(undoMs).toBe(300_000));

  it("has no moment of use to count from in a voucher that says none", () => {
    const odd = { status: "fulfilled", closedAtMs: null, shopId: "shop-of-rice" } as const;
    expect(undoRefusal(odd, ["shop-of-rice"], 0)).toBe("VOUCHER_NOT_USED");
  });

  it.each([
    ["fulfilled", 30],
    ["undone", -30],
    ["cancelled", 0],
    ["expired", 0],
  ] as const)("and every other step of a voucher is a line in the shop's book: %s", (kind, points) => {
    expect(voucherEntry(used.redemption, { donor: "惠民粮油" }, kind)).toStrictEqual({
      entryId: "voucher:r1:2",
      kind,
      shopId: "shop-of-rice",
      offeringId: "rice",
      offeringTitle: "大米 5 千克",
      donor: "惠民粮油",
      pieces: 1,
      aboutId: "r1",
      points,
      note: "",
      byPersonId: "zhao",
      approvedByPersonId: null,
      atMs: noon + 1,
    });
  });

  it("says why in the book, and a voucher without history is a bug", () => {
    const answer = decideUndo(question);
    if (!answer.ok) throw new Error(answer.code);
    expect(voucherEntry(answer.redemption, { donor: "" }, "undone").note).toBe("拿错了");
    expect(() => voucherEntry({ ...redemption, journal: [] }, { donor: "" }, "expired")).toThrow(
      "voucher r1 has no history",
    );
  });
});
