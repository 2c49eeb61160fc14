import { scopesAt, shopsAt } from "../../../domain/people/held-roles";
import { hoursOf } from "./view-hours";
import { done } from "../answer";
import { handle } from "../handler";
import { findShops, listShopsIn } from "../store/shops-store";
import { shopStaffRoles } from "./shop-access";

/** The shops I keep, and those that stand where I look after people. */
export const listShops = handle<"mall.listShops">()({
  async run(_input, { nowMs, person }) {
    const scopes = scopesAt(person, shopStaffRoles, nowMs);
    const kept = shopsAt(person, nowMs);
    const found = await Promise.all([findShops(kept), ...scopes.map(listShopsIn)]);
    const shops = new Map(found.flat().map((shop) => [shop._id, shop]));
    return done({
      shops: [...shops.values()].map(({ _id, hours, name, openingHours, placeName }) => ({
        shopId: _id,
        name,
        placeName,
        openingHours,
        hours: hoursOf(hours ?? []),
        isKeeper: kept.includes(_id),
      })),
    });
  },
});
