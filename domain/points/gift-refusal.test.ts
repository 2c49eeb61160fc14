import fc from "fast-check";
import { emptyAccount, type Account } from "./account";
import { giftTransfer, grantTransfer } from "./entry-transfers";
import { giftRefusal, giftsLeft } from "./gift-refusal";
import { hashOf } from "./ledger-builders";
import { findLedgerFaults } from "./ledger-invariants";
import { accountAfter, postTransfer } from "./post-transfer";
import type { Transfer } from "./transfer";

const nowMs = Date.parse("2026-11-20T12:00:00+08:00");
const newYearMs = Date.parse("2027-01-01T00:00:00+08:00");
const holding = (personId: string, available: number, more: Partial<Account> = {}): Account => ({
  ...emptyAccount(personId),
  available,
  lots: available === 0 ? [] : [{ ref: "", atMs: newYearMs, points: available }],
  ...more,
});
const wish = (points: number) => ({ points, yearMaxPoints: 200, nowMs });

describe("A gift within the family", () => {
  const given = { gifts: [{ year: 2026, points: 150 }] };
  it.each([
    ["all there is", holding("a", 20), 20, null],
    ["more than there is", holding("a", 20), 21, "NOT_ENOUGH_POINTS"],
    ["the year's last points", holding("a", 300, given), 50, null],
    ["more than the year allows", holding("a", 300, given), 51, "GIFT_YEAR_FULL"],
    ["what last year counted", holding("a", 300, { gifts: [{ year: 2025, points: 200 }] }), 200, null],
    ["from a frozen account", holding("a", 300, { isFrozen: true }), 1, "ACCOUNT_FROZEN"],
  ] as const)("of %s: %s", (_what, giver, points, expected) => {
    expect(giftRefusal(giver, holding("b", 0), wish(points))).toBe(expected);
  });

  it("reaches no frozen account", () => {
    expect(giftRefusal(holding("a", 20), holding("b", 0, { isFrozen: true }), wish(1))).toBe("RECEIVER_NOT_READY");
  });

  it("is of what lasts: what is over stays for the clock", () => {
    const lots = [
      { ref: "", atMs: nowMs, points: 20 },
      { ref: "", atMs: newYearMs, points: 5 },
    ];
    const giver = holding("a", 25, { lots });
    expect(giftRefusal(giver, holding("b", 0), wish(6))).toBe("NOT_ENOUGH_POINTS");
    expect(giftRefusal(giver, holding("b", 0), wish(5))).toBeNull();
    const cause = { giftId: "g", giverName: "甲", receiverName: "乙", points: 5, atMs: nowMs };
    const moved = giftTransfer(giver, holding("b", 0), cause).legs.flatMap((leg) => leg.lots.map(({ atMs }) => atMs));
    expect(moved).toEqual([newYearMs, newYearMs]);
  });

  it("counts by the year in Shanghai", () => {
    const giver = holding("a", 300, given);
    expect(giftsLeft(giver, 200, newYearMs - 1)).toBe(50);
    expect(giftsLeft(giver, 200, newYearMs)).toBe(200);
    expect(giftsLeft(giver, 100, nowMs)).toBe(0);
  });

  it("makes no points, whoever gives to whom and however often, and gives no more than the year's limit each", () => {
    const move = fc.record({ from: fc.nat(3), to: fc.nat(3), points: fc.integer({ min: 1, max: 150 }) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const transfers: Transfer[] = [];
        const people = [0, 1, 2, 3].map((one) => {
          const cause = { words: "", byPersonId: "sun", approvedByPersonId: "wu", atMs: nowMs, expiresAtMs: newYearMs };
          const draft = grantTransfer(emptyAccount(`p${one}`), 100, { ...cause, entryId: `${one}` });
          const posted = postTransfer(emptyAccount(`p${one}`), draft, hashOf);
          transfers.push(posted.transfer);
          return posted.account;
        });
        const sent = [0, 0, 0, 0];
        for (const [at, { from, to, points }] of moves.entries()) {
          const [giver, receiver] = [people[from], people[to]];
          if (giver === undefined || receiver === undefined || from === to) continue;
          if (giftRefusal(giver, receiver, wish(points)) !== null) continue;
          const cause = { giftId: `${at}`, giverName: "甲", receiverName: "乙", points, atMs: nowMs };
          const posted = postTransfer(giver, giftTransfer(giver, receiver, cause), hashOf);
          transfers.push(posted.transfer);
          people[from] = posted.account;
          people[to] = accountAfter(receiver, posted.transfer);
          sent[from] = (sent[from] ?? 0) + points;
        }
        expect(people.reduce((sum, { available }) => sum + available, 0)).toBe(400);
        expect(sent.every((points) => points <= 200)).toBe(true);
        expect(findLedgerFaults({ accounts: people, transfers, hashOf })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
