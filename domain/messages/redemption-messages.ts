import type { Redemption, RedemptionEntry, RedemptionEvent } from "../mall/redemption";
import type { Message } from "./message";

type Wording = { readonly title: string; readonly sentence: (redemption: Redemption) => string };

const wordings: Record<RedemptionEvent, Wording> = {
  redeemed: { title: "兑换好了", sentence: (one) => `${one.offeringTitle}：请在七天内到${one.shopName}领取。` },
  fulfilled: {
    title: "已经领取",
    sentence: (one) =>
      `${one.offeringTitle}：已在${one.shopName}${one.appointment === null ? "领取" : "用过"}。不是您本人，请打电话给社区。`,
  },
  undone: {
    title: "领取撤回了",
    sentence: (one) => `${one.offeringTitle}：${one.shopName}撤回了这次领取，券还能用。有疑问请打电话给社区。`,
  },
  cancelled: { title: "兑换已取消", sentence: (one) => `${one.offeringTitle}：${one.pricePoints} 分已退回。` },
  expired: {
    title: "兑换券过期",
    sentence: (one) =>
      `${one.offeringTitle}：${one.appointment === null ? "没来领取" : "当天没来"}，${one.pricePoints} 分已退回。`,
  },
};

/** Tells the one whose points they are what others, or the clock, did with her voucher; her own steps she saw herself. */
export function redemptionMessages(redemption: Redemption, entry: RedemptionEntry): readonly Message[] {
  if (entry.byPersonId === redemption.personId) return [];
  const { title, sentence } = wordings[entry.event];
  return [
    {
      personId: redemption.personId,
      title,
      sentence: sentence(redemption),
      about: redemption.offeringTitle,
      template: "redemption",
    },
  ];
}
