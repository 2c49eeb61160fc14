import { emptyAccount, type Account } from "../points/account";
import { awardBounds } from "../points/award-bounds";
import { awardFor } from "../points/award";
import { awardTransfer } from "../points/award-transfer";
import { postTransfer } from "../points/post-transfer";
import { firstPolicy } from "../policies/policies";
import { chanceFrom } from "./simulated-town";

// What a ring gets out of it, by the rules as they stand: two who meet again and again earn less each time.

const dayMs = 86_400_000;
const days = 182;
const sizes = Array.from({ length: 19 }, (_, index) => index + 2);
/** A ring that farms does something every other day; half an hour each time, always five stars. */
const dealsPerDay = 0.5;
const rule = { basePoints: 10, perHourPoints: 10, maxPoints: 40, version: "1" };
const policy = firstPolicy("points");
const hashOf = (text: string): string => String(text.length);

/** Points of one volunteer who helps `others` in turn by chance over half a year, and the minutes he gave. */
function earnedBy(others: readonly string[], seed: number): { readonly points: number; readonly minutes: number } {
  const chance = chanceFrom(seed);
  let account: Account = emptyAccount("volunteer");
  let points = 0;
  for (let day = 0; day < days; day += 1) {
    if (chance() >= dealsPerDay) continue;
    const metPersonId = others[Math.floor(chance() * others.length)] ?? "";
    const service = { day, metPersonId, isVeto: false };
    const bounds = awardBounds(account, service, policy.value);
    const award = awardFor({ rule, policy, minutes: 30, stars: 5, quality: 5, outcome: "solved", bounds });
    points += award.points;
    const cause = {
      orderId: `o${day}`,
      title: "",
      byPersonId: "staff",
      atMs: day * dayMs,
      spendableFromMs: (day + 3) * dayMs,
    };
    account = postTransfer(account, awardTransfer(account, award, { ...cause, service }), hashOf).account;
  }
  return { points, minutes: account.minutes };
}

const residents = Array.from({ length: 400 }, (_, index) => `r${index}`);
const perHour = ({ points, minutes }: { readonly points: number; readonly minutes: number }): number =>
  (points / minutes) * 60;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const honest = perHour(earnedBy(residents, 99));
const shareOf = (size: number): number => {
  const others = Array.from({ length: size - 1 }, (_, index) => `m${index}`);
  return mean([1, 2, 3].map((seed) => perHour(earnedBy(others, seed)))) / honest;
};

describe("For the same hours as an honest volunteer", () => {
  const shares = sizes.map(shareOf);

  it("a ring of two to four earns less than half", () => {
    expect(Math.max(...shares.slice(0, 3))).toBeLessThan(0.5);
  });

  it("rings of two to twenty earn less on average, and none more", () => {
    sizes.forEach((size, at) => print(size, shares[at] ?? 0));
    expect(mean(shares)).toBeLessThan(0.8);
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it("and the bounds of day and month hold whoever he helps", () => {
    const chance = chanceFrom(5);
    let account: Account = emptyAccount("volunteer");
    for (let at = 0; at < 600; at += 1) {
      const day = Math.floor(at / 10);
      const service = { day, metPersonId: residents[Math.floor(chance() * residents.length)] ?? "", isVeto: false };
      const bounds = awardBounds(account, service, policy.value);
      const award = awardFor({ rule, policy, minutes: 120, stars: 5, quality: 5, outcome: "solved", bounds });
      const cause = {
        orderId: `o${at}`,
        title: "",
        byPersonId: "staff",
        atMs: day * dayMs,
        spendableFromMs: day * dayMs,
      };
      account = postTransfer(account, awardTransfer(account, award, { ...cause, service }), hashOf).account;
    }
    expect(Math.max(...account.earned.map(({ points }) => points))).toBe(policy.value.dayMaxPoints);
  });
});

const print = (size: number, share: number): void => {
  process.stdout.write(`ring of ${size}: ${(share * 100).toFixed(0)} % of an honest volunteer's points per hour\n`);
};
