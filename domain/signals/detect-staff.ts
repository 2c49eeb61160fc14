import { biggestGroup, groupBy } from "./group-by";
import { pointsOf } from "./detect-pairs";
import type { TownWindow } from "./service";
import { exampleOrders, percentText, type Signal } from "./signal";
import type { SignalThresholds } from "./signal-thresholds";

/**
 * One of the staff wrote down the visit and judged it too, and most often for the same volunteer. Elders without a phone
 * need staff to write for them, so it counts only beside what she does for all the others.
 */
export function detectStaffFavour({ services, nowMs }: TownWindow, thresholds: SignalThresholds): Signal[] {
  const { favour, recentMs } = thresholds;
  const recent = services.filter(({ atMs }) => atMs > nowMs - recentMs);
  const byVolunteer = groupBy(recent, ({ volunteerId }) => volunteerId);
  const alone = recent.filter(({ judgedBy, writtenBy }) => writtenBy.includes(judgedBy));
  return [...groupBy(alone, ({ judgedBy }) => judgedBy)].flatMap(([staffId, hers]) => {
    const perVolunteer = groupBy(hers, ({ volunteerId }) => volunteerId);
    return [...perVolunteer].flatMap(([volunteerId, his]): Signal[] => {
      const share = his.length / (byVolunteer.get(volunteerId)?.length ?? 1);
      const others = perVolunteer.size - 1;
      const meanOfOthers = others === 0 ? 0 : (hers.length - his.length) / others;
      const isUsual = his.length < favour.services || share < favour.share;
      if (isUsual || his.length < meanOfOthers * favour.aboveMean) return [];
      return [
        {
          kind: "staffFavour",
          subject: `${staffId}:${volunteerId}`,
          personIds: [staffId, volunteerId],
          words: `同一位工作人员一手登记、一手评单，${his.length} 次都是这位志愿者`,
          facts: [
            { name: "占他近 30 天的", value: percentText(share) },
            { name: "这些服务得分", value: `${pointsOf(his)} 分` },
          ],
          orderIds: exampleOrders(his),
        },
      ];
    });
  });
}

/** Points and hours given by hand, mostly to one person. Each had two who signed; this asks why it is always the same. */
export const detectGivenByHand = ({ givenByHand }: TownWindow, { byHand }: SignalThresholds): Signal[] =>
  [...groupBy(givenByHand, ({ byPersonId }) => byPersonId)].flatMap(([staffId, all]): Signal[] => {
    const [toPersonId, most] = biggestGroup(groupBy(all, (one) => one.toPersonId)) ?? ["", []];
    const share = most.length / all.length;
    if (most.length < byHand.times || share < byHand.share) return [];
    return [
      {
        kind: "givenByHand",
        subject: `${staffId}:${toPersonId}`,
        personIds: [staffId, toPersonId],
        words: `手工加的积分和时长，${most.length} 次都给了同一个人`,
        facts: [
          { name: "占她手工加的", value: percentText(share) },
          { name: "一共", value: `${pointsOf(most)} 分，${most.reduce((sum, one) => sum + one.minutes, 0)} 分钟` },
        ],
        orderIds: [],
      },
    ];
  });

/** A shop that writes off much of what it takes in. */
export const detectShrinkage = ({ shops }: TownWindow, { shrinkage }: SignalThresholds): Signal[] =>
  shops
    .filter(({ received, writtenOff }) => writtenOff >= shrinkage.pieces && writtenOff >= received * shrinkage.share)
    .map(({ shopId, shopName, received, writtenOff }) => ({
      kind: "shrinkage",
      subject: shopId,
      personIds: [],
      words: `${shopName}进货 ${received} 件，报损 ${writtenOff} 件`,
      facts: [{ name: "报损占", value: percentText(writtenOff / received) }],
      orderIds: [],
    }));
