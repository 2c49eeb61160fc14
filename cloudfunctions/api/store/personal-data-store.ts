import type { AlarmDocument } from "./alarms-store";
import type { CertificateDocument } from "./certificates-store";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { ObjectionDocument } from "./honour-objections-store";
import type { HonourDocument } from "./honours-store";
import type { RequestDocument } from "./correction-requests-store";
import type { OrderDocument } from "./orders-store";
import type { PersonDocument } from "./person-document";
import type { RecordDocument } from "./records-store";
import type { RecurrenceDocument } from "./recurrences-store";
import type { RedemptionDocument } from "./redemptions-store";
import type { SaidDocument } from "./thread-store";
import type { TransferDocument } from "./transfers-store";

export const asked = (personId: string): string => `r:${personId}`;
export const helped = (personId: string): string => `t:${personId}`;

const count = async (collection: string, filter: Fields): Promise<number> => {
  const { total } = await database.collection(collection).where(guardedFilter(filter)).count();
  return total;
};

/** How many rows of each kind say something about this person. */
export async function countPersonalRows(personId: string) {
  const [ordersAsked, ordersHelped, records, transfers, redemptions, messages] = await Promise.all([
    count("orders", { parties: asked(personId) }),
    count("orders", { parties: helped(personId) }),
    count("records", { personId }),
    count("transfers", { personIds: personId }),
    count("redemptions", { personId }),
    count("inbox", { personId }),
  ]);
  return { ordersAsked, ordersHelped, records, transfers, redemptions, messages };
}

/** What is still under way for her. */
export async function countUnderWay(personId: string) {
  const [own, taken, waitingVouchers] = await Promise.all([
    count("orders", { parties: asked(personId), isFinished: false }),
    count("orders", { parties: helped(personId), isFinished: false }),
    count("redemptions", { personId, status: "waiting" }),
  ]);
  return { unfinishedOrders: own + taken, unfinishedOwnOrders: own, waitingVouchers };
}

/** The platform gives no more at once; whoever has more finds it said in the file. */
export const exportRowsMax = 500;

async function newest<T>(collection: string, filter: Fields, sortBy: string): Promise<readonly T[]> {
  const { data } = await database
    .collection(collection)
    .where(guardedFilter(filter))
    .orderBy(sortBy, "desc")
    .limit(exportRowsMax)
    .get();
  return data as T[];
}

export async function listPersonalRows(personId: string) {
  const [
    ordersAsked,
    ordersHelped,
    transfers,
    redemptions,
    said,
    alarms,
    recurrences,
    certificates,
    records,
    corrections,
    honours,
    objections,
  ] = await Promise.all([
    newest<OrderDocument>("orders", { parties: asked(personId) }, "updatedAtMs"),
    newest<OrderDocument>("orders", { parties: helped(personId) }, "updatedAtMs"),
    newest<TransferDocument>("transfers", { personIds: personId }, "atMs"),
    newest<RedemptionDocument>("redemptions", { personId }, "createdAtMs"),
    newest<SaidDocument>("orderMessages", { personId }, "atMs"),
    newest<AlarmDocument>("alarms", { byPersonId: personId }, "atMs"),
    newest<RecurrenceDocument>("recurrences", { requesterId: personId }, "createdAtMs"),
    newest<CertificateDocument>("certificates", { personId }, "issuedAtMs"),
    newest<RecordDocument>("records", { personId }, "atMs"),
    newest<RequestDocument>("correctionRequests", { personId }, "askedAtMs"),
    newest<HonourDocument>("honours", { personId }, "atMs"),
    newest<ObjectionDocument>("honourObjections", { byPersonId: personId }, "atMs"),
  ]);
  return {
    ordersAsked,
    ordersHelped,
    transfers,
    redemptions,
    said,
    alarms,
    recurrences,
    certificates,
    records,
    corrections,
    honours,
    objections,
  };
}

/**
 * Lets what is still under way follow a corrected phone and door. The ciphers are the person's own, so that an order
 * that has them already is left alone.
 */
export async function followContact(person: PersonDocument): Promise<void> {
  const { _id: personId, addressCipher, phoneCipher } = person;
  const orders = database.collection("orders");
  await Promise.all([
    orders
      .where(
        guardedFilter({
          parties: asked(personId),
          isFinished: false,
          beneficiaryId: personId,
          areaId: person.areaId,
          phoneCipher: command.neq(phoneCipher),
        }),
      )
      .update({ data: { phoneCipher, addressCipher } }),
    orders
      .where(
        guardedFilter({
          parties: helped(personId),
          isFinished: false,
          "takerPhones.personId": personId,
          "takerPhones.phoneCipher": command.neq(phoneCipher),
        }),
      )
      .update({ data: { takerPhones: command.push([{ personId, phoneCipher }]) } }),
  ]);
}
