import { scopesAt, shopsAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { findShops, listShopsIn } from "../store/shops-store";
import { shopStaffRoles } from "./shop-access";

/** The shops I keep, and those that stand where I look after people. */
export const listShops = handle<"mall.listShops">()({
  async run(_input, { nowMs, person }) {
    const scopes = scopesAt(person, shopStaffRoles, nowMs);
    const found = await Promise.all([findShops(shopsAt(person, nowMs)), ...scopes.map(listShopsIn)]);
    const shops = new Map(found.flat().map((shop) => [shop._id, shop]));
    return done({
      shops: [...shops.values()].map(({ _id, name, placeName }) => ({ shopId: _id, name, placeName })),
    });
  },
});
