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

/** Waits for several readings under their names. */
async function together<T extends Readonly<Record<string, Promise<unknown>>>>(
  readings: T,
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  const read = await Promise.all(Object.entries(readings).map(async ([name, rows]) => [name, await rows] as const));
  return Object.fromEntries(read) as { [K in keyof T]: Awaited<T[K]> };
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

/** All that one person has said and done, newest first; one reading a collection, all at once. */
export const listPersonalRows = (personId: string) =>
  together({
    ordersAsked: newest<OrderDocument>("orders", { parties: asked(personId) }, "updatedAtMs"),
    ordersHelped: newest<OrderDocument>("orders", { parties: helped(personId) }, "updatedAtMs"),
    transfers: newest<TransferDocument>("transfers", { personIds: personId }, "atMs"),
    redemptions: newest<RedemptionDocument>("redemptions", { personId }, "createdAtMs"),
    said: newest<SaidDocument>("orderMessages", { personId }, "atMs"),
    alarms: newest<AlarmDocument>("alarms", { byPersonId: personId }, "atMs"),
    recurrences: newest<RecurrenceDocument>("recurrences", { requesterId: personId }, "createdAtMs"),
    certificates: newest<CertificateDocument>("certificates", { personId }, "issuedAtMs"),
    records: newest<RecordDocument>("records", { personId }, "atMs"),
    corrections: newest<RequestDocument>("correctionRequests", { personId }, "askedAtMs"),
    honours: newest<HonourDocument>("honours", { personId }, "atMs"),
    objections: newest<ObjectionDocument>("honourObjections", { byPersonId: personId }, "atMs"),
  });

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
