import { rowOf, rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";

/** N1: no message about what did not happen, and nothing sent to a phone twice. */
export function newsFaults(world: World): Fault[] {
  const untrue = rowsOf(world, "inbox").filter(({ _id }) => !happened(world, _id));
  const sendable = rowsOf(world, "messages").filter(({ state }) => state === "sent" || state === "sending");
  const surplus = world.sent.length - sendable.length;
  return [
    ...untrue.map(({ _id }) => ({ rule: "N1", at: _id, what: "tells what never happened" })),
    ...(surplus > 0 ? [{ rule: "N1", at: "phones", what: `${surplus} messages sent more than there were` }] : []),
  ];
}

/** A row of an inbox is named after what it tells of: whose journal, and which of its entries. */
function happened(world: World, id: string): boolean {
  const [first = "", second = "", third = ""] = id.split(":");
  if (first === "thread") return rowOf(world, "orderMessages", second) !== undefined;
  if (first === "gift") return rowOf(world, "transfers", `gift:${second}`) !== undefined;
  // What was told of a waiting list is forgotten, and of points that expire only their day is known.
  if (first === "class") return rowOf(world, "offerings", second) !== undefined;
  if (first === "expiry") return rowOf(world, "accounts", second) !== undefined;
  const isNamed = named.some((collection) => collection === first);
  const [about, version] = isNamed ? [second, third] : [first, second];
  const journal = isNamed ? journalIn(world, first, about) : anyJournal(world, about);
  return journal?.some((entry) => String(entry.version) === version) ?? false;
}

const named = ["alarm", "entry", "correction"] as const;
type Journal = readonly { readonly version: number }[] | undefined;

function journalIn(world: World, noun: string, id: string): Journal {
  if (noun === "alarm") return rowOf(world, "alarms", id)?.journal;
  return noun === "entry" ? rowOf(world, "entries", id)?.journal : rowOf(world, "correctionRequests", id)?.journal;
}

const anyJournal = (world: World, id: string): Journal =>
  (
    rowOf(world, "orders", id) ??
    rowOf(world, "redemptions", id) ??
    rowOf(world, "recurrences", id) ??
    rowOf(world, "stockMatters", id)
  )?.journal;
