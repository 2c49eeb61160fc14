import type { CategoryPolicy } from "../../domain/categories/category-policy";
import { ruleOfPolicy } from "../../domain/categories/rule-of-policy";
import { grabberOf } from "../../domain/orders/available-actions";
import type { Actor } from "../../domain/orders/journal-entry";
import type { Order } from "../../domain/orders/order";
import { publishOrder } from "../../domain/orders/publish-order";
import { wantedTimeOf } from "../../domain/orders/wanted-time-rules";
import { bodyHash, keyedId } from "../../cloudfunctions/api/body-hash";
import { encryptField } from "../../cloudfunctions/api/store/field-encryption";
import type { OrderSurroundings } from "../../cloudfunctions/api/store/orders-store";
import { toPerson } from "../../cloudfunctions/api/store/people-store";
import type { PersonDocument } from "../../cloudfunctions/api/store/person-document";
import { officeOf, registeredAtMs } from "./city-people";
import type { CityPlan, PlannedOrder } from "./city-plan";
import { helpMemory, type HelpMemory } from "./help-memory";
import { liveOrder } from "./live-order";
import { seededChance, type Chance } from "./seeded-chance";
import { volunteerDiary } from "./volunteer-diary";

export type LivedCity = { readonly lived: readonly LivedOrder[]; readonly memory: HelpMemory };

/** An order as it stands at the end of the plan, with what is kept beside it. */
export type LivedOrder = {
  readonly order: Order;
  readonly surroundings: OrderSurroundings;
};

const chanceSalt = 7_919;

/** Lives every order of the plan by the product's own rules, oldest first. */
export function cityOrders(
  plan: CityPlan,
  people: readonly PersonDocument[],
  policies: ReadonlyMap<string, CategoryPolicy>,
): LivedCity {
  const chance = seededChance(plan.seed + chanceSalt);
  const places = new Map(plan.people.map(({ location, personId }) => [personId, location]));
  const nowhere = { lat: 0, lng: 0 };
  const diary = volunteerDiary(
    plan.people.flatMap((planned, place) => {
      const person = people[place];
      if (person?.volunteer == null) return [];
      return [{ planned, grabber: grabberOf(toPerson(person)), sinceMs: registeredAtMs(plan, planned) }];
    }),
    ({ beneficiaryId }) => places.get(beneficiaryId) ?? nowhere,
    chance,
  );
  const office = officeOf(plan.people);
  const openids = new Map(people.map(({ _id, openid }) => [_id, openid]));
  const memory = helpMemory();
  const lived = plan.orders.map((planned, number): LivedOrder => {
    const before = people[planned.person];
    const policy = policies.get(planned.categoryId);
    if (before === undefined || policy === undefined) throw new Error("a planned order that nobody can have asked for");
    const asker = { ...before, goodHelp: memory.asOf(before._id, planned.atMs) };
    const { gridWorkerId, staffId } = office(asker.areaId);
    const actorOf = actorFor(`${plan.root}-${number}`);
    const by = planned.byPhone
      ? actorOf(staffId, "communityStaff", "publish")
      : actorOf(asker._id, "resident", "publish");
    const call = planned.byPhone ? "orders.publishForCaller" : "orders.publish";
    const orderId = keyedId(openids.get(by.personId) ?? "", call, by.key ?? "");
    const born = bornOrder({ planned, asker, policy, by, orderId, chance });
    const findVolunteer = (order: Order, atMs: number) => diary.find(order, atMs);
    const order = liveOrder(born, { gridWorkerId, staffId, findVolunteer, actorOf }, chance, plan.untilMs);
    for (const { leftAtMs, personId } of order.takers) diary.enter(personId, leftAtMs ?? Number.POSITIVE_INFINITY);
    memory.note(order);
    return { order, surroundings: surroundingsOf(planned, asker) };
  });
  return { lived, memory };
}

/** Keys are counted, so that the same plan makes the same orders. */
const actorFor =
  (name: string) =>
  (personId: string, role: Actor["role"], step: string): Actor => {
    const key = keyedId(name, step, personId).slice(0, 24);
    return { personId, role, key, bodyHash: bodyHash(`orders.${step}`, { name, key }) };
  };

type Birth = {
  readonly planned: PlannedOrder;
  readonly asker: PersonDocument;
  readonly policy: CategoryPolicy;
  readonly by: Actor;
  readonly orderId: string;
  readonly chance: Chance;
};

function bornOrder({ planned, asker, policy, by, orderId, chance }: Birth): Order {
  const { atMs, categoryId, wish } = planned;
  const wanted = wantedTimeOf(wish, atMs, policy.deadlines.takenHours);
  if (typeof wanted === "string") throw new Error(`a planned order for a time that is refused: ${wanted}`);
  const digits = () => String(chance.below(10_000)).padStart(4, "0");
  return publishOrder(
    {
      orderId,
      requesterId: asker._id,
      beneficiary: toPerson(asker),
      category: ruleOfPolicy(categoryId, policy),
      text: policy.templates[chance.below(policy.templates.length)] ?? policy.name,
      wanted,
      serviceCode: digits(),
      doneCode: digits(),
      needsReview: false,
    },
    by,
    atMs,
  );
}

const surroundingsOf = ({ byPhone }: PlannedOrder, asker: PersonDocument) => ({
  requesterName: asker.name,
  beneficiaryName: asker.name,
  placeName: asker.placeName,
  location: asker.location ?? null,
  addressCipher: asker.addressCipher,
  phoneCipher: asker.phoneCipher,
  needs: [],
  answers: [],
  ...(byPhone
    ? {
        source: "phone" as const,
        callback: { nameCipher: encryptField(asker.name), phoneCipher: asker.phoneCipher },
      }
    : { photos: [], voice: null }),
  isUrgent: false,
  dangerWord: null,
  acknowledgedDanger: false,
});
