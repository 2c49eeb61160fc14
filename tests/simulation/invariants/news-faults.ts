import { rowOf, rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";

/** N1: no message about what did not happen, and nothing sent to a phone twice. */
export function newsFaults(world: World): Fault[] {
  const untrue = rowsOf(world, "inbox").filter(({ _id, orderId, redemptionId }) => {
    const journal = (
      orderId === null ? rowOf(world, "redemptions", redemptionId ?? "") : rowOf(world, "orders", orderId)
    )?.journal;
    return !journal?.some(({ version }) => _id.startsWith(`${orderId ?? redemptionId ?? ""}:${version}:`));
  });
  const sendable = rowsOf(world, "messages").filter(({ state }) => state === "sent" || state === "sending");
  const surplus = world.sent.length - sendable.length;
  return [
    ...untrue.map(({ _id }) => ({ rule: "N1", at: _id, what: "tells what never happened" })),
    ...(surplus > 0 ? [{ rule: "N1", at: "phones", what: `${surplus} messages sent more than there were` }] : []),
  ];
}
