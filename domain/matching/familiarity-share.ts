import { fullShare, type PartShare } from "./match-part";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";

const sharesByTimes = [0, 700, 900, fullShare] as const;

/** Whether he helped this beneficiary well before. That the two know each other is nobody's business but staff's. */
export function familiarityShare(order: MatchOrder, { personId }: MatchVolunteer): PartShare {
  const times = order.familiar?.find((one) => one.personId === personId)?.times ?? 0;
  const share = sharesByTimes[Math.min(times, sharesByTimes.length - 1)] ?? 0;
  return { share, reason: times === 0 ? "" : `帮过这一位 ${times} 次，都满意`, isForStaff: true };
}
