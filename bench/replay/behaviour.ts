import { cellsTouched } from "../../domain/people/free-cells";
import { dayMs } from "../../domain/calendar/shanghai-day";
import { metersBetween } from "../../domain/matching/distance-share";
import type { ReplayOrder, ReplayVolunteer } from "./replay-town";

/**
 * How people are taken to behave. None of it was measured: it is plain enough to be argued about, and the same for every
 * way of dispatching. `docs/matching.md` says it in words.
 */
export const behaviour = {
  /** How often a day somebody of usual eagerness looks into the hall by himself, in the time he is free. */
  looksPerDay: 0.9,
  looksMost: 4,
  /** Would somebody take an order next door, in his free time, who took none lately? */
  willing: 0.42,
  /** At this distance he is willing to about a third of that. */
  farMeters: 900,
  /** Outside the times he says he is free. */
  busyPart: 0.2,
  /** After so many orders within thirty days, for somebody of usual eagerness, he is half as willing. */
  tiringOrders: 9,
  /** Whoever is asked by name says yes more readily. */
  askedByName: 1.7,
  willingMost: 0.92,
  /** Sees a notice on his phone, when free and otherwise; and how long it takes him, minutes. */
  noticeSeen: 0.6,
  noticeSeenBusy: 0.25,
  noticeMinutes: 14,
  /** How long an offer lies before it is answered, minutes. */
  offerMinutes: 13,
} as const;

const hourMs = 3_600_000;

/** Whether he is usually free when the service would be. */
export function isFreeFor({ wanted }: ReplayOrder["match"], { match }: ReplayVolunteer, nowMs: number): boolean {
  const fromMs = wanted.kind === "agreed" ? wanted.fromMs : nowMs;
  return cellsTouched(fromMs, fromMs + hourMs).some((cell) => match.freeCells?.includes(cell) === true);
}

/** The chance that he says yes, from 0 to `willingMost`. */
export function willingness(order: ReplayOrder, volunteer: ReplayVolunteer, nowMs: number, isAsked: boolean): number {
  const meters = metersBetween(order.match, volunteer.match) ?? behaviour.farMeters;
  const lately = volunteer.match.takenAtMs.filter((atMs) => atMs > nowMs - 30 * dayMs).length;
  const fresh = 1 / (1 + lately / (behaviour.tiringOrders * volunteer.eagerness));
  const free = isFreeFor(order.match, volunteer, nowMs) ? 1 : behaviour.busyPart;
  const asked = isAsked ? behaviour.askedByName : 1;
  return Math.min(
    behaviour.willingMost,
    behaviour.willing * Math.exp(-meters / behaviour.farMeters) * fresh * free * asked,
  );
}
