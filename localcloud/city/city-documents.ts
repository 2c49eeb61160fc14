import { parse } from "valibot";
import type { JournalEntry } from "../../domain/orders/journal-entry";
import { holdersOf } from "../../domain/orders/holders";
import type { Order } from "../../domain/orders/order";
import { isPurgeable, keptSinceMs, orderKeptDays } from "../../domain/orders/retention";
import { purgedParts } from "../../domain/orders/without-personal-parts";
import { groupBy } from "../../domain/signals/group-by";
import type { GoodHelp } from "../../domain/people/familiar";
import { withServed, withTaken } from "../../domain/people/recent-work";
import { tallyFromMs, tallyOf } from "../../domain/stars/tally";
import { accountDocument, transferDocument } from "../../cloudfunctions/api/store/accounts-store";
import { personalPartsOf } from "../../cloudfunctions/api/store/forget-store";
import { newOrderDocument, type AwardSummary, type OrderDocument } from "../../cloudfunctions/api/store/orders-store";
import type { PersonDocument } from "../../cloudfunctions/api/store/person-document";
import { closedFields, newRedemptionDocument } from "../../cloudfunctions/api/store/redemptions-store";
import { standingOf } from "../../cloudfunctions/clock/count-standings";
import { firstPolicy } from "../../cloudfunctions/setup/add-categories";
import { organisation } from "../../cloudfunctions/setup/organisation";
import { areaDocuments } from "../../cloudfunctions/setup/organisation-documents";
import { demoOrganisation } from "../demo/demo-organisation";
import type { CityFigures } from "./city-figures";
import { cityGroups } from "./city-groups";
import { Bookkeeping, type Books } from "./city-ledger";
import { cityOrders, type LivedOrder } from "./city-orders";
import { cityPeople } from "./city-people";
import type { CityPlan } from "./city-plan";
import { cityShelves, type Shelves } from "./city-shelves";
import { shopIdOf } from "./plan-people";
import { seededChance } from "./seeded-chance";

/** Documents by collection. */
export type CityDocuments = Readonly<Record<string, readonly { readonly _id: string }[]>>;

const chanceSalt = 15_485_863;

/**
 * A plan's half year as the product would have left it in the database: every document comes from the product's own
 * functions. What the product keeps for a while only (messages, keys of calls) and the audit's rows are not made.
 */
export function cityDocuments(plan: CityPlan, figures: CityFigures): CityDocuments {
  const areas = areaDocuments(plan.areas.map((area) => ({ ...area, location: area.location })));
  const demo = parse(organisation, demoOrganisation);
  const known = new Map([...areaDocuments(demo.areas), ...areas].map((area) => [area._id, area]));
  const policies = new Map(demo.categories.map((category) => [category.categoryId, firstPolicy(category)]));
  const people = cityPeople(plan, known);
  const { lived, memory } = cityOrders(plan, people, policies);
  const shelves = cityShelves(plan);
  const { books, offerings } = keepBooks(plan, people, lived, shelves);
  const awards = groupBy(
    books.flatMap((one) => one.awards),
    ({ orderId }) => orderId,
  );
  const phones = new Map(people.map(({ _id, phoneCipher }) => [_id, phoneCipher]));
  return {
    areas,
    ...cityGroups(plan, figures),
    people: afterOrders(people, lived).map((person) => withHelp(person, memory.asOf(person._id, plan.untilMs))),
    orders: lived.map((one) =>
      orderDocument(
        one,
        (awards.get(one.order.orderId) ?? []).map(({ award }) => award),
        phones,
        plan.untilMs,
      ),
    ),
    shops: shelves.shops,
    offerings: offerings.map(({ offeringId, ...offering }) => ({ ...offering, _id: offeringId })),
    accounts: books.map(({ account }) => accountDocument(account, null)),
    transfers: books.flatMap(({ transfers }) => transfers.map(transferDocument)),
    records: books.flatMap(({ records }) => records),
    redemptions: books.flatMap((one) => one.redemptions.map(redemptionDocument)),
    standings: standingsOf(people, books, plan.untilMs),
  };
}

/** Every volunteer's books, and with them the stock that is left on the shelves. */
function keepBooks(
  plan: CityPlan,
  people: readonly PersonDocument[],
  lived: readonly LivedOrder[],
  shelves: Shelves,
): { readonly books: readonly Books[]; readonly offerings: Shelves["offerings"] } {
  const chance = seededChance(plan.seed + chanceSalt);
  const shelfOf = groupBy(shelves.offerings, ({ areaId }) => areaId);
  const stock = new Map(
    [...shelfOf].map(([areaId, all]) => [areaId, new Map(all.map((one) => [one.offeringId, one]))]),
  );
  const keepers = new Map(plan.people.flatMap(({ personId, roles }) => roles.map(({ shopId }) => [shopId, personId])));
  const codes = new Set<string>();
  const newCode = (): string => {
    for (;;) {
      const code = String(chance.below(100_000_000)).padStart(8, "0");
      if (codes.has(code)) continue;
      codes.add(code);
      return code;
    }
  };
  const keeping = new Map<string, Bookkeeping>();
  const persons = new Map(people.map((person) => [person._id, person]));
  const keeperOfBooks = (personId: string): Bookkeeping => {
    const known = keeping.get(personId);
    if (known !== undefined) return known;
    const person = persons.get(personId);
    const communityId = person?.ancestors[2] ?? "";
    const shelf = stock.get(communityId);
    if (person === undefined || shelf === undefined) throw new Error(`nobody knows ${personId}`);
    const made = new Bookkeeping(
      person,
      { shelf, keeperId: keepers.get(shopIdOf(communityId)) ?? "", newCode },
      chance,
    );
    keeping.set(personId, made);
    return made;
  };
  const judged = lived
    .flatMap(({ order }) => judgements(order).map(({ atMs }) => ({ order, atMs })))
    .sort((one, other) => one.atMs - other.atMs);
  for (const { atMs, order } of judged) {
    for (const { personId } of order.takers) keeperOfBooks(personId).award(order, atMs);
  }
  const books = [...keeping.values()].map((one) => {
    one.until(plan.untilMs);
    return one.books();
  });
  return { books, offerings: [...stock.values()].flatMap((shelf) => [...shelf.values()]) };
}

const judgements = ({ journal }: Order): readonly JournalEntry[] =>
  journal.filter(({ event }) => event === "evaluated");

/** What their orders left with the people: what they hold, took and served, and who helped them well. */
function afterOrders(people: readonly PersonDocument[], lived: readonly LivedOrder[]): readonly PersonDocument[] {
  const now = new Map(people.map((person) => [person._id, person]));
  for (const { order } of lived) {
    const holders = holdersOf(order);
    for (const { personId, takenAtMs } of order.takers) {
      const person = now.get(personId);
      if (person?.volunteer == null) continue;
      const held = { orderId: order.orderId, wanted: order.wanted, place: order.place ?? null };
      const [judged] = judgements(order);
      const stars = order.rating === null || order.rating.byRule ? null : order.rating.stars;
      const service = { orderId: order.orderId, categoryId: order.category.categoryId, stars };
      const { openOrders, served = [], takenAtMs: took = [] } = person.volunteer;
      now.set(personId, {
        ...person,
        version: person.version + (judged === undefined ? 1 : 3),
        volunteer: {
          ...person.volunteer,
          openOrders: holders.includes(personId) ? [...openOrders, held] : openOrders,
          takenAtMs: withTaken(took, takenAtMs),
          served: judged === undefined ? served : withServed(served, { ...service, atMs: judged.atMs }),
        },
      });
    }
  }
  return [...now.values()];
}

const withHelp = (person: PersonDocument, goodHelp: readonly GoodHelp[]): PersonDocument =>
  goodHelp.length === 0 ? person : { ...person, goodHelp };

function orderDocument(
  { order, surroundings }: LivedOrder,
  awards: readonly AwardSummary[],
  phones: ReadonlyMap<string, string>,
  nowMs: number,
): CityDocuments[string][number] {
  const document = {
    ...newOrderDocument(order, surroundings),
    takerPhones: order.takers.map(({ personId }) => ({ personId, phoneCipher: phones.get(personId) ?? "" })),
    awards,
    ...(order.evaluation === null ? {} : { owedAwards: [] }),
    relayedVersion: order.version,
    hasUnrelayed: false,
  };
  if (!isPurgeable(order, nowMs)) return document;
  const purgedAtMs = Math.max(order.updatedAtMs, keptSinceMs(nowMs, orderKeptDays));
  const purged = purgedParts(personalPartsOf(document as unknown as OrderDocument));
  return Object.assign(document, purged, { purgedAtMs });
}

const redemptionDocument = (redemption: Books["redemptions"][number]) => ({
  ...newRedemptionDocument(redemption),
  ...(redemption.status === "waiting" ? {} : closedFields(redemption)),
  relayedVersion: redemption.version,
  hasUnrelayed: false,
});

/** What the clock would have counted for the boards. */
function standingsOf(people: readonly PersonDocument[], books: readonly Books[], nowMs: number) {
  const persons = new Map(people.map((person) => [person._id, person]));
  const fromMs = tallyFromMs(nowMs);
  return books.flatMap(({ account, records }) => {
    const person = persons.get(account.personId);
    if (person === undefined || (account.minutes === 0 && account.services === 0)) return [];
    const tally = tallyOf(
      records.filter(({ atMs }) => atMs >= fromMs),
      account,
      nowMs,
    );
    return [{ ...standingOf(person, tally, nowMs), isOffBoards: false, choices: 0, choiceKeys: [] }];
  });
}
