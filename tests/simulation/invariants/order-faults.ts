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
export function orderFaults(order: OrderDocument, before: OrderDocument | undefined): Fault[] {
  const fault = (rule: string, what: string): Fault => ({ rule, at: order._id, what });
  const faults: Fault[] = [];
  const { journal, status, takers, version } = order;
  if (journal.length !== version || journal.some((entry, at) => entry.version !== at + 1)) {
    faults.push(fault("O2", `version ${version} with history ${journal.map((entry) => entry.version).join(" ")}`));
  }
  faults.push(...journal.slice(1).flatMap((entry, at) => moveFaults(order, journal[at], entry)));
  if (journal.at(-1)?.status !== status) faults.push(fault("O2", `${status} is not what its history says`));
  if (before !== undefined) {
    const isKept = before.journal.every((entry, at) => sameEntry(entry, journal[at]));
    if (!isKept) faults.push(fault("O2", "its history was rewritten"));
    if (finals.includes(before.status) && version !== before.version)
      faults.push(fault("O3", `${before.status} moved`));
  }
  if (order.isFinished !== finals.includes(status))
    faults.push(fault("O3", `${status} but finished: ${order.isFinished}`));
  if (!order.isFinished && order.dueAtMs === null && takers.length === 0)
    faults.push(fault("O4", `${status} for ever`));
  if (takers.length > order.slotCount || order.freeSlots !== order.slotCount - takers.length) {
    faults.push(fault("G1", `${takers.length} takers, ${order.freeSlots} free of ${order.slotCount}`));
  }
  if (status === "open" && takers.length > 0) faults.push(fault("G1", "open though somebody has it"));
  if (["taken", "serving", "served", "confirmed", "evaluated"].includes(status) && takers.length === 0) {
    faults.push(fault("G1", `${status} by nobody`));
  }
  return faults;
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
