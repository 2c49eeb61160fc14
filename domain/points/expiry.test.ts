import { dayNumberAt, endOfDayMs, monthOfDay, yearAt, yearBounds } from "../calendar/shanghai-day";
import { after, expiresMs, hashOf, rice, wang, withPoints } from "./ledger-builders";
import { dueExpiry, expiryOf, expiryTransfer, expiryWarningMs } from "./expiry-transfer";
import { postTransfer } from "./post-transfer";
import {
  cancelTransfer,
  expireTransfer,
  fulfilTransfer,
  redeemTransfer,
  undoFulfilTransfer,
} from "./redemption-transfers";
import type { Transfer } from "./transfer";

const at = (text: string) => Date.parse(`${text}+08:00`);
const dayMs = 86_400_000;

describe("The days of Shanghai", () => {
  it.each([
    ["2026-12-31T23:59:59", 2026],
    ["2027-01-01T00:00:00", 2027],
  ])("%s lies in %i", (text, year) => {
    expect(yearAt(at(text))).toBe(year);
  });

  it("end at their midnights", () => {
    expect(yearBounds(2026).untilMs).toBe(at("2027-01-01T00:00:00"));
    expect(endOfDayMs(at("2026-03-03T00:00:00"))).toBe(at("2026-03-04T00:00:00"));
    expect(endOfDayMs(at("2026-03-03T23:59:59"))).toBe(at("2026-03-04T00:00:00"));
    expect(dayNumberAt(at("2026-03-03T00:00:00"))).toBe(dayNumberAt(at("2026-03-03T23:59:59")));
    expect(dayNumberAt(at("2026-03-04T00:00:00"))).toBe(dayNumberAt(at("2026-03-03T00:00:00")) + 1);
    const month = (text: string) => monthOfDay(dayNumberAt(at(text)));
    expect(month("2026-03-31T23:00:00")).toBe(month("2026-03-01T00:00:00"));
    expect(month("2026-04-01T00:00:00")).toBe(month("2026-03-31T23:00:00") + 1);
    expect(month("2027-01-01T00:00:00")).toBe(month("2026-12-31T00:00:00") + 1);
  });
});

describe("Points that nobody spends", () => {
  it("expire with the year after the one they came in, and are warned of thirty days before", () => {
    expect(expiryOf(at("2026-03-03T10:00:00"), 1)).toBe(at("2028-01-01T00:00:00"));
    expect(expiryOf(at("2026-12-31T23:59:59"), 2)).toBe(at("2029-01-01T00:00:00"));
    expect(expiryWarningMs(at("2028-01-01T00:00:00"))).toBe(at("2027-12-02T00:00:00"));
  });

  it("go at their moment and not before, whole, and leave the hours", () => {
    const { account } = withPoints(wang, 20);
    expect(dueExpiry(account, expiresMs - 1)).toBeNull();
    const lot = dueExpiry(account, expiresMs);
    if (lot === null) throw new Error("due");
    const draft = expiryTransfer(account, lot, expiresMs);
    expect(draft).toMatchObject({ transferId: `expiry:wang:${expiresMs}`, kind: "expiry", title: "积分过期" });
    expect(postTransfer(account, draft, hashOf).account).toMatchObject({ available: 0, lots: [], minutes: 60 });
  });
});

describe("Points in a voucher", () => {
  const cause = (atMs: number) => ({ ...rice("r1", 15), atMs });
  const held = after(withPoints(wang, 20).account, (account) => redeemTransfer(account, rice("r1", 15))).account;

  it.each([
    ["cancelled", cancelTransfer],
    ["expired", expireTransfer],
  ])("come back to expire when they would have, when it is %s before", (_word, back) => {
    const { account } = after(held, (now) => back(now, cause(expiresMs - 1)));
    expect(account).toMatchObject({ held: 0, heldLots: [], lots: [{ ref: "", atMs: expiresMs, points: 20 }] });
  });

  it("can be spent for another thirty days when their own day passed meanwhile", () => {
    const { account } = after(held, (now) => cancelTransfer(now, cause(expiresMs)));
    expect(account.lots).toEqual([
      { ref: "", atMs: expiresMs, points: 5 },
      { ref: "", atMs: endOfDayMs(expiresMs) + 30 * dayMs, points: 15 },
    ]);
  });

  it("lie in it again as before when handing it over is undone, and are handed over under a new id", () => {
    const done = after(held, (now) => fulfilTransfer(now, rice("r1", 15)));
    const fulfilled = done.transfers[0] as Transfer;
    const undone = after(done.account, (now) => undoFulfilTransfer(now, fulfilled, rice("r1", 15)));
    expect(undone.account).toMatchObject({ held: 15, heldLots: held.heldLots, available: 5 });
    expect(undone.transfers[0]).toMatchObject({
      transferId: "undo:r1:1",
      reverses: "fulfil:r1",
      title: "撤销领取：大米 5 千克",
    });
    const again = after(undone.account, (now) => fulfilTransfer(now, { ...rice("r1", 15), undone: 1 }));
    expect(again.transfers[0]?.transferId).toBe("fulfil:r1:1");
    const twice = undoFulfilTransfer(again.account, again.transfers[0] as Transfer, { ...rice("r1", 15), undone: 1 });
    expect(twice.transferId).toBe("undo:r1:2");
  });

  it("are those that expire first", () => {
    const rich = {
      ...wang,
      available: 12,
      lots: [
        { ref: "", atMs: 1, points: 5 },
        { ref: "", atMs: 2, points: 7 },
      ],
    };
    const draft = redeemTransfer(rich, rice("r9", 6));
    expect(draft.legs.map(({ account, lots }) => [account, lots])).toEqual([
      [
        "person:wang",
        [
          { ref: "", atMs: 1, points: -5 },
          { ref: "", atMs: 2, points: -1 },
        ],
      ],
      [
        "held:wang",
        [
          { ref: "r9", atMs: 1, points: 5 },
          { ref: "r9", atMs: 2, points: 1 },
        ],
      ],
    ]);
  });
});
