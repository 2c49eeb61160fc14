import { ancestorsOf } from "../areas/ancestors-of";
import { communityOf } from "../areas/community-of";
import { groupBy } from "./group-by";
import type { Service, TownWindow } from "./service";
import { exampleOrders, percentText, type Signal } from "./signal";
import type { SignalThresholds } from "./signal-thresholds";

/**
 * A volunteer who helps above all people who have only just registered. Measured against the others there, because in
 * a community that joins everybody is new.
 */
export function detectNewCounterparts(window: TownWindow, thresholds: SignalThresholds): Signal[] {
  const { newCounterparts: limit, recentMs } = thresholds;
  const since = new Map(window.newcomers.map(({ personId, createdAtMs }) => [personId, createdAtMs]));
  const isFresh = ({ helpedId, atMs }: Service): boolean => {
    const createdAtMs = since.get(helpedId);
    return createdAtMs !== undefined && atMs - createdAtMs < limit.freshMs;
  };
  const recent = window.services.filter(({ atMs }) => atMs > window.nowMs - recentMs);
  const received = groupBy(recent, ({ helpedId }) => helpedId);
  const around = groupBy(recent, communityOfService);
  return [...groupBy(recent, ({ volunteerId }) => volunteerId)].flatMap(([volunteerId, own]): Signal[] => {
    const fresh = own.filter(isFresh);
    const people = [...new Set(fresh.map(({ helpedId }) => helpedId))].filter((one) => isMostlyHis(one, own, received));
    const share = fresh.length / own.length;
    const communities = new Set(own.map(communityOfService));
    const others = [...communities]
      .flatMap((one) => around.get(one) ?? [])
      .filter((one) => one.volunteerId !== volunteerId);
    const usualShare = others.length === 0 ? 0 : others.filter(isFresh).length / others.length;
    const isFew = fresh.length < limit.services || people.length < limit.people;
    if (isFew || share < Math.max(limit.share, usualShare + limit.aboveUsual)) return [];
    return [
      {
        kind: "newCounterparts",
        subject: volunteerId,
        personIds: [volunteerId, ...people],
        words: `近 30 天 ${own.length} 次服务，${fresh.length} 次帮的是刚注册的人`,
        facts: [
          { name: "刚注册的占", value: `${percentText(share)}，周围别人 ${percentText(usualShare)}` },
          { name: "刚注册的人", value: `${people.length} 位` },
        ],
        orderIds: exampleOrders(fresh),
      },
    ];
  });
}

/** Whom others help as well is no account of his making. */
const isMostlyHis = (
  personId: string,
  own: readonly Service[],
  received: ReadonlyMap<string, readonly Service[]>,
): boolean => own.filter(({ helpedId }) => helpedId === personId).length * 2 > (received.get(personId)?.length ?? 0);

const communityOfService = ({ areaId }: Service): string => communityOf(ancestorsOf(areaId)) ?? areaId;

/** Many registrations behind one door within a week. */
export function detectNewHouseholds(window: TownWindow, { newHousehold: limit }: SignalThresholds): Signal[] {
  const fresh = window.newcomers.filter(({ createdAtMs }) => createdAtMs >= window.fromMs);
  return [...groupBy(fresh, ({ householdId }) => householdId)].flatMap(([householdId, people]): Signal[] => {
    const times = people.map(({ createdAtMs }) => createdAtMs).sort((one, other) => one - other);
    const isBurst = times.some((atMs, index) => (times[index + limit.people - 1] ?? Infinity) - atMs < limit.withinMs);
    if (!isBurst) return [];
    return [
      {
        kind: "newHousehold",
        subject: householdId,
        personIds: people.map(({ personId }) => personId),
        words: `同一户一周里注册了 ${people.length} 个人`,
        facts: [{ name: "注册", value: `${people.length} 人` }],
        orderIds: [],
      },
    ];
  });
}
