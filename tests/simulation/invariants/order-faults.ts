import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { Fault } from "./fault";

type Move = { readonly to: readonly string[]; readonly roles: readonly string[] };

const staff = ["gridWorker", "communityStaff", "admin"];
const move = (to: string | readonly string[], ...roles: string[]): Move => ({ to: [to].flat(), roles });

/** The life of an order, written down a second time by hand: an event that is not here for a status must not happen in it. */
const lives: Readonly<Record<string, Readonly<Record<string, Move>>>> = {
  inReview: {
    approved: move("open", ...staff),
    offered: move("offered", ...staff),
    answered: move("answered", ...staff),
    returned: move("returned", ...staff),
    publishedByRule: move("open", "clock"),
    cancelled: move("cancelled", "resident"),
  },
  open: {
    grabbed: move("taken", "volunteer"),
    offered: move("offered", ...staff),
    answered: move("answered", ...staff),
    cancelled: move("cancelled", "resident"),
    expired: move("expired", "clock"),
  },
  offered: {
    offerAccepted: move("taken", "volunteer"),
    offerDeclined: move("open", "volunteer"),
    offerExpired: move("open", "clock"),
    takenBack: move("open", ...staff),
    cancelled: move("cancelled", "resident"),
  },
  taken: {
    codeRefused: move("taken", "volunteer"),
    arrived: move("serving", "volunteer"),
    arrivedForCaller: move("serving", ...staff),
    gaveBack: move("open", "volunteer", "clock"),
    takenBack: move("open", ...staff),
    foundImpossible: move("stuck", "volunteer"),
    volunteerMissed: move("open", "resident", ...staff),
    cancelled: move("cancelled", "resident"),
    expired: move("expired", "clock"),
  },
  serving: {
    left: move("served", "volunteer"),
    leftByRule: move("served", "clock"),
    foundImpossible: move("stuck", "volunteer"),
  },
  served: {
    confirmed: move("confirmed", "resident"),
    confirmedForCaller: move("confirmed", ...staff),
    confirmedByRule: move("confirmed", "clock"),
  },
  confirmed: { evaluated: move("evaluated", "communityStaff", "admin"), reopened: move("stuck", "resident") },
  stuck: {
    republished: move("open", ...staff),
    answered: move("answered", ...staff),
    cancelled: move("cancelled", "resident"),
  },
  evaluated: {},
  answered: {},
  returned: {},
  cancelled: {},
  expired: {},
};

const finals = Object.keys(lives).filter((status) => Object.keys(lives[status] ?? {}).length === 0);

/** O1 to O4 and G1 of one order as it is now; `before` is the same order as it was last seen. */
export const orderFaults = (order: OrderDocument, before: OrderDocument | undefined): Fault[] => [
  ...historyFaults(order),
  ...order.journal.slice(1).flatMap((entry, at) => moveFaults(order, order.journal[at], entry)),
  ...(before === undefined ? [] : changeFaults(order, before)),
  ...standingFaults(order),
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
  const isRisen = finals.includes(before.status) && version !== before.version;
  return [
    ...(isKept ? [] : [{ rule: "O2", at: _id, what: "its history was rewritten" }]),
    ...(isRisen ? [{ rule: "O3", at: _id, what: `${before.status} moved` }] : []),
  ];
}

const withTaker: readonly string[] = ["taken", "serving", "served", "confirmed", "evaluated"];

function standingFaults(order: OrderDocument): Fault[] {
  const { dueAtMs, freeSlots, isFinished, slotCount, status, takers } = order;
  const rules: readonly (readonly [boolean, string, string])[] = [
    [isFinished === finals.includes(status), "O3", `${status} but finished: ${isFinished}`],
    [isFinished || dueAtMs !== null || takers.length > 0, "O4", `${status} for ever`],
    [takers.length <= slotCount, "G1", `${takers.length} takers for ${slotCount}`],
    [freeSlots === slotCount - takers.length, "G1", `${freeSlots} free with ${takers.length} of ${slotCount}`],
    [status !== "open" || takers.length === 0, "G1", "open though somebody has it"],
    [!withTaker.includes(status) || takers.length > 0, "G1", `${status} by nobody`],
  ];
  return rules.filter(([holds]) => !holds).map(([, rule, what]) => ({ rule, at: order._id, what }));
}

function moveFaults(order: OrderDocument, from: JournalEntry | undefined, entry: JournalEntry): Fault[] {
  const fault = (what: string): Fault[] => [{ rule: "O1", at: order._id, what }];
  const allowed = lives[from?.status ?? ""]?.[entry.event];
  if (allowed === undefined) return fault(`${entry.event} while ${String(from?.status)}`);
  if (!allowed.to.includes(entry.status)) return fault(`${entry.event} led to ${entry.status}`);
  if (!allowed.roles.includes(entry.role)) return fault(`${entry.event} by a ${entry.role}`);
  if (entry.role === "clock" && !["clock", ...takersEver(order)].includes(entry.byPersonId))
    return fault("not the clock");
  return [];
}

const takersEver = ({ journal }: OrderDocument): readonly string[] =>
  journal.filter((entry) => entry.event === "grabbed").map((entry) => entry.byPersonId);

const sameEntry = (one: JournalEntry, other: JournalEntry | undefined): boolean =>
  one.event === other?.event && one.byPersonId === other.byPersonId && one.key === other.key && one.atMs === other.atMs;
