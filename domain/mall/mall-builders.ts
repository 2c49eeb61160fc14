import { quietShelf, usualTerms, type Offering } from "./offering";

/** For tests: a thing of a shop on the riverside, whose stock adds up unless the test says otherwise. */
export const anOffering = (change: Partial<Offering> & { readonly offeringId: string }): Offering => ({
  ...usualTerms,
  ...quietShelf,
  shopId: `shop-of-${change.offeringId}`,
  shopName: "后八里爱心超市",
  shopPlace: "3 号楼东侧",
  areaId: "zc",
  ancestors: ["zc"],
  kind: "goods",
  title: change.offeringId,
  picture: change.offeringId,
  pricePoints: 10,
  received: change.available ?? 0,
  available: 0,
  reserved: 0,
  issued: 0,
  writtenOff: 0,
  perPersonLimit: 0,
  rules: "凭券领取",
  donor: "社区",
  isOnOffer: true,
  version: 0,
  ...change,
});
