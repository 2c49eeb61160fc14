import type { Place } from "./experience-place";

const ofSalt = "shopId=shop-houbali&offeringId=salt";

/** The pages of a shop's books; a part of the list in `experience-places.ts`. */
export const shopPlaces: readonly Place[] = [
  { page: "packages/shop/shelf/index", who: "zhou", shows: "加一样兑换品" },
  {
    page: "packages/shop/shelf/index",
    who: "zhou",
    shows: "改营业时间",
    then: { tap: "改营业时间", shows: "再加一段" },
  },
  { page: "packages/shop/shelf/index", who: "wu", shows: "哪家店" },
  { page: "packages/shop/stock/index", who: "zhou", query: ofSalt, shows: "进出流水" },
  {
    page: "packages/shop/stock/index",
    who: "zhou",
    query: ofSalt,
    shows: "入库",
    then: { tap: "入库", shows: "来了几件" },
  },
  {
    page: "packages/shop/stock/index",
    who: "zhou",
    query: ofSalt,
    shows: "盘点",
    then: { tap: "盘点", shows: "数到几件" },
  },
  {
    page: "packages/shop/stock/index",
    who: "zhou",
    query: ofSalt,
    shows: "报损",
    then: { tap: "报损", shows: "为什么" },
  },
  { page: "packages/shop/stock/index", who: "sun", query: ofSalt, shows: "盘点" },
  { page: "packages/shop/shelf-offering/index", who: "zhou", query: "shopId=shop-houbali", shows: "放在哪一栏" },
  { page: "packages/shop/shelf-offering/index", who: "sun", query: ofSalt, shows: "定这个价" },
  { page: "packages/shop/settlement/index", who: "zhou", shows: "日结" },
  { page: "packages/shop/settlement/index", who: "sun", shows: "按商户" },
  { page: "packages/shop/stock-approvals/index", who: "sun", shows: "受潮结块" },
];
