import { groupBy } from "./group-by";
import type { Habit, TownWindow } from "./service";
import { exampleOrders, percentText, type Signal } from "./signal";
import type { SignalThresholds } from "./signal-thresholds";

const countOf = (habits: readonly Habit[], wanted: Habit["what"]): number =>
  habits.filter(({ what }) => what === wanted).length;

const recentHabits = ({ habits, nowMs }: TownWindow, recentMs: number) =>
  groupBy(
    habits.filter(({ atMs }) => atMs > nowMs - recentMs),
    ({ personId }) => personId,
  );

/** Takes orders and gives them back: others do not get them meanwhile. */
export const detectGiveBackHabit = (window: TownWindow, { giveBack, recentMs }: SignalThresholds): Signal[] =>
  [...recentHabits(window, recentMs)].flatMap(([personId, own]): Signal[] => {
    const gaveBack = countOf(own, "gaveBack");
    const share = gaveBack / Math.max(1, countOf(own, "grabbed"));
    if (gaveBack < giveBack.times || share < giveBack.share) return [];
    return [
      {
        kind: "giveBackHabit",
        subject: personId,
        personIds: [personId],
        words: `近 30 天接了 ${countOf(own, "grabbed")} 单，退回 ${gaveBack} 单`,
        facts: [{ name: "退回占", value: percentText(share) }],
        orderIds: [],
      },
    ];
  });

/** Redeems and cancels over and over: the pieces lie in vouchers that nobody else can have. */
export const detectRedeemLoop = (window: TownWindow, { redeemLoop, recentMs }: SignalThresholds): Signal[] =>
  [...recentHabits(window, recentMs)].flatMap(([personId, own]): Signal[] => {
    const cancelled = countOf(own, "cancelledRedemption");
    const share = cancelled / Math.max(1, countOf(own, "redeemed"));
    if (cancelled < redeemLoop.cancelled || share < redeemLoop.share) return [];
    return [
      {
        kind: "redeemLoop",
        subject: personId,
        personIds: [personId],
        words: `近 30 天兑换 ${countOf(own, "redeemed")} 次，取消 ${cancelled} 次`,
        facts: [{ name: "取消占", value: percentText(share) }],
        orderIds: [],
      },
    ];
  });

/** Takes orders faster than anybody can read them. */
export const detectFastGrabs = ({ services, nowMs }: TownWindow, { fast, recentMs }: SignalThresholds): Signal[] =>
  [
    ...groupBy(
      services.filter(({ takenAtMs, openedAtMs }) => takenAtMs > nowMs - recentMs && openedAtMs !== null),
      ({ volunteerId }) => volunteerId,
    ),
  ].flatMap(([volunteerId, own]): Signal[] => {
    const quick = own.filter(({ takenAtMs, openedAtMs }) => takenAtMs - (openedAtMs ?? 0) < fast.withinMs);
    if (quick.length < fast.times || quick.length / own.length < fast.share) return [];
    return [
      {
        kind: "fastGrabs",
        subject: volunteerId,
        personIds: [volunteerId],
        words: `${quick.length} 次在求助发布后 1 秒内就接走，像是机器在抢`,
        facts: [{ name: "1 秒内接走", value: `${quick.length} / ${own.length} 单` }],
        orderIds: exampleOrders(quick),
      },
    ];
  });

/** The phone says the very same distance at several doors. A position is only a hint, and one that never moves is none. */
export const detectFixedPosition = ({ services }: TownWindow, { fixed }: SignalThresholds): Signal[] =>
  [
    ...groupBy(
      services.filter(({ metersAway }) => metersAway !== null),
      ({ volunteerId }) => volunteerId,
    ),
  ].flatMap(([volunteerId, own]): Signal[] => {
    const people = new Set(own.map(({ helpedId }) => helpedId)).size;
    const distances = new Set(own.map(({ metersAway }) => metersAway));
    if (own.length < fixed.arrivals || people < fixed.people || distances.size > 1) return [];
    return [
      {
        kind: "fixedPosition",
        subject: volunteerId,
        personIds: [volunteerId],
        words: `${own.length} 次签到，手机报的距离一米不差`,
        facts: [
          { name: "每次都是", value: `${own[0]?.metersAway ?? 0} 米` },
          { name: "去过", value: `${people} 位居民家` },
        ],
        orderIds: exampleOrders(own),
      },
    ];
  });

/** One resident gives a volunteer bad stars again and again whom everybody else is happy with. */
export const detectHarshRater = ({ services }: TownWindow, { harsh }: SignalThresholds): Signal[] =>
  [
    ...groupBy(
      services.filter(({ stars }) => stars !== null),
      ({ volunteerId }) => volunteerId,
    ),
  ].flatMap(([volunteerId, own]) =>
    [...groupBy(own, ({ helpedId }) => helpedId)].flatMap(([helpedId, hers]): Signal[] => {
      const bad = hers.filter(({ stars }) => (stars ?? 5) <= harsh.starsAtMost);
      const others = own.filter((one) => one.helpedId !== helpedId);
      const mean = others.reduce((sum, { stars }) => sum + (stars ?? 0), 0) / Math.max(1, others.length);
      if (bad.length < harsh.times || others.length < harsh.othersTimes || mean < harsh.othersAtLeast) return [];
      return [
        {
          kind: "harshRater",
          subject: `${volunteerId}:${helpedId}`,
          personIds: [volunteerId, helpedId],
          words: `同一位居民 ${bad.length} 次给低星，别人平均 ${mean.toFixed(1)} 星`,
          facts: [{ name: "低星", value: `${bad.length} 次` }],
          orderIds: exampleOrders(bad),
        },
      ];
    }),
  );
