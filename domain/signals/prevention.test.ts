import { monthOfDay } from "../calendar/shanghai-day";
import fc from "fast-check";
import { giveBackDay, givenBackMax } from "../orders/give-back-limit";
import { grabRefusal } from "../orders/decide-grab";
import { grabberOf } from "../orders/available-actions";
import { anOrder, aVolunteer, fridayTenMs } from "../orders/order-builders";
import { awardBounds } from "../points/award-bounds";
import { awardFor } from "../points/award";
import { awardTransfer } from "../points/award-transfer";
import { emptyAccount, type Account } from "../points/account";
import { hashOf, rice, wang, withPoints } from "../points/ledger-builders";
import { postTransfer } from "../points/post-transfer";
import { applyTransfer } from "../points/apply-transfer";
import { cancelTransfer, expireTransfer, redeemTransfer } from "../points/redemption-transfers";
import { firstPolicy } from "../policies/policies";

// What the search for misuse need not find, because it cannot happen. Each rule stands with its noun; here they are asked
// together, in the words of those who would try.

const policy = firstPolicy("points");
const dayMs = 86_400_000;

describe("Nobody", () => {
  it("earns by an order that he shares any key with", () => {
    const key = fc.constantFrom("wang", "li", "zhang");
    fc.assert(
      fc.property(key, key, key, (personId, home, family) => {
        const order = anOrder();
        const him = {
          ...grabberOf(aVolunteer(personId)),
          householdId: `home-of-${home}`,
          actsForIds: family === "wang" ? ["wang"] : [],
        };
        const shares = personId === "wang" || home === "wang" || family === "wang";
        expect(grabRefusal(order, him, fridayTenMs) === null).toBe(!shares);
      }),
    );
  });

  it("earns more by meeting the same person again", () => {
    let account = emptyAccount("zhang");
    const earned: number[] = [];
    for (let day = 0; day < 8; day += 1) {
      const [next, points] = serve(account, day, "wang");
      account = next;
      earned.push(points);
    }
    expect(earned).toEqual([...earned].sort((one, other) => other - one));
    expect(earned.at(-1)).toBeLessThan((earned[0] ?? 0) / 2);
  });

  it("earns more than a day and a month hold, however the services fall", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 80, maxLength: 160 }), (days) => {
        let account = emptyAccount("zhang");
        for (const [at, day] of days.entries()) [account] = serve(account, day, `r${at}`, 240);
        const months = new Map<number, number>();
        for (const { day, points } of account.earned) {
          expect(points).toBeLessThanOrEqual(policy.value.dayMaxPoints);
          months.set(monthOfDay(day), (months.get(monthOfDay(day)) ?? 0) + points);
        }
        for (const points of months.values()) expect(points).toBeLessThanOrEqual(policy.value.monthMaxPoints);
      }),
      { numRuns: 50 },
    );
  });

  it("gives back more than three orders a day, and is free again tomorrow", () => {
    const today = [1, 2, 3].map((hour) => fridayTenMs - hour * 60_000);
    expect(giveBackDay(today, fridayTenMs)).toHaveLength(givenBackMax);
    expect(giveBackDay(today, fridayTenMs + dayMs)).toEqual([]);
  });

  it("gets a voucher's points back twice, by cancelling it and letting it expire", () => {
    const rich = withPoints(wang, 50).account;
    const held = postTransfer(rich, redeemTransfer(rich, rice("r1", 20)), hashOf).account;
    const [first, second] = [cancelTransfer, expireTransfer].map((end) => end(held, rice("r1", 20)));
    const after = postTransfer(held, first!, hashOf).account;
    expect(after.available).toBe(rich.available);
    // Prepared beside the first, it does not fit any more; prepared after it, it moves nothing.
    expect(applyTransfer(after, { ...second!, hash: "" })).toMatchObject({ ok: false });
    expect(postTransfer(after, expireTransfer(after, rice("r1", 20)), hashOf).account.available).toBe(rich.available);
  });
});

function serve(account: Account, day: number, metPersonId: string, minutes = 30): readonly [Account, number] {
  const service = { day, metPersonId, isVeto: false };
  const rule = { basePoints: 10, perHourPoints: 10, maxPoints: 60, version: "1" };
  const bounds = awardBounds(account, service, policy.value);
  const award = awardFor({ rule, policy, minutes, stars: 5, quality: 5, outcome: "solved", bounds });
  const atMs = day * dayMs;
  const orderId = `${day}-${metPersonId}`;
  const cause = { orderId, title: "", byPersonId: "staff", atMs, spendableFromMs: atMs + 3 * dayMs, service };
  return [postTransfer(account, awardTransfer(account, award, cause), hashOf).account, award.points];
}
