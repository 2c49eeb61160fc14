import { communityOf } from "../../domain/areas/community-of";
import { rankCandidates } from "../../domain/matching/rank-candidates";
import type { EscalationLevel } from "../../domain/orders/escalation";
import type { Order } from "../../domain/orders/order";
import { nextLevel } from "../../domain/orders/order-lifecycle";
import type { Role } from "../../domain/people/role";
import { findAreaStaff } from "../api/store/area-staff-store";
import { listVolunteersOf, toPerson } from "../api/store/people-store";

/** As many neighbours as are asked at once: enough that one has time, few enough that nobody is asked for everything. */
const askedMax: Readonly<Partial<Record<EscalationLevel, number>>> = { neighbours: 12, community: 30 };
/** As many volunteers as are looked at to choose from. */
const looked = 60;

const responsible: Readonly<Partial<Record<EscalationLevel, Role>>> = {
  gridWorker: "gridWorker",
  communityStaff: "communityStaff",
  street: "admin",
  supervised: "communityStaff",
  joint: "admin",
};

/** The people of the level that an order reaches now: the best suited neighbours not asked yet, or who is responsible. */
export async function whomToTell(order: Order, nowMs: number): Promise<readonly string[]> {
  const level = nextLevel(order);
  const most = askedMax[level];
  if (most !== undefined) return neighbours(order, level === "neighbours" ? gridOf(order) : null, most, nowMs);
  const role = responsible[level];
  if (role === undefined) return [];
  const staff = await findAreaStaff(order.ancestors, nowMs, [role]);
  return [...new Set(staff.map(({ personId }) => personId))];
}

/** The area the door lies in, one above the building. */
const gridOf = ({ ancestors }: Order): string | null => ancestors.at(-2) ?? null;

async function neighbours(
  order: Order,
  within: string | null,
  most: number,
  nowMs: number,
): Promise<readonly string[]> {
  const areaId = within ?? communityOf(order.ancestors);
  if (areaId === null) return [];
  const people = (await listVolunteersOf(areaId, looked)).map(toPerson);
  const asked = new Set(order.journal.filter(({ level }) => level !== undefined).flatMap(({ about }) => about ?? []));
  return rankCandidates(order, people, nowMs)
    .map(({ person }) => person.personId)
    .filter((personId) => !asked.has(personId))
    .slice(0, most);
}
