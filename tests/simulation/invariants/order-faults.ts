import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { Fault } from "./fault";
import { judgementFaults } from "./judgement-faults";
import { ladderFaults } from "./ladder-faults";
import { finals, orderLife } from "./order-life";
import { slotFaults } from "./slot-faults";

/** O1 to O4 and G1 of one order as it is now; `before` is the same order as it was last seen. */
export const orderFaults = (order: OrderDocument, before: OrderDocument | undefined): Fault[] => [
  ...historyFaults(order),
  ...order.journal.slice(1).flatMap((entry, at) => stepFaults(order, order.journal[at], entry)),
  ...(before === undefined ? [] : changeFaults(order, before)),
  ...standingFaults(order),
  ...slotFaults(order),
  ...ladderFaults(order),
  ...judgementFaults(order),
];

function historyFaults({ _id, journal, status, version }: OrderDocument): Fault[] {
  const fault = (what: string): Fault => ({ rule: "O2", at: _id, what });
  const versions = journal.map((entry) => entry.version);
  return [
    ...(versions.length === version && versions.every((one, at) => one === at + 1)
      ? []
      : [fault(`version ${version} with history ${versions.join(" ")}`)]),
    ...(journal.at(-1)?.status === status ? [] : [fault(`${status} is not what its history says`)]),
  ];
}

function changeFaults({ _id, journal, version }: OrderDocument, before: OrderDocument): Fault[] {
  const isKept = before.journal.every((entry, at) => sameEntry(entry, journal[at]));
  const isRisen = finals.includes(before.status) && before.status !== "evaluated" && version !== before.version;
  return [
    ...(isKept ? [] : [{ rule: "O2", at: _id, what: "its history was rewritten" }]),
    ...(isRisen ? [{ rule: "O3", at: _id, what: `${before.status} moved` }] : []),
  ];
}

/** What only people may end: their queue shows it by its deadline, and the clock leaves it to them. */
const ofPeople: readonly string[] = ["confirmed", "disputed"];

function standingFaults({ _id, clockAtMs, dueAtMs, isFinished, status }: OrderDocument): Fault[] {
  const rules: readonly (readonly [boolean, string, string])[] = [
    [isFinished === finals.includes(status), "O3", `${status} but finished: ${isFinished}`],
    [isFinished === (dueAtMs === null), "O4", `${status} and due ${String(dueAtMs)}`],
    [(clockAtMs === null) === (isFinished || ofPeople.includes(status)), "O4", `${status} with the clock ${clockAtMs}`],
    [clockAtMs === null || dueAtMs === null || clockAtMs <= dueAtMs, "O4", `${status}, the clock comes after its end`],
  ];
  return rules.filter(([holds]) => !holds).map(([, rule, what]) => ({ rule, at: _id, what }));
}

function stepFaults(order: OrderDocument, from: JournalEntry | undefined, entry: JournalEntry): Fault[] {
  const fault = (what: string): Fault[] => [{ rule: "O1", at: order._id, what }];
  const allowed = orderLife[from?.status ?? ""]?.[entry.event];
  if (allowed === undefined) return fault(`${entry.event} while ${String(from?.status)}`);
  if (!allowed.to.includes(entry.status)) return fault(`${entry.event} led from ${from?.status} to ${entry.status}`);
  if (!allowed.roles.includes(entry.role)) return fault(`${entry.event} by a ${entry.role}`);
  if (entry.role === "clock" && !["clock", ...takersEver(order)].includes(entry.byPersonId))
    return fault("not the clock");
  return [];
}

const takersEver = ({ journal }: OrderDocument): readonly string[] =>
  journal.filter((entry) => entry.event === "grabbed").map((entry) => entry.byPersonId);

const sameEntry = (one: JournalEntry, other: JournalEntry | undefined): boolean =>
  one.event === other?.event && one.byPersonId === other.byPersonId && one.key === other.key && one.atMs === other.atMs;
