import { addAwakeMinutes } from "../messages/awake-time";
import type { OrderStatus } from "./order-status";

/**
 * Who is asked next while nobody takes an order: the best few close by, more of them nearby, the whole community, then
 * staff level by level.
 */
export const poolLevels = ["neighbours", "nearby", "community", "gridWorker", "communityStaff", "street"] as const;
/** How a stuck matter is handled: 轮值办, 督办办, 聚焦办. */
export const stuckLevels = ["duty", "supervised", "joint"] as const;
export type PoolLevel = (typeof poolLevels)[number];
export type StuckLevel = (typeof stuckLevels)[number];
export type EscalationLevel = PoolLevel | StuckLevel;

/** How far an order has climbed since `sinceMs`: `steps` levels of its ladder were reached. */
export type Escalation = { readonly sinceMs: number; readonly steps: number };

/** Minutes awake after which each level of the pool is asked; nights do not count. */
export const poolMinutes: Readonly<Record<PoolLevel, number>> = {
  neighbours: 0,
  nearby: 15,
  community: 30,
  gridWorker: 120,
  communityStaff: 240,
  street: 480,
};

const hourMs = 3_600_000;
/** A stuck matter begins with whoever is on duty; a day later it is supervised, after three it needs several units. */
const stuckHours: Readonly<Record<StuckLevel, number>> = { duty: 0, supervised: 24, joint: 72 };
/** At the top of the ladder those responsible are reminded until it ends. */
const remindHours = 72;

/** The level an open order reaches next and when, or null once the street knows. */
export function nextPoolStep({ sinceMs, steps }: Escalation): { level: PoolLevel; atMs: number } | null {
  const level = poolLevels[steps];
  return level === undefined ? null : { level, atMs: addAwakeMinutes(sinceMs, poolMinutes[level]) };
}

/** The level a stuck matter reaches next and when; the last one comes again and again. */
export function nextStuckStep({ sinceMs, steps }: Escalation): { level: StuckLevel; atMs: number } {
  const level = stuckLevels[steps];
  if (level !== undefined) return { level, atMs: sinceMs + stuckHours[level] * hourMs };
  const reminders = steps - stuckLevels.length + 1;
  return { level: "joint", atMs: sinceMs + (stuckHours.joint + reminders * remindHours) * hourMs };
}

/** The level an order has reached in its ladder, or null where it climbs none or nobody was asked yet. */
export function reachedLevel(order: {
  readonly status: OrderStatus;
  readonly escalation: Escalation;
}): EscalationLevel | null {
  if (order.escalation.steps === 0) return null;
  if (order.status === "stuck") return stuckLevels[Math.min(order.escalation.steps, stuckLevels.length) - 1] ?? null;
  return order.status === "open" ? (poolLevels[Math.min(order.escalation.steps, poolLevels.length) - 1] ?? null) : null;
}

/** What was agreed about a stuck matter, by whom: the one record of all who met on it. */
export type Handling = {
  readonly level: StuckLevel;
  readonly units: readonly string[];
  readonly words: string;
  readonly byPersonId: string;
  readonly byName: string;
  readonly atMs: number;
};

/** A record longer than this is a file, not an order. */
export const handlingsMax = 20;
/** A joint handling is one on which several meet. */
export const jointUnitsLeast = 2;
