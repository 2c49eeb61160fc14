import type { JournalEntry } from "../../domain/orders/journal-entry";
import { wentWell } from "../../domain/orders/went-well";
import { withGoodHelp, withoutGoodHelp, type GoodHelp } from "../../domain/people/familiar";
import { withoutServed, withServed, type Served } from "../../domain/people/recent-work";
import type { Fields } from "../api/store/cloud-database";
import { replaced } from "../api/store/in-transaction";
import { toOrder, type OrderDocument } from "../api/store/orders-store";
import { changePerson, findPeople, findPerson } from "../api/store/people-store";
import type { PersonDocument } from "../api/store/person-document";
import { unrelayedEntries } from "./order-news";

const judging: readonly JournalEntry["event"][] = ["evaluated", "disputeDecided"];
const roundsMax = 5;

/**
 * Lets those who served and the one who was helped remember it for matching, once the community has judged it, and forget
 * it when the judgement does not stand. Each remembers orders by their ids, so doing it again changes nothing.
 */
export async function rememberService(document: OrderDocument): Promise<void> {
  if (!unrelayedEntries(document).some(({ event }) => judging.includes(event))) return;
  const order = toOrder(document);
  const servers = [...order.takers, ...order.earlierTakers].map(({ personId }) => personId);
  const people = await findPeople([document.beneficiaryId, ...servers]);
  await Promise.all(people.map((person) => change(person, (now) => rememberedBy(now, document))));
}

async function change(read: PersonDocument, fieldsOf: (person: PersonDocument) => Fields): Promise<void> {
  let person: PersonDocument | null = read;
  for (let round = 1; round <= roundsMax && person !== null; round += 1) {
    const fields = fieldsOf(person);
    if (Object.keys(fields).length === 0 || (await changePerson(person, fields))) return;
    person = await findPerson(person._id);
  }
}

/** What changes in one person's document; nothing when it stands there already. */
function rememberedBy(person: PersonDocument, document: OrderDocument): Fields {
  const served = servedBy(person, document);
  const goodHelp = person._id === document.beneficiaryId ? helpOf(person, document) : null;
  return {
    ...(served === null ? {} : { "volunteer.served": replaced(served) }),
    ...(goodHelp === null ? {} : { goodHelp: replaced(goodHelp) }),
  };
}

const hasServed = (document: OrderDocument, personId: string): boolean =>
  document.takers.some((taker) => taker.personId === personId && taker.state === "served");

function servedBy({ _id, volunteer }: PersonDocument, document: OrderDocument): readonly Served[] | null {
  if (volunteer === null) return null;
  const before = volunteer.served ?? [];
  const stands = document.status === "evaluated" && hasServed(document, _id);
  const known = before.some(({ orderId }) => orderId === document._id);
  if (stands === known) return null;
  return stands ? withServed(before, serviceOf(document)) : withoutServed(before, document._id);
}

const serviceOf = (document: OrderDocument): Served => ({
  orderId: document._id,
  categoryId: document.category.categoryId,
  atMs: document.updatedAtMs,
  stars: document.rating === null || document.rating.byRule ? null : document.rating.stars,
});

function helpOf(person: PersonDocument, document: OrderDocument): readonly GoodHelp[] | null {
  const before = person.goodHelp ?? [];
  const without = withoutGoodHelp(before, document._id);
  const isKnown = before.some(({ orderIds }) => orderIds.includes(document._id));
  if (!wentWell(toOrder(document))) return isKnown ? without : null;
  if (isKnown) return null;
  const helpers = document.takers.filter(({ state }) => state === "served").map(({ personId }) => personId);
  return helpers.reduce((helps, personId) => withGoodHelp(helps, personId, document._id), without);
}
