import { dayMs } from "../calendar/shanghai-day";
import type { MatchVolunteer } from "./match-volunteer";
import { bounded, fullShare, type PartShare } from "./match-part";

/** Beside the real ratings stand ten imagined ones of 4.5 stars, so that a newcomer is trusted and one angry voice decides nothing. */
const imagined = { count: 10, stars: 45 } as const;
const eachMissed = 250;
const eachLate = 100;
/** What is longer ago is forgiven. */
const lookedBackMs = 365 * dayMs;

/** How far one can rely on him: fair stars of his newest services, less what he missed or gave back too late within a year. */
export function reliabilityShare(volunteer: MatchVolunteer, nowMs: number): PartShare {
  const within = (times: readonly number[]): number => times.filter((atMs) => atMs > nowMs - lookedBackMs).length;
  const [missed, late] = [within(volunteer.missedAtMs), within(volunteer.lateGivenBackAtMs)];
  const rated = volunteer.served.flatMap(({ stars }) => (stars === null ? [] : [stars]));
  const mean = rated.reduce((sum, stars) => sum + stars, imagined.stars) / (rated.length + imagined.count);
  const words = [...(missed === 0 ? [] : [`有 ${missed} 次没有来`]), ...(late === 0 ? [] : [`有 ${late} 次临时退单`])];
  const praise = rated.length > 0 && words.length === 0 && mean >= 4.5 ? "评价好" : "";
  return {
    share: bounded((fullShare * (mean - 1)) / 4 - eachMissed * missed - eachLate * late),
    reason: words.length === 0 ? praise : words.join("、"),
    isForStaff: true,
  };
}
