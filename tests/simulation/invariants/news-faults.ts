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
  const [about, version] = first === "alarm" ? [second, third] : [first, second];
  const journal =
    first === "alarm"
      ? rowOf(world, "alarms", about)?.journal
      : (rowOf(world, "orders", about) ?? rowOf(world, "redemptions", about) ?? rowOf(world, "recurrences", about))
          ?.journal;
  return journal?.some((entry) => String(entry.version) === version) ?? false;
}
