import { biggestGroup, groupBy } from "./group-by";
import type { Service, TownWindow } from "./service";
import { exampleOrders, percentText, type Signal } from "./signal";
import type { SignalThresholds } from "./signal-thresholds";

/** Nearly everything a busy volunteer did was for one household. A weekly visit is far below. */
export function detectPairShare({ services, nowMs }: TownWindow, { pair, recentMs }: SignalThresholds): Signal[] {
  const recent = services.filter(({ atMs }) => atMs > nowMs - recentMs);
  return [...groupBy(recent, ({ volunteerId }) => volunteerId)].flatMap(([volunteerId, own]): Signal[] => {
    if (own.length < pair.services) return [];
    const most = biggestGroup(groupBy(own, ({ householdId }) => householdId))?.[1] ?? [];
    const share = most.length / own.length;
    if (share < pair.share) return [];
    const helped = [...new Set(most.map(({ helpedId }) => helpedId))];
    return [
      {
        kind: "pairShare",
        subject: `${volunteerId}:${most[0]?.householdId ?? ""}`,
        personIds: [volunteerId, ...helped],
        words: `近 30 天 ${own.length} 次服务，${most.length} 次都是同一户`,
        facts: [
          { name: "同一户占", value: percentText(share) },
          { name: "这些服务得分", value: `${pointsOf(most)} 分` },
        ],
        orderIds: exampleOrders(most),
      },
    ];
  });
}

/** Two who help each other again and again. Once each way is what neighbours do. */
export function detectMutualHelp({ services }: TownWindow, { mutual }: SignalThresholds): Signal[] {
  const oneWay = groupBy(services, ({ volunteerId, helpedId }) => `${volunteerId}|${helpedId}`);
  return [...oneWay].flatMap(([key, there]): Signal[] => {
    const [one = "", other = ""] = key.split("|");
    const back = oneWay.get(`${other}|${one}`) ?? [];
    if (one > other || there.length < mutual.services || back.length < mutual.services) return [];
    const both = [...there, ...back];
    return [
      {
        kind: "mutualHelp",
        subject: `${one}:${other}`,
        personIds: [one, other],
        words: `两个人互相帮忙，一边 ${there.length} 次，一边 ${back.length} 次`,
        facts: [{ name: "一共得分", value: `${pointsOf(both)} 分` }],
        orderIds: exampleOrders(both),
      },
    ];
  });
}

export const pointsOf = (services: readonly Pick<Service, "points">[]): number =>
  services.reduce((sum, { points }) => sum + points, 0);
