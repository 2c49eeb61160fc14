import { reaches, shopsAt } from "../../../domain/people/held-roles";
import type { Role } from "../../../domain/people/role";
import type { Caller } from "../caller";
import { findShop, type ShopDocument } from "../store/shops-store";

/** Who may do it at a shop: its keeper, the staff who look after the place it stands at, or either. */
export type ShopSide = "keeper" | "staff" | "both";

/** The offices above a shop; the wider one first, as the record names it. */
export const shopStaffRoles = ["admin", "communityStaff"] as const satisfies readonly Role[];

/** The shop and the role in which the caller acts there; null when it is not hers, as if there were no such shop. */
export async function accessToShop(
  caller: Caller,
  shopId: string,
  side: ShopSide,
): Promise<{ readonly shop: ShopDocument; readonly role: Role } | null> {
  const shop = await findShop(shopId);
  if (shop === null) return null;
  const { nowMs, person } = caller;
  if (side !== "staff" && shopsAt(person, nowMs).includes(shopId)) return { shop, role: "keeper" };
  if (side === "keeper") return null;
  const role = staffRoleAt(caller, shop.areaId);
  return role === null ? null : { shop, role };
}

/** The office in which the caller looks after an area where a shop stands, or null. */
export const staffRoleAt = ({ nowMs, person }: Caller, areaId: string): Role | null =>
  shopStaffRoles.find((role) => reaches(person, [role], areaId, nowMs)) ?? null;
