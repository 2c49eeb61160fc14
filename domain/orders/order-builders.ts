import { ancestorsOf } from "../areas/ancestors-of";
import type { Person } from "../people/person";
import { grabberOf } from "./available-actions";
import type { Actor } from "./journal-entry";
import type { Order } from "./order";
import type { OrderCommand } from "./order-command";
import { evolveOrder } from "./evolve-order";
import { decideOrder } from "./order-lifecycle";
import { usualService } from "./category-rule";
import { publishOrder, type NewOrder } from "./publish-order";

// For tests: people and orders that read like a story.

/** 2026-11-20 10:00 in Zoucheng, a Friday. */
export const fridayTenMs = Date.UTC(2026, 10, 20, 2, 0);
export const hourMs = 3_600_000;

/** A resident of building 12, third grid; `more` makes her a volunteer, staff or a neighbour from elsewhere. */
export function aPerson(personId: string, more: Partial<Person> = {}): Person {
  const areaId = more.areaId ?? "zc.gangshan.houbali.g03.b12";
  return {
    personId,
    name: personId,
    householdId: `home-of-${personId}`,
    roles: [],
    volunteer: null,
    family: [],
    ...more,
    areaId,
    ancestors: ancestorsOf(areaId),
  };
}

export const aVolunteer = (personId: string, more: Partial<NonNullable<Person["volunteer"]>> = {}): Person =>
  aPerson(personId, {
    volunteer: {
      status: "approved",
      skills: [],
      selfIntroduction: "",
      appliedAtMs: 0,
      openOrders: [],
      givenBackAtMs: [],
      ...more,
    },
  });

export const staffOf = (personId: string, role: "gridWorker" | "communityStaff" | "admin", areaId: string): Person =>
  aPerson(personId, { roles: [{ role, areaId, shopId: null, grantedAtMs: 0, endsAtMs: null }] });

const medicine: NewOrder["category"] = {
  categoryId: "medicine",
  name: "买药送药",
  plannedMinutes: 40,
  mustReview: false,
  requiredSkills: [],
  ...usualService,
  deadlines: { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 },
  pointsRule: { basePoints: 5, perHourPoints: 10, maxPoints: 40, version: "2026-1" },
};

export type OrderStory = {
  readonly by?: Person;
  readonly mustReview?: boolean;
  readonly requiredSkills?: readonly string[];
  readonly wanted?: NewOrder["wanted"];
  readonly slotCount?: number;
  readonly takersNeeded?: number;
};

/** A new order: open unless it must be reviewed, asked for on Friday at ten, wanted within twelve hours. */
export function anOrder({
  by = aPerson("wang"),
  mustReview = false,
  requiredSkills = [],
  wanted,
  slotCount = 1,
  takersNeeded = 1,
}: OrderStory = {}): Order {
  const made: NewOrder = {
    orderId: "order-1",
    requesterId: by.personId,
    beneficiary: by,
    category: { ...medicine, mustReview, requiredSkills, takersNeeded },
    text: "请帮我买一盒降压药",
    wanted: wanted ?? { kind: "soon", fromMs: fridayTenMs, untilMs: fridayTenMs + 12 * hourMs },
    serviceCode: "4711",
    doneCode: "1174",
    slotCount,
    needsReview: false,
  };
  return publishOrder(made, actorFor(by.personId), fridayTenMs);
}

export const actorFor = (personId: string): Actor => ({ personId, role: "resident", key: null, bodyHash: null });

type Step = OrderCommand extends infer C ? (C extends OrderCommand ? Omit<C, "actor" | "nowMs"> : never) : never;

/** Gives a command and expects it to be obeyed; the order afterwards. */
export function after(order: Order, by: string, step: Step, nowMs = fridayTenMs): Order {
  const command = { ...step, actor: actorFor(by), nowMs } as OrderCommand;
  const decision = decideOrder(order, command);
  if (!decision.ok) throw new Error(`${step.name} was refused: ${decision.code}`);
  return evolveOrder(order, decision.event, command.actor, nowMs);
}

export const grabbedBy = (volunteer: Person): Step => ({ name: "grab", grabber: grabberOf(volunteer) });

/** The order on its usual way, stopped where the test needs it. */
export function anOrderThatIs(
  status: "taken" | "serving" | "served" | "confirmed" | "evaluated",
  volunteer = aVolunteer("zhang"),
): Order {
  const steps: readonly [Order["status"], string, Step][] = [
    ["taken", volunteer.personId, grabbedBy(volunteer)],
    ["serving", volunteer.personId, { name: "arrive", serviceCode: "4711" }],
    ["served", volunteer.personId, { name: "leave", workDone: "买好了" }],
    ["confirmed", "wang", { name: "confirm", outcome: "solved", stars: 5, tags: [], comment: "" }],
    ["evaluated", "sun", { name: "evaluate", outcome: "solved", quality: 5, comment: "" }],
  ];
  let order = anOrder();
  for (const [reached, by, step] of steps) {
    order = after(order, by, step);
    if (reached === status) break;
  }
  return order;
}
