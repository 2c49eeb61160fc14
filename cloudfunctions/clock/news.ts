import type { Message } from "../../domain/messages/message";
import type { AuditRow } from "../api/store/audit-store";

/** One journal entry as others hear of it. `eventId` names it for ever, so that whatever is made of it is made once. */
export type News = {
  readonly eventId: string;
  readonly atMs: number;
  readonly audit: AuditRow;
  readonly messages: readonly Message[];
  readonly orderId: string | null;
  readonly redemptionId: string | null;
  /** The thing on the shelf it is about, where there is no voucher yet. */
  readonly offeringId?: string;
  /** The page a tap on the subscription message opens. */
  readonly page: string;
};
