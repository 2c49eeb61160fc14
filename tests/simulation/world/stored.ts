import type { AccountDocument } from "../../../cloudfunctions/api/store/accounts-store";
import type { AlarmDocument } from "../../../cloudfunctions/api/store/alarms-store";
import type { BookingDocument } from "../../../cloudfunctions/api/store/bookings-store";
import type { RequestDocument } from "../../../cloudfunctions/api/store/correction-requests-store";
import type { BudgetDocument, EntryDocument } from "../../../cloudfunctions/api/store/entries-store";
import type { FileDocument } from "../../../cloudfunctions/api/store/files-store";
import type { InboxDocument } from "../../../cloudfunctions/api/store/inbox-store";
import type { MessageDocument } from "../../../cloudfunctions/api/store/messages-store";
import type { OfferingDocument } from "../../../cloudfunctions/api/store/offerings-store";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { PersonDocument } from "../../../cloudfunctions/api/store/person-document";
import type { RecurrenceDocument } from "../../../cloudfunctions/api/store/recurrences-store";
import type { RedemptionDocument } from "../../../cloudfunctions/api/store/redemptions-store";
import type { StockMatterDocument } from "../../../cloudfunctions/api/store/stock-matters-store";
import type { StockEntryDocument } from "../../../cloudfunctions/api/store/stock-store";
import type { TeamDocument } from "../../../cloudfunctions/api/store/teams-store";
import type { SaidDocument } from "../../../cloudfunctions/api/store/thread-store";
import type { TransferDocument } from "../../../cloudfunctions/api/store/transfers-store";
import type { World } from "./simulated-world";

type Paper = { readonly _id: string; readonly state?: string; readonly version?: number };

/** What lies in each collection, read where it lies: no copies, so it may be looked at after every step. */
export type StoredRows = {
  readonly orders: OrderDocument;
  readonly people: PersonDocument;
  readonly accounts: AccountDocument;
  readonly transfers: TransferDocument;
  readonly records: {
    readonly _id: string;
    readonly personId: string;
    /** Null where hours were entered by hand. */
    readonly orderId: string | null;
    readonly entryId?: string;
    readonly minutes: number;
    readonly reversed?: boolean;
  };
  readonly offerings: OfferingDocument;
  readonly redemptions: RedemptionDocument;
  readonly householdCounts: { readonly _id: string; readonly limitKey: string; readonly count: number };
  readonly stockEntries: StockEntryDocument;
  readonly stockMatters: StockMatterDocument;
  readonly entries: EntryDocument;
  readonly entryBudgets: BudgetDocument;
  readonly correctionRequests: RequestDocument;
  readonly certificates: Paper;
  readonly organisations: Paper;
  readonly honourLists: Paper;
  readonly settlements: Paper;
  readonly policies: { readonly _id: string; readonly versions?: readonly { readonly value: unknown }[] };
  readonly shops: { readonly _id: string; readonly openingHours: string };
  readonly standings: { readonly _id: string; readonly isOffBoards: boolean };
  readonly cases: { readonly _id: string; readonly isOpen: boolean; readonly mismatches: readonly unknown[] };
  readonly bookings: BookingDocument;
  readonly inbox: InboxDocument;
  readonly messages: MessageDocument;
  readonly alarms: AlarmDocument;
  readonly orderMessages: SaidDocument;
  readonly recurrences: RecurrenceDocument;
  readonly teams: TeamDocument;
  readonly files: FileDocument;
};

export const rowsOf = <C extends keyof StoredRows>({ image }: Pick<World, "image">, name: C): StoredRows[C][] =>
  [...image.collection(name).documents.values()].map(({ value }) => value as unknown as StoredRows[C]);

export const rowOf = <C extends keyof StoredRows>(
  { image }: Pick<World, "image">,
  name: C,
  id: string,
): StoredRows[C] | undefined =>
  image.collection(name).documents.get(`s${id}`)?.value as unknown as StoredRows[C] | undefined;
