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
  const [first = "", second = ""] = id.split(":");
  if (first === "thread") return rowOf(world, "orderMessages", second) !== undefined;
  if (first === "gift") return rowOf(world, "transfers", `gift:${second}`) !== undefined;
  // What was told of a waiting list is forgotten, and of points that expire only their day is known.
  if (first === "class") return rowOf(world, "offerings", second) !== undefined;
  if (first === "expiry") return rowOf(world, "accounts", second) !== undefined;
  const parts = id.split(":");
  const journal = journalOf(world, parts.slice(0, -2).join(":"));
  return journal?.some((entry) => String(entry.version) === parts.at(-2)) ?? false;
}

type Journal = readonly { readonly version: number }[] | undefined;

function journalOf(world: World, about: string): Journal {
  const [noun = "", id = ""] = about.split(":");
  if (noun === "alarm") return rowOf(world, "alarms", id)?.journal;
  if (noun === "entry") return rowOf(world, "entries", id)?.journal;
  if (noun === "correction") return rowOf(world, "correctionRequests", id)?.journal;
  return (
    rowOf(world, "orders", about) ??
    rowOf(world, "redemptions", about) ??
    rowOf(world, "recurrences", about) ??
    rowOf(world, "stockMatters", about)
  )?.journal;
}
