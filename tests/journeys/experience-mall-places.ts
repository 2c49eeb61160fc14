import type { Place } from "./experience-place";
import type { Week } from "./experience-week";

const voucher =
  (title: string, who = "zhang") =>
  async (week: Week) => {
    const { redemptions } = await week.succeed(who, "mall.listMyRedemptions", {});
    return `redemptionId=${redemptions.find((one) => one.offeringTitle.includes(title))?.redemptionId ?? "none"}`;
  };

/** The mall's pages for whoever redeems; a part of the list in `experience-places.ts`. */
export const mallPlaces: readonly Place[] = [
  { page: "packages/mall/offering/index", who: "zhang", query: "offeringId=soap", shows: "兑换" },
  {
    page: "packages/mall/offering/index",
    who: "zhang",
    query: "offeringId=soap",
    shows: "您有",
    then: { tap: "兑换", shows: "用 8 分换" },
  },
  { page: "packages/mall/offering/index", who: "wang", query: "offeringId=rice", shows: /还差 \d+ 分/ },
  {
    page: "packages/mall/offering/index",
    who: "zhang",
    query: "offeringId=badminton",
    shows: "选时间",
    then: { tap: /^明天/, shows: "8:00–9:00" },
  },
  { page: "packages/mall/offering/index", who: "zhang", query: "offeringId=haircut", shows: "能约的时间" },
  { page: "packages/mall/offering/index", who: "li", query: "offeringId=writing-class", shows: /排队等座位/ },
  {
    page: "packages/mall/offering/index",
    who: "ma",
    query: "offeringId=writing-class",
    shows: /您排在第 1 位/,
    then: { tap: "不排了", shows: "不排了，让给别人" },
  },
  { page: "packages/mall/voucher/index", who: "chen", query: voucher("书法", "chen"), shows: "已约好" },
  { page: "packages/mall/vouchers/index", who: "zhang", shows: "毛巾一条" },
  { page: "packages/mall/vouchers/index", who: "wang", shows: "券" },
  { page: "packages/mall/voucher/index", who: "zhang", query: voucher("毛巾"), shows: "毛巾一条" },
  { page: "packages/mall/voucher/index", who: "zhang", query: voucher("盐"), shows: "食用盐一袋" },
];
