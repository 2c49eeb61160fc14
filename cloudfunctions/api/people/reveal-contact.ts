import { reaches } from "../../../domain/people/held-roles";
import { contactReadMessage, readerWords } from "../../../domain/messages/contact-messages";
import { isOwnMatter } from "../../../domain/orders/order-relation";
import { revealedToday, revealsPerDayMax, withReveal } from "../../../domain/people/reveal-budget";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { decryptField } from "../store/field-encryption";
import { replaced } from "../store/in-transaction";
import { orderById, toOrder, type OrderDocument } from "../store/orders-store";
import { changePerson, findPerson, personById } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { addReading } from "../store/readings-store";
import { addInboxMessage } from "../store/relay-store";

const roundsMax = 5;
const absent = "none";

/** Whose phone it is, and where it was kept. */
type Contact = {
  readonly ownerId: string;
  readonly orderId: string | null;
  readonly areaId: string;
  readonly name: string;
  readonly phoneCipher: string;
  readonly addressCipher: string;
  readonly placeName: string;
};

/**
 * Shows staff a phone and a door. Before the answer leaves, the day's budget is charged in her own document, the reading
 * is in the audit, and the owner is told. Nobody reveals a matter of her own or of her household: there the other rules
 * say what she may see, and a helper's access ends a day after the service also when he holds an office.
 */
export const revealContact = handle<"people.revealContact">()({
  together: ({ orderId, personId }) => ({
    order: orderById(orderId ?? absent),
    owner: personById(personId ?? absent),
  }),
  async run(input, caller, { order, owner }) {
    const contact = order === null ? ofPerson(owner) : ofOrder(order);
    if (contact === null || !reaches(caller.person, areaRoles, contact.areaId, caller.nowMs))
      return refuse("NOT_FOUND");
    if (order === null ? isOfMyHousehold(owner, caller) : isOwnMatter(toOrder(order), caller.person)) {
      return refuse("OWN_MATTER");
    }
    if (contact.phoneCipher === "") return refuse("CONTACT_GONE");
    const leftToday = await charge(caller);
    if (typeof leftToday === "string") return refuse(leftToday);
    await writeDown(contact, input.reason, caller);
    return done({
      name: contact.name,
      phone: decryptField(contact.phoneCipher),
      address: `${contact.placeName} ${decryptField(contact.addressCipher)}`,
      leftToday,
    });
  },
});

const ofOrder = (order: OrderDocument): Contact => ({
  ownerId: order.beneficiaryId,
  orderId: order._id,
  areaId: order.areaId,
  name: order.beneficiaryName,
  phoneCipher: order.phoneCipher,
  addressCipher: order.addressCipher,
  placeName: order.placeName,
});

const ofPerson = (owner: PersonDocument | null): Contact | null =>
  owner === null
    ? null
    : {
        ownerId: owner._id,
        orderId: null,
        areaId: owner.areaId,
        name: owner.name,
        phoneCipher: owner.phoneCipher,
        addressCipher: owner.addressCipher,
        placeName: owner.placeName,
      };

const isOfMyHousehold = (owner: PersonDocument | null, { person }: Caller): boolean =>
  owner?._id === person.personId || owner?.householdId === person.householdId;

/** Takes one of today's readings, once for each key; of two at once only one gets the last. Gives how many are left. */
async function charge(caller: Caller): Promise<number | "REVEALED_TOO_MUCH" | "BUSY"> {
  let staff: PersonDocument | null = caller.document;
  for (let round = 1; round <= roundsMax && staff !== null; round += 1) {
    const reveals = staff.reveals ?? null;
    const today = revealedToday(reveals, caller.nowMs);
    if (today.includes(caller.keyedId)) return revealsPerDayMax - today.indexOf(caller.keyedId) - 1;
    const charged = withReveal(reveals, caller.keyedId, caller.nowMs);
    if (charged === null) return "REVEALED_TOO_MUCH";
    if (await changePerson(staff, { reveals: replaced(charged) })) return revealsPerDayMax - charged.readingIds.length;
    staff = await findPerson(staff._id);
  }
  return "BUSY";
}

/** All three rows carry ids that follow from the key: a repeat, or the rest of one that was cut, adds nothing twice. */
async function writeDown(contact: Contact, reason: string, caller: Caller): Promise<void> {
  const { ownerId, orderId } = contact;
  const role = staffRole(caller);
  const byWhom = readerWords(role, caller.person.name);
  const atMs = caller.nowMs;
  await Promise.all([
    recordAudit(caller, {
      id: `reveal:${caller.keyedId}`,
      call: "people.revealContact",
      target: ownerId,
      scope: contact.areaId,
      role,
      outcome: "read",
      reason,
    }),
    addReading({
      _id: caller.keyedId,
      ownerId,
      byPersonId: caller.person.personId,
      byWhom,
      role,
      orderId,
      reason,
      atMs,
    }),
    addInboxMessage({
      _id: `reveal:${caller.keyedId}:${ownerId}`,
      personId: ownerId,
      ...contactReadMessage(byWhom, reason),
      atMs,
      orderId,
      redemptionId: null,
    }),
  ]);
}
