import { dayMs, dayNumberAt, startOfDayMs } from "../../domain/calendar/shanghai-day";
import { bestAssignment } from "../../domain/matching/assignment/best-assignment";
import type { Assignment } from "../../domain/matching/assignment/assignment-problem";
import { greedyAssignment } from "../../domain/matching/assignment/greedy-assignment";
import { dispatchCandidates } from "../../domain/matching/dispatch-candidates";
import { dispatchProblem, pricesOf, type DispatchPrices } from "../../domain/matching/dispatch-problem";
import { metersBetween } from "../../domain/matching/distance-share";
import { exclusionOf } from "../../domain/matching/exclusion";
import { rankMatches } from "../../domain/matching/rank-matches";
import { ringOfLevel, whomToNotify, type Ring } from "../../domain/matching/whom-to-notify";
import { awakeFromMs } from "../../domain/messages/awake-time";
import { nextPoolStep, poolLevels } from "../../domain/orders/escalation";
import { offerMinutes } from "../../domain/orders/offer";
import { freeSlotsOf } from "../../domain/orders/order";
import { familiarOf, withGoodHelp, type GoodHelp } from "../../domain/people/familiar";
import { withServed, withTaken } from "../../domain/people/recent-work";
import type { MatchingPolicy } from "../../domain/policies/matching-policy";
import { behaviour, isFreeFor, willingness } from "./behaviour";
import { EventQueue } from "./event-queue";
import { luck, wait } from "./luck";
import type { ReplayOrder, ReplayTown, ReplayVolunteer } from "./replay-town";

/**
 * Only grabbing; staff asking the nearest, and nothing else; what the product does; and that with the nearest in place of
 * the best assignment, which tells how much of it is the assignment's.
 */
export type Way = "grabbing" | "greedy" | "mix" | "mixNearest";

/** What came of one community's half year. */
export type TownOutcome = {
  readonly waitsMs: readonly number[];
  readonly distances: readonly number[];
  readonly unassigned: number;
  /** Of these, those that ask for a skill, and of the others those for an agreed time. */
  readonly unassignedSkilled: number;
  readonly unassignedAgreed: number;
  readonly asked: number;
  readonly services: readonly number[];
  /** By person and day, of the days on which there were any: notices, and offers by name. */
  readonly notices: readonly number[];
  readonly offers: readonly number[];
  readonly volunteerDays: number;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const batchEveryMs = 30 * minuteMs;
const [batchFromHour, batchUntilHour] = [8, 20];
const gridWorkerLevel = poolLevels.indexOf("gridWorker") + 1;

/** Plays one community's half year in one way. Everything but the people's moods is the product's own rules. */
export function replayCommunity(town: ReplayTown, way: Way, policy: MatchingPolicy): TownOutcome {
  return new Community(town, way, policy).play();
}

class Community {
  readonly #queue = new EventQueue();
  readonly #open = new Set<ReplayOrder>();
  readonly #byId: ReadonlyMap<string, ReplayVolunteer>;
  readonly #helped = new Map<string, readonly GoodHelp[]>();
  /** The orders somebody heard of on a day, and was asked by name for. */
  readonly #notices = new Map<string, string[]>();
  readonly #offers = new Map<string, string[]>();
  readonly #waitsMs: number[] = [];
  readonly #distances: number[] = [];

  constructor(
    private readonly town: ReplayTown,
    private readonly way: Way,
    private readonly policy: MatchingPolicy,
  ) {
    this.#byId = new Map(town.volunteers.map((one) => [one.match.personId, one]));
  }

  get #hasRings(): boolean {
    return this.way === "mix" || this.way === "mixNearest";
  }

  play(): TownOutcome {
    const { fromMs, orders, untilMs, volunteers } = this.town;
    for (const order of orders) this.#queue.plan(order.askedAtMs, (atMs) => this.#ask(order, atMs));
    for (let dayStartMs = startOfDayMs(fromMs); dayStartMs < untilMs; dayStartMs += dayMs) {
      if (this.way !== "greedy") for (const one of volunteers) this.#planLooks(one, dayStartMs);
      if (this.way !== "grabbing") this.#planBatches(dayStartMs);
    }
    this.#queue.run();
    const left = orders.filter(({ takenAtMs }) => takenAtMs === null).map(({ match }) => match);
    const skilled = left.filter(({ category }) => category.requiredSkills.length > 0);
    const agreed = left.filter((match) => !skilled.includes(match) && match.wanted.kind === "agreed");
    return {
      waitsMs: this.#waitsMs,
      distances: this.#distances,
      unassigned: left.length,
      unassignedSkilled: skilled.length,
      unassignedAgreed: agreed.length,
      asked: orders.length,
      services: volunteers.map(({ services }) => services),
      notices: [...this.#notices.values()].map(({ length }) => length),
      offers: [...this.#offers.values()].map(({ length }) => length),
      volunteerDays: volunteers.length * Math.round((untilMs - fromMs) / dayMs),
    };
  }

  #ask(order: ReplayOrder, nowMs: number): void {
    order.match = { ...order.match, familiar: familiarOf(this.#helped.get(order.match.beneficiaryId) ?? []) };
    this.#open.add(order);
    this.#queue.plan(order.match.wanted.untilMs, () => this.#expire(order));
    if (this.#hasRings) this.#planLevel(order, nowMs, 0);
  }

  #expire(order: ReplayOrder): void {
    if (order.isOver || order.takenAtMs !== null) return;
    order.isOver = true;
    this.#open.delete(order);
    for (const { personId } of order.match.takers) this.#release(personId, order);
  }

  /** The ladder of the pool: rings of notices, then the grid worker. */
  #planLevel(order: ReplayOrder, sinceMs: number, steps: number): void {
    const next = nextPoolStep({ sinceMs, steps });
    if (next === null || steps >= gridWorkerLevel) return;
    this.#queue.plan(next.atMs, (atMs) => {
      if (!this.#open.has(order)) return;
      order.level = steps + 1;
      const ring = ringOfLevel[next.level];
      if (ring !== undefined) this.#notify(order, ring, atMs);
      this.#planLevel(order, sinceMs, steps + 1);
    });
  }

  #here(nowMs: number): readonly ReplayVolunteer[] {
    return this.town.volunteers.filter(({ sinceMs }) => sinceMs <= nowMs);
  }

  #notify(order: ReplayOrder, ring: Ring, nowMs: number): void {
    const ranked = rankMatches(order.match, this.#here(nowMs).map(matchOf), this.policy, nowMs);
    const asked = { orderId: order.match.orderId, ring, toldIds: order.toldIds };
    const today = (personId: string): readonly string[] => this.#notices.get(dayKey(personId, nowMs)) ?? [];
    const told = whomToNotify(asked, ranked, today, this.policy);
    order.toldIds = [...order.toldIds, ...told];
    for (const personId of told) {
      count(this.#notices, personId, order, nowMs);
      const volunteer = this.#byId.get(personId);
      if (volunteer === undefined) continue;
      const seen = isFreeFor(order.match, volunteer, nowMs) ? behaviour.noticeSeen : behaviour.noticeSeenBusy;
      if (luck("sees", order.number, volunteer.number) >= seen) continue;
      const minutes = wait(behaviour.noticeMinutes, luck("sees when", order.number, volunteer.number));
      this.#queue.plan(awakeFromMs(nowMs + minutes * minuteMs), (atMs) =>
        this.#consider(order, volunteer, atMs, false),
      );
    }
  }

  /** When somebody looks into the hall by himself: in the daytime, mostly when he is free. */
  #planLooks(volunteer: ReplayVolunteer, dayStartMs: number): void {
    const day = dayNumberAt(dayStartMs);
    const mean = Math.min(behaviour.looksMost, behaviour.looksPerDay * volunteer.eagerness);
    for (let number = 0, left = mean; left > 0; number += 1, left -= 1) {
      if (luck("looks", volunteer.number, day, number) >= left) continue;
      const atMs = dayStartMs + (7.5 + 13.5 * luck("looks when", volunteer.number, day, number)) * hourMs;
      if (atMs > volunteer.sinceMs) this.#queue.plan(atMs, (nowMs) => this.#look(volunteer, nowMs));
    }
  }

  #look(volunteer: ReplayVolunteer, nowMs: number): void {
    const far = ({ match }: ReplayOrder): number => metersBetween(match, volunteer.match) ?? Infinity;
    const shown = [...this.#open].filter(({ offers }) => offers === 0).sort((one, other) => far(one) - far(other));
    for (const order of shown) if (this.#consider(order, volunteer, nowMs, false)) return;
  }

  /** Takes it if he may and feels like it. In one mood all day long: who did not want to, wants to only when asked by name. */
  #consider(order: ReplayOrder, volunteer: ReplayVolunteer, nowMs: number, isAsked: boolean): boolean {
    if (!this.#open.has(order) || (order.offers > 0 && !isAsked)) return false;
    if (exclusionOf(order.match, volunteer.match, nowMs) !== null) return false;
    const mood = luck("takes", order.number, volunteer.number);
    if (mood >= willingness(order, volunteer, nowMs, isAsked)) return false;
    this.#take(order, volunteer, nowMs);
    return true;
  }

  #take(order: ReplayOrder, volunteer: ReplayVolunteer, nowMs: number): void {
    const { match } = volunteer;
    const held = { orderId: order.match.orderId, wanted: order.match.wanted, place: order.match.place ?? null };
    const takenAtMs = withTaken(match.takenAtMs, nowMs);
    volunteer.match = { ...match, openOrders: [...match.openOrders, held], takenAtMs };
    order.match = { ...order.match, takers: [...order.match.takers, { personId: match.personId }] };
    if (freeSlots(order) > 0) return;
    order.takenAtMs = nowMs;
    this.#open.delete(order);
    this.#waitsMs.push(nowMs - order.askedAtMs);
    const { wanted } = order.match;
    const startMs = wanted.kind === "agreed" ? Math.max(nowMs, wanted.fromMs) : nowMs + 40 * minuteMs;
    this.#queue.plan(startMs + order.plannedMinutes * minuteMs, (atMs) => this.#finish(order, atMs));
  }

  #finish(order: ReplayOrder, nowMs: number): void {
    order.isOver = true;
    const { beneficiaryId, category, orderId, takers } = order.match;
    for (const { personId } of takers) {
      const volunteer = this.#byId.get(personId);
      if (volunteer === undefined) continue;
      this.#release(personId, order);
      this.#distances.push(metersBetween(order.match, volunteer.match) ?? 0);
      volunteer.services += 1;
      const service = { orderId, categoryId: category.categoryId, atMs: nowMs, stars: 5 };
      volunteer.match = { ...volunteer.match, served: withServed(volunteer.match.served, service) };
      this.#helped.set(beneficiaryId, withGoodHelp(this.#helped.get(beneficiaryId) ?? [], personId, orderId));
    }
  }

  #release(personId: string, { match: { orderId } }: ReplayOrder): void {
    const volunteer = this.#byId.get(personId);
    if (volunteer === undefined) return;
    const openOrders = volunteer.match.openOrders.filter((held) => held.orderId !== orderId);
    volunteer.match = { ...volunteer.match, openOrders };
  }

  #planBatches(dayStartMs: number): void {
    const untilMs = dayStartMs + batchUntilHour * hourMs;
    for (let atMs = dayStartMs + batchFromHour * hourMs; atMs <= untilMs; atMs += batchEveryMs) {
      this.#queue.plan(atMs, (nowMs) => this.#dispatch(nowMs));
    }
  }

  /** Staff put before volunteers what waits: everything, or in the mix what the rings found nobody for. */
  #dispatch(nowMs: number): void {
    const isDue = ({ level, offers }: ReplayOrder) => offers === 0 && (!this.#hasRings || level >= gridWorkerLevel);
    const orders = [...this.#open].filter(isDue);
    if (orders.length === 0) return;
    const volunteers = this.#here(nowMs).map(matchOf);
    const without = orders.flatMap(({ declinedBy, match }) =>
      [...declinedBy].map((volunteerId) => ({ orderId: match.orderId, volunteerId })),
    );
    const wish = { near: () => volunteers, fixed: [], without, policy: this.policy, nowMs };
    const candidates = dispatchCandidates({ ...wish, orders: orders.map(({ match }) => match) });
    const arrange = { candidates, volunteers, fixed: [] };
    const { pairs } =
      this.way === "mix"
        ? solved(bestAssignment(dispatchProblem(arrange, pricesOf(this.policy))))
        : greedyAssignment(dispatchProblem(arrange, nearestPrices));
    for (const { order, volunteer } of pairs) {
      const [asked, person] = [orders[order], this.#byId.get(volunteers[volunteer]?.personId ?? "")];
      if (asked !== undefined && person !== undefined) this.#offer(asked, person, nowMs);
    }
  }

  #offer(order: ReplayOrder, volunteer: ReplayVolunteer, nowMs: number): void {
    order.offers += 1;
    count(this.#offers, volunteer.match.personId, order, nowMs);
    const minutes = wait(behaviour.offerMinutes, luck("answers", order.number, volunteer.number));
    const answerMs = nowMs + Math.min(offerMinutes, minutes) * minuteMs;
    this.#queue.plan(answerMs, (atMs) => {
      const isTaken = minutes < offerMinutes && this.#consider(order, volunteer, atMs, true);
      order.offers -= 1;
      if (!isTaken) order.declinedBy.add(volunteer.match.personId);
    });
  }
}

/** So dear that nobody nearer than this is passed over. */
const farPrice = 1_000_000;
const nearestPrices: DispatchPrices = {
  pairCost: ({ distanceMeters }) => distanceMeters ?? farPrice,
  loadCost: 0,
  emptySlotPrice: farPrice,
};

const matchOf = ({ match }: ReplayVolunteer) => match;
const freeSlots = ({ match }: ReplayOrder): number => freeSlotsOf(match);
const dayKey = (personId: string, nowMs: number): string => `${personId}|${dayNumberAt(nowMs)}`;

function count(days: Map<string, string[]>, personId: string, { match }: ReplayOrder, nowMs: number): void {
  const key = dayKey(personId, nowMs);
  days.set(key, [...(days.get(key) ?? []), match.orderId]);
}

function solved(search: Generator<unknown, Assignment>): Assignment {
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}
