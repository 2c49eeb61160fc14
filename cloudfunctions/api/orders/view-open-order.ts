import type { GeoPoint } from "../../../domain/areas/geo-point";
import { grabberOf } from "../../../domain/orders/available-actions";
import { hallStandingOf, type HallRefusal, type HallStanding } from "../../../domain/orders/hall-standing";
import { maskName } from "../../../domain/people/mask";
import type { Output } from "../../../contract/index";
import type { Caller } from "../caller";
import { toOrder, type OrderDocument } from "../store/orders-store";
import { knownPlaceOf } from "../store/rough-place";
import { roughWayMeters } from "./rough-way";

export const standingFor = (row: OrderDocument, caller: Caller): HallStanding =>
  hallStandingOf(toOrder(row), grabberOf(caller.person), caller.nowMs);

/** An open order as everybody in the hall may see it: no name but the surname, no door, no phone, no exact place. */
export function viewOpenOrder(
  row: OrderDocument,
  { whyFit, whyNot }: { readonly whyNot: HallRefusal | null; readonly whyFit: readonly string[] },
  centre: GeoPoint | null,
  expectedPoints: number,
): Output<"orders.listHall">["orders"][number] {
  return {
    orderId: row._id,
    categoryId: row.category.categoryId,
    categoryName: row.category.name,
    text: row.text,
    wanted: row.wanted,
    expiresAtMs: row.wanted.untilMs,
    requesterName: maskName(row.beneficiaryName),
    placeName: row.placeName,
    distanceMeters: roughWayMeters(centre, row),
    roughPoint: knownPlaceOf(row.roughPoint),
    whyNot,
    whyFit: [...whyFit],
    slotCount: row.slotCount,
    freeSlots: row.freeSlots,
    expectedPoints,
    plannedMinutes: row.category.plannedMinutes,
    needs: [...(row.needs ?? [])],
    isUrgent: row.isUrgent ?? false,
  };
}
