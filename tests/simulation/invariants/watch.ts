import type { StoredDocument } from "../../../localcloud/database/stored-document";
import type { AccountDocument } from "../../../cloudfunctions/api/store/accounts-store";
import { toOffering, type OfferingDocument } from "../../../cloudfunctions/api/store/offerings-store";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { PersonDocument } from "../../../cloudfunctions/api/store/person-document";
import { rowOf, rowsOf, type StoredRows } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";
import { entryFaults } from "./entry-faults";
import { flowFaults, frozenFaults } from "./flow-faults";
import { mallFaults } from "./mall-faults";
import { newsFaults } from "./news-faults";
import { orderFaults } from "./order-faults";
import { pointsFaults } from "./points-faults";
import { reversalFaults } from "./reversal-faults";
import { takerFaults, unheldFaults, volunteerFaults } from "./volunteer-faults";

/** Looks at everything that changed since it last looked. */
export type Watch = {
  /** Takes everything for known and sound as it is now. */
  begin(): void;
  check(): Fault[];
  /** What must be true besides when no call is under way and the clock has run. */
  checkAtRest(): Fault[];
};

const money = ["transfers", "records", "entries", "entryBudgets"];
const mall = ["offerings", "redemptions", "bookings", "householdCounts", "stockEntries"];
const news = ["inbox", "messages"];
const watched = ["orders", "people", "accounts", ...money, ...mall, ...news];

export function watch(world: World): Watch {
  const seen = new Map<string, Map<string, StoredDocument>>();
  const changedIn = (name: string): { readonly now: unknown; readonly before: unknown }[] => {
    const known = seen.get(name) ?? new Map<string, StoredDocument>();
    seen.set(name, known);
    const changed: { now: unknown; before: unknown }[] = [];
    for (const [key, document] of world.image.collection(name).documents) {
      const before = known.get(key);
      if (before === document) continue;
      changed.push({ now: document.value, before: before?.value });
      known.set(key, document);
    }
    return changed;
  };
  const orderOf = (id: string) => rowOf(world, "orders", id);
  const personOf = (id: string) => rowOf(world, "people", id);
  return {
    begin: () => watched.forEach(changedIn),
    check() {
      const orders = changedIn("orders") as { now: OrderDocument; before: OrderDocument | undefined }[];
      const people = changedIn("people") as { now: PersonDocument }[];
      const accounts = changedIn("accounts") as { now: AccountDocument; before: AccountDocument | undefined }[];
      const moved = money.flatMap(changedIn);
      const handed = mall.flatMap(changedIn);
      const told = news.flatMap(changedIn);
      const volunteers = orders.length > 0 ? rowsOf(world, "people") : people.map(({ now }) => now);
      return [
        ...orders.flatMap(({ now, before }) => [...orderFaults(now, before), ...takerFaults(now, personOf)]),
        ...volunteers.flatMap((person) => volunteerFaults(person, orderOf)),
        ...accounts.flatMap(({ before, now }) => frozenFaults(world, now, before)),
        ...(accounts.length + moved.length + orders.length > 0
          ? [...pointsFaults(world), ...reversalFaults(world), ...flowFaults(world), ...entryFaults(world)]
          : []),
        ...(accounts.length + moved.length + handed.length > 0 ? mallFaults(world) : []),
        ...(told.length > 0 ? newsFaults(world) : []),
      ];
    },
    checkAtRest: () => [
      ...rowsOf(world, "orders").flatMap((order) => [...unheldFaults(order, personOf), ...owedFaults(order, world)]),
      ...rowsOf(world, "offerings").flatMap((offering) => shelfAtRestFaults(offering, world.time.nowMs())),
      ...rowsOf(world, "cases").flatMap(caseFaults),
    ],
  };
}

/** What a judgement or a decision about many volunteers owes is paid, whether or not anybody asks again; to a frozen account later. */
function owedFaults({ _id, owedAwards = [], owedReversals = [] }: OrderDocument, world: World): Fault[] {
  const owed = [...owedAwards, ...owedReversals.map(({ personId }) => personId)];
  const isLate = owed.some((personId) => rowOf(world, "accounts", personId)?.isFrozen !== true);
  return isLate ? [{ rule: "P5", at: _id, what: "owes awards or their reversals for ever" }] : [];
}

/** No piece is on its way for ever, and no seat is free while somebody waits for it. */
function shelfAtRestFaults(document: OfferingDocument, nowMs: number): Fault[] {
  const { available, kept, openReservations, session, waitingCount } = toOffering(document);
  const isOpen = session !== null && nowMs < session.startsAtMs;
  const lapsed = Object.values(kept).some(({ untilMs }) => untilMs <= nowMs);
  const rules: readonly (readonly [boolean, string])[] = [
    [openReservations === 0, `${openReservations} pieces are on their way for ever`],
    [!isOpen || available === 0 || waitingCount === 0, `${available} seats are free while ${waitingCount} wait`],
    [!lapsed, "a seat is kept past its time"],
    [session === null || isOpen || waitingCount === 0, "somebody waits for a class that has begun"],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => ({ rule: "S3", at: document._id, what }));
}

/** In a village where nobody tampers with anything, the nightly comparison of the books finds nothing. */
const caseFaults = ({ _id, mismatches }: StoredRows["cases"]): Fault[] => [
  { rule: "P4", at: _id, what: `a case without a cause: ${JSON.stringify(mismatches)}` },
];
