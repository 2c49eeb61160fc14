import { parse } from "valibot";
import type { Offering } from "../../domain/mall/offering";
import type { ShopDocument } from "../../cloudfunctions/api/store/shops-store";
import { toOffering } from "../../cloudfunctions/api/store/offerings-store";
import { offeringDocument, shopDocument } from "../../cloudfunctions/setup/organisation-documents";
import { organisation } from "../../cloudfunctions/setup/organisation";
import type { CityPlan } from "./city-plan";
import { shopIdOf } from "./plan-people";

const things = [
  { name: "salt", title: "食用盐一袋", pricePoints: 5 },
  { name: "soap", title: "洗衣皂（两块）", pricePoints: 8 },
  { name: "towel", title: "毛巾一条", pricePoints: 10 },
  { name: "tissue", title: "抽纸三包", pricePoints: 12 },
  { name: "eggs", title: "鸡蛋一板", pricePoints: 30 },
  { name: "rice", title: "大米 5 公斤", pricePoints: 45 },
  { name: "oil", title: "食用油 1.8 升", pricePoints: 60 },
] as const;
/** Received in half a year, of each. */
const received = 400;

export type Shelves = { readonly shops: readonly ShopDocument[]; readonly offerings: readonly Offering[] };

/** One supermarket for each community, with the same things. */
export function cityShelves(plan: CityPlan): Shelves {
  const shops = plan.communities.map(({ areaId, name }) => ({
    shopId: shopIdOf(areaId),
    name: `${name.replace(/社区$/, "")}爱心积分超市`,
    areaId,
    placeName: `${name}服务站`,
    openingHours: "每天 9:00–11:30，14:00–17:00",
  }));
  const onShelf = shops.flatMap(({ areaId, shopId }) =>
    things.map(({ name, pricePoints, title }) => ({
      ...{ offeringId: `${shopId}-${name}`, shopId, areaId, kind: "goods", title, picture: name, pricePoints },
      ...{ stock: received, perPersonLimit: 0, rules: "凭兑换券到店领取，七天内有效。", donor: "好邻居商店" },
    })),
  );
  // Read as an operator's input is, so that every term that is left out is as usual.
  const installed = parse(organisation, { areas: [], categories: [], people: [], shops, offerings: onShelf });
  const offerings = installed.offerings.map((offering) => toOffering(offeringDocument(offering, installed.shops)));
  return { shops: shops.map(shopDocument), offerings };
}
