import { pointsOf } from "./detect-pairs";
import { groupBy } from "./group-by";
import type { Service, TownWindow } from "./service";
import { exampleOrders, percentText, type Signal } from "./signal";
import type { SignalThresholds } from "./signal-thresholds";

/** Two alone are told by how often they help each other. */
const peopleMin = 3;

/**
 * Groups who keep the helping among themselves. Looks only at people who both give and get often, which few honest ones
 * do, and takes away whoever has most of his dealings outside, until nobody is left or all that are left deal with each other.
 */
export function detectRings({ services }: TownWindow, { ring }: SignalThresholds): Signal[] {
  const given = groupBy(services, ({ volunteerId }) => volunteerId);
  const received = groupBy(services, ({ helpedId }) => helpedId);
  const isBusy = (personId: string): boolean =>
    (given.get(personId)?.length ?? 0) >= ring.given && (received.get(personId)?.length ?? 0) >= ring.received;
  const members = new Set([...given.keys()].filter(isBusy));
  const dealingsOf = (personId: string) => [...(given.get(personId) ?? []), ...(received.get(personId) ?? [])];
  const insideShare = (personId: string): number => {
    const dealings = dealingsOf(personId);
    return dealings.filter((one) => members.has(otherOf(one, personId))).length / dealings.length;
  };
  dropOutsiders(members, insideShare, ring.share);
  return groupsOf(members, dealingsOf)
    .filter((group) => group.length >= peopleMin && group.length <= ring.peopleMax)
    .map((group) => ringSignal(group, services));
}

const otherOf = ({ volunteerId, helpedId }: Service, personId: string): string =>
  volunteerId === personId ? helpedId : volunteerId;

/** Each round may push others below the share, so it goes on until a round drops nobody. */
function dropOutsiders(members: Set<string>, insideShare: (personId: string) => number, share: number): void {
  for (;;) {
    const outsiders = [...members].filter((personId) => insideShare(personId) < share);
    if (outsiders.length === 0) return;
    for (const personId of outsiders) members.delete(personId);
  }
}

/** Who hangs together by helping, each group sorted so that the same group reads the same. */
function groupsOf(members: ReadonlySet<string>, dealingsOf: (personId: string) => readonly Service[]): string[][] {
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of [...members].sort()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const personId of group) {
      for (const dealing of dealingsOf(personId)) {
        const other = otherOf(dealing, personId);
        if (!members.has(other) || seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group.sort());
  }
  return groups;
}

function ringSignal(group: readonly string[], services: readonly Service[]): Signal {
  const among = new Set(group);
  const inside = services.filter((one) => among.has(one.volunteerId) && among.has(one.helpedId));
  const all = services.filter((one) => among.has(one.volunteerId) || among.has(one.helpedId));
  return {
    kind: "ring",
    subject: group.join(":"),
    personIds: group,
    words: `${group.length} 个人轮流互相帮忙，几乎不和别人来往`,
    facts: [
      { name: "圈内服务", value: `${inside.length} 次，占 ${percentText(inside.length / all.length)}` },
      { name: "圈内得分", value: `${pointsOf(inside)} 分` },
    ],
    orderIds: exampleOrders(inside),
  };
}
