import { isWithin } from "../areas/is-within";
import type { OrderRelation } from "../orders/order-relation";
import type { OrderStatus } from "../orders/order-status";

/** Somebody called for help during a service. `answered`: one of the staff has taken it on. */
export const alarmStates = ["raised", "answered", "closed"] as const;
export type AlarmState = (typeof alarmStates)[number];

export const openAlarmStates = ["raised", "answered"] as const satisfies readonly AlarmState[];

export type AlarmEntry = {
  readonly version: number;
  readonly event: AlarmState;
  readonly byPersonId: string;
  /** Office and surname, as colleagues and the caller read it. */
  readonly byWhom: string;
  readonly keyedId: string;
  readonly note: string;
  readonly atMs: number;
};

export type Alarm = {
  readonly state: AlarmState;
  /** Everybody who takes part in the order: none of them handles the alarm, whatever office he holds. */
  readonly partyIds: readonly string[];
  readonly householdId: string;
  readonly journal: readonly AlarmEntry[];
};

/** With several slots one volunteer may be on the way while others are still looked for. */
const underWay: ReadonlySet<OrderStatus> = new Set(["open", "offered", "taken", "serving"]);

/** While somebody is on the way to a stranger's door, or behind it. */
export function mayRaise(
  { status, takers }: { readonly status: OrderStatus; readonly takers: readonly unknown[] },
  relation: OrderRelation,
): "yes" | "notNow" | "no" {
  if (relation !== "requester" && relation !== "taker") return "no";
  return underWay.has(status) && takers.length > 0 ? "yes" : "notNow";
}

type Handler = { readonly personId: string; readonly householdId: string };

export const isPartyTo = (alarm: Pick<Alarm, "partyIds" | "householdId">, { personId, householdId }: Handler) =>
  alarm.partyIds.includes(personId) || alarm.householdId === householdId;

export type AlarmStep = { readonly name: "answer" | "close"; readonly keyedId: string };

/**
 * Whether a step happens now. `done`: this very step happened before. `late`: a colleague has it already, or it is over.
 * Closing needs no answer first: whoever rang up at once may say how it ended.
 */
export function decideAlarm(alarm: Alarm, step: AlarmStep): AlarmState | "done" | "late" {
  if (alarm.journal.some(({ keyedId }) => keyedId === step.keyedId)) return "done";
  if (step.name === "answer") return alarm.state === "raised" ? "answered" : "late";
  return alarm.state === "closed" ? "late" : "closed";
}

/** Who took it on. */
export const answeredBy = ({ journal }: Pick<Alarm, "journal">): AlarmEntry | null =>
  journal.find(({ event }) => event === "answered") ?? null;

/** The staff on or above the place, without those who take part. */
export const toldOf = (
  alarm: Pick<Alarm, "partyIds"> & { readonly areaId: string },
  staff: readonly { readonly personId: string; readonly areaId: string }[],
): readonly string[] => [
  ...new Set(
    staff
      .filter(({ areaId, personId }) => isWithin(alarm.areaId, areaId) && !alarm.partyIds.includes(personId))
      .map(({ personId }) => personId),
  ),
];
