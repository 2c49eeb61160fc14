import type { StoredDocument } from "../../../localcloud/database/stored-document";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { PersonDocument } from "../../../cloudfunctions/api/store/person-document";
import { rowOf, rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";
import { newsFaults } from "./news-faults";
import { orderFaults } from "./order-faults";
import { pointsFaults } from "./points-faults";
import { reversalFaults } from "./reversal-faults";
import { takerFaults, unheldFaults, volunteerFaults } from "./volunteer-faults";

/** Looks at everything that changed since it last looked. */
export type Watch = {
  check(): Fault[];
  /** What must be true besides when no call is under way and the clock has run. */
  checkAtRest(): Fault[];
};

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
    check() {
      const orders = changedIn("orders") as { now: OrderDocument; before: OrderDocument | undefined }[];
      const people = changedIn("people") as { now: PersonDocument }[];
      const money = ["accounts", "transfers", "records", "offerings", "redemptions"].flatMap(changedIn);
      const news = ["inbox", "messages"].flatMap(changedIn);
      const volunteers = orders.length > 0 ? rowsOf(world, "people") : people.map(({ now }) => now);
      return [
        ...orders.flatMap(({ now, before }) => [...orderFaults(now, before), ...takerFaults(now, personOf)]),
        ...volunteers.flatMap((person) => volunteerFaults(person, orderOf)),
        ...(money.length > 0 || orders.length > 0 ? [...pointsFaults(world), ...reversalFaults(world)] : []),
        ...(news.length > 0 ? newsFaults(world) : []),
      ];
    },
    checkAtRest: () =>
      rowsOf(world, "orders").flatMap((order) => [...unheldFaults(order, personOf), ...owedFaults(order)]),
  };
}

/** What a judgement or a decision about many volunteers owes is paid, whether or not anybody asks again. */
const owedFaults = ({ _id, owedAwards, owedReversals }: OrderDocument): Fault[] =>
  (owedAwards ?? []).length + (owedReversals ?? []).length === 0
    ? []
    : [{ rule: "P5", at: _id, what: "owes awards or their reversals for ever" }];
