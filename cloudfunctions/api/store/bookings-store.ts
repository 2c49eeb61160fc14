import { bookingIdOf, emptyBookingDay, type BookingDay } from "../../../domain/mall/booking";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { reading, type Reading } from "./read-together";

export type BookingDocument = Omit<BookingDay, "bookingId"> & { readonly _id: string };

export const bookingDayById = (offeringId: string, atMs: number): Reading<BookingDocument | null> =>
  reading("bookings", bookingIdOf(offeringId, atMs));

/** A day on which nothing was booked yet has no document. */
export const toBookingDay = (document: BookingDocument | null, offeringId: string, atMs: number): BookingDay =>
  document === null ? emptyBookingDay(offeringId, atMs) : { ...document, bookingId: document._id };

/** The day as it is inside the transaction; `before` says whether it has a document. */
export async function bookingDayIn(
  documents: TransactionDocuments,
  offeringId: string,
  atMs: number,
): Promise<BookingDay> {
  const document = await documents.get<BookingDocument>("bookings", bookingIdOf(offeringId, atMs));
  return toBookingDay(document, offeringId, atMs);
}

/** Writes who is booked on a day. Version 1 is a day's first booking. */
export const saveBookingDay = (documents: TransactionDocuments, after: BookingDay): Promise<void> => {
  const { bookingId, ...day } = after;
  return after.version === 1
    ? documents.add("bookings", { ...day, _id: bookingId })
    : documents.update("bookings", bookingId, { takers: replaced(after.takers), version: after.version });
};
