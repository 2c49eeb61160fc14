import { startOfDayMs } from "../../domain/calendar/shanghai-day";
import type { Grabber } from "../../domain/orders/decide-grab";
import { dueCommand } from "../../domain/orders/due-command";
import { evolveOrder } from "../../domain/orders/evolve-order";
import { clockActor, type Actor } from "../../domain/orders/journal-entry";
import { freeSlotsOf, type Order } from "../../domain/orders/order";
import type { OrderCommand } from "../../domain/orders/order-command";
import { decideOrder } from "../../domain/orders/order-lifecycle";
import type { Stars } from "../../domain/ratings/stars";
import type { Chance } from "./seeded-chance";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Who acts in an order's life besides its requester. */
export type Cast = {
  readonly gridWorkerId: string;
  readonly staffId: string;
  /** Somebody who takes it at this moment; null when nobody does. */
  readonly findVolunteer: (order: Order, atMs: number) => Grabber | null;
  readonly actorOf: (personId: string, role: Actor["role"], step: string) => Actor;
};

type Step = Omit<OrderCommand, "actor" | "nowMs"> & { readonly name: OrderCommand["name"] };

/** One order on its way: what people do and, before it, whatever the clock does by itself. Nothing happens after `nowMs`. */
class Life {
  constructor(
    public order: Order,
    private readonly nowMs: number,
  ) {}

  /** Does it, unless it lies ahead or the order has gone another way; says whether it happened. */
  step(aboutMs: number, actor: Actor, step: Step): boolean {
    const atMs = Math.round(aboutMs);
    if (atMs > this.nowMs) return false;
    this.#pass(atMs);
    const command = { ...step, actor, nowMs: atMs } as OrderCommand;
    const decision = decideOrder(this.order, command);
    if (!decision.ok) return false;
    this.order = evolveOrder(this.order, decision.event, actor, atMs);
    return true;
  }

  end(): Order {
    this.#pass(this.nowMs);
    return this.order;
  }

  #pass(untilMs: number): void {
    for (;;) {
      const dueMs = this.order.clockAtMs;
      const name = dueMs === null || dueMs > untilMs ? null : dueCommand(this.order, dueMs);
      if (dueMs === null || name === null) return;
      const given = { actor: clockActor, nowMs: dueMs };
      const command: OrderCommand = name === "escalate" ? { name, told: [], ...given } : { name, ...given };
      const decision = decideOrder(this.order, command);
      if (!decision.ok) return;
      this.order = evolveOrder(this.order, decision.event, clockActor, dueMs);
    }
  }
}

/** Lives a new order until now, or until its end: reviewed, taken, served, confirmed, evaluated, by the product's rules. */
export function liveOrder(born: Order, cast: Cast, chance: Chance, nowMs: number): Order {
  const life = new Life(born, nowMs);
  if (born.status === "inReview") {
    const atMs = inOffice(born.createdAtMs + chance.waiting(50 * minuteMs));
    life.step(atMs, cast.actorOf(cast.gridWorkerId, "gridWorker", "approve"), { name: "approve" });
  }
  const served = taken(life, cast, chance) && serve(life, cast, chance);
  if (served) judge(life, cast, chance);
  return life.end();
}

/** True once every slot has somebody. Some think better of it, and some find nobody. */
function taken(life: Life, cast: Cast, chance: Chance): boolean {
  const fate = chance.next();
  let atMs = life.order.updatedAtMs;
  if (fate < 0.05) {
    const { requesterId } = life.order;
    life.step(atMs + chance.waiting(hourMs), cast.actorOf(requesterId, "resident", "cancel"), {
      name: "cancel",
      reason: "不用了，家里人来了",
    } as Step);
    return false;
  }
  if (fate < 0.07) return false;
  while (freeSlotsOf(life.order) > 0) {
    atMs = awake(atMs + chance.waiting(chance.happens(0.12) ? 4 * hourMs : 35 * minuteMs));
    const grabber = cast.findVolunteer(life.order, atMs);
    if (grabber === null) return false;
    const actor = cast.actorOf(grabber.personId, "volunteer", "grab");
    if (!life.step(atMs, actor, { name: "grab", grabber } as Step)) return false;
  }
  return true;
}

function serve(life: Life, cast: Cast, chance: Chance): boolean {
  const { category, serviceCode, takers, wanted } = life.order;
  const onTheWayMs = (15 + chance.below(75)) * minuteMs;
  const takenMs = Math.max(...takers.map(({ takenAtMs }) => takenAtMs));
  const startMs = wanted.kind === "agreed" ? Math.max(takenMs, wanted.fromMs) : takenMs + onTheWayMs;
  const minutes = category.plannedMinutes * (0.6 + 0.8 * chance.next());
  const isAllThere = takers.map(({ personId }) =>
    life.step(startMs, cast.actorOf(personId, "volunteer", "arrive"), { name: "arrive", serviceCode } as Step),
  );
  if (isAllThere.includes(false)) return false;
  const workDone = "按约定做完了，老人说好。";
  const isAllDone = takers.map(({ personId }, place) =>
    life.step(startMs + (minutes + place) * minuteMs, cast.actorOf(personId, "volunteer", "leave"), {
      name: "leave",
      workDone,
    } as Step),
  );
  return !isAllDone.includes(false);
}

const starWeights = [1, 1, 4, 18, 76];

/** The requester says how it went, or staff ask her, or her silence counts; then the community evaluates. */
function judge(life: Life, cast: Cast, chance: Chance): void {
  const { requesterId, updatedAtMs } = life.order;
  const stars = (chance.weighted(starWeights) + 1) as Stars;
  const said = { outcome: stars > 2 ? "solved" : "partly", stars, comment: "" };
  const [asked, waitMs] = [chance.weighted([76, 12, 12]), chance.waiting(7 * hourMs)];
  const staff = (step: string) => cast.actorOf(cast.staffId, "communityStaff", step);
  if (asked === 0) {
    const tags = stars === 5 ? ["准时"] : [];
    const confirm = { name: "confirm", ...said, tags } as Step;
    life.step(awake(updatedAtMs + waitMs), cast.actorOf(requesterId, "resident", "confirm"), confirm);
  } else if (asked === 1) {
    const confirm = { name: "confirmForCaller", ...said, reason: "电话问过老人" } as Step;
    life.step(inOffice(updatedAtMs + 20 * hourMs), staff("confirmForCaller"), confirm);
  }
  const sinceMs = asked === 2 ? updatedAtMs + 72 * hourMs : Math.max(updatedAtMs, life.order.updatedAtMs);
  const evaluatedMs = inOffice(sinceMs + (10 + chance.below(70)) * hourMs);
  if (stars <= 2) life.step(evaluatedMs - hourMs / 2, staff("recordStaffCall"), calledStep);
  const quality = Math.min(5, Math.max(3, stars + (chance.happens(0.2) ? -1 : 0)));
  const evaluation = { name: "evaluate", outcome: said.outcome, quality, comment: "", drawn: chance.happens(0.05) };
  life.step(evaluatedMs, staff("evaluate"), evaluation as Step);
}

const calledStep = { name: "recordStaffCall", words: "已打电话了解情况" } as Step;

/** Nobody taps by night: seven in the morning at the earliest. */
const awake = (atMs: number): number => within(atMs, 7, 22);

/** In office hours, the weekend included: somebody is on duty. */
const inOffice = (atMs: number): number => within(atMs, 8.5, 17.5);

function within(atMs: number, fromHour: number, untilHour: number): number {
  const midnightMs = startOfDayMs(atMs);
  const hour = (atMs - midnightMs) / hourMs;
  if (hour < fromHour) return Math.round(midnightMs + fromHour * hourMs + hour * minuteMs);
  if (hour < untilHour) return Math.round(atMs);
  return Math.round(midnightMs + (24 + fromHour) * hourMs + (hour - untilHour) * minuteMs);
}
