type Giver = {
  readonly available: number;
  readonly leftThisYear: number;
  readonly isFrozen: boolean;
};

const usualAmounts = [5, 10, 20, 50, 100];

/** How many can be given at most now. */
const mostOf = ({ available, leftThisYear }: Giver): number => Math.min(available, leftThisYear);

/** What is offered for a tap; everything there is last, when it is little. */
export function amountsToGive(giver: Giver): readonly number[] {
  const most = mostOf(giver);
  const usual = usualAmounts.filter((amount) => amount <= most);
  return most > 0 && most < 100 && !usual.includes(most) ? [...usual, most] : usual;
}

/** The whole number that was typed; null for anything else. */
export const pointsTyped = (typed: string): number | null =>
  /^[1-9]\d{0,4}$/.test(typed.trim()) ? Number(typed) : null;

/** Why it cannot be given yet, in words for under the button; null when it can. */
export function giftMissing(giver: Giver, hasReceiver: boolean, points: number | null): string | null {
  if (giver.isFrozen) return "您的积分正在核对，暂时不能送";
  if (giver.available <= 0) return "还没有能送的积分";
  if (giver.leftThisYear <= 0) return "今年能送的送完了，明年再送";
  if (!hasReceiver) return "先点送给哪位家人";
  if (points === null) return "先点送几分";
  if (points > giver.available) return `您现在只有 ${giver.available} 分`;
  return points > giver.leftThisYear ? `今年还能送 ${giver.leftThisYear} 分` : null;
}
