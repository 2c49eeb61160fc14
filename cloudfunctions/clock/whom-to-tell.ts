import { communityOf } from "../../domain/areas/community-of";
import { rankMatches } from "../../domain/matching/rank-matches";
import { ringOfLevel, whomToNotify, type Ring } from "../../domain/matching/whom-to-notify";
import type { EscalationLevel } from "../../domain/orders/escalation";
import { nextLevel } from "../../domain/orders/order-lifecycle";
import { noticesOn } from "../../domain/people/day-notices";
import type { Role } from "../../domain/people/role";
import { findAreaStaff } from "../api/store/area-staff-store";
import { toMatchOrder, toMatchVolunteer } from "../api/store/match-facts";
import { toOrder, type OrderDocument } from "../api/store/orders-store";
import { findPolicy, policyOf } from "../api/store/policies-store";
import { listVolunteersNear, rowsToLookAt, type NearVolunteer } from "../api/store/volunteers-near-store";
import { noteNotice } from "./note-notice";

/** For a ring more of the nearest are looked at than for a choice: many have been told of enough for the day. */
const ringRows = 100;

const responsible: Readonly<Partial<Record<EscalationLevel, Role>>> = {
  gridWorker: "gridWorker",
  communityStaff: "communityStaff",
  street: "admin",
  supervised: "communityStaff",
  joint: "admin",
};

/** The people of the level that an order reaches now: the best suited neighbours not asked yet, or who is responsible. */
export async function whomToTell(document: OrderDocument, nowMs: number): Promise<readonly string[]> {
  const level = nextLevel(toOrder(document));
  const ring = ringOfLevel[level];
  if (ring !== undefined) return neighbours(document, ring, nowMs);
  const role = responsible[level];
  if (role === undefined) return [];
  const staff = await findAreaStaff(document.ancestors, nowMs, [role]);
  return [...new Set(staff.map(({ personId }) => personId))];
}

/** Each is counted for the day before he is told; whoever turns out to have had enough makes room for the next best. */
async function neighbours(document: OrderDocument, ring: Ring, nowMs: number): Promise<readonly string[]> {
  const communityId = communityOf(document.ancestors);
  if (communityId === null) return [];
  const order = toMatchOrder(document);
  const rows = Math.max(ringRows, rowsToLookAt(order.category.requiredSkills));
  const [people, kept] = await Promise.all([
    listVolunteersNear({ communityId, centre: order.place ?? null, rows }),
    findPolicy("matching"),
  ]);
  const policy = policyOf("matching", kept, nowMs).value;
  const ranked = rankMatches(order, people.map(toMatchVolunteer), policy, nowMs);
  const byId = new Map(people.map((person) => [person._id, person]));
  const told: string[] = [];
  const full = new Set<string>();
  const noticesToday = (personId: string): readonly string[] =>
    full.has(personId) ? fullDay(policy.noticesPerDay) : noticesOn(byId.get(personId)?.notices, nowMs);
  const asked = { orderId: document._id, ring, toldIds: toldBefore(document) };
  for (;;) {
    const next = whomToNotify(asked, ranked, noticesToday, policy).filter((personId) => !told.includes(personId));
    if (next.length === 0) return told;
    const noted = await Promise.all(
      next.map((personId) => note(byId.get(personId), document._id, policy.noticesPerDay, nowMs)),
    );
    for (const [place, personId] of next.entries()) {
      if (noted[place] === true) told.push(personId);
      else full.add(personId);
    }
  }
}

/** Of somebody who was full when he was to be counted it does not matter any more what of. */
const fullDay = (perDay: number): readonly string[] => Array.from({ length: perDay }, () => "");

const note = async (person: NearVolunteer | undefined, orderId: string, perDay: number, nowMs: number) =>
  person !== undefined && (await noteNotice(person, orderId, perDay, nowMs));

/** Who was told by an earlier ring, or asked by name: he knows of it. */
const toldBefore = ({ journal }: OrderDocument): readonly string[] =>
  journal.flatMap(({ about, asked, level }) => [...(level === undefined ? [] : (about ?? [])), ...(asked ?? [])]);
