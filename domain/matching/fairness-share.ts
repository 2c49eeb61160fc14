import { dayMs } from "../calendar/shanghai-day";
import type { MatchVolunteer } from "./match-volunteer";
import { bounded, fullShare, type PartShare } from "./match-part";

const lookedBackMs = 30 * dayMs;

/** Whoever took little in the last thirty days comes first, so that the work is shared; nothing from `fullLoad` orders on. */
export function fairnessShare({ takenAtMs }: MatchVolunteer, fullLoad: number, nowMs: number): PartShare {
  const taken = takenAtMs.filter((atMs) => atMs > nowMs - lookedBackMs).length;
  const reason =
    taken === 0 ? "近 30 天还没接过单" : taken <= 2 ? `近 30 天只接过 ${taken} 单` : `近 30 天接过 ${taken} 单`;
  return { share: bounded(fullShare * (1 - taken / fullLoad)), reason, isForStaff: true };
}
