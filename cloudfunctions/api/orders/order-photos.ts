import type { Output } from "../../../contract/index";
import { evidenceMax, roundsShownMax } from "../../../domain/orders/evidence";
import type { Order } from "../../../domain/orders/order";
import type { OrderRelation } from "../../../domain/orders/order-relation";
import { showsContact } from "../../../domain/orders/contact-disclosure";
import type { Caller } from "../caller";
import { temporaryUrl } from "../store/cloud-files";
import { attachFiles } from "../store/files-store";
import type { OrderDocument } from "../store/orders-store";

export type PhotoView = { photoId: string; url: string };

/** Long enough to look at a page, too short to be worth passing on. */
const urlSeconds = 600;

/** Ties pictures and voice note to the order about to be made; false when another order was faster with one of them. */
export async function claimFiles(ids: readonly string[], caller: Caller): Promise<boolean> {
  if (ids.length === 0) return true;
  return (await attachFiles(ids, caller.person.personId, caller.keyedId)) === ids.length;
}

/**
 * Who sees an order's pictures and hears its voice note: she who asked, and staff. A volunteer sees them once a person has looked at them (no picture
 * is checked by a machine), from grabbing on and as long as he may call her. Before grabbing nobody does: a picture shows a home.
 */
export function showsAttached(order: Order, relation: OrderRelation, personId: string, nowMs: number): boolean {
  if (relation === "requester" || relation === "staff") return true;
  const isLookedAt = order.journal.some((entry) => entry.event === "approved");
  return isLookedAt && showsContact(order, relation, personId, nowMs);
}

/** The pictures' addresses for this viewer; none where they are not for him. */
export function photosFor(
  document: OrderDocument,
  order: Order,
  relation: OrderRelation,
  caller: Caller,
): Promise<PhotoView[]> {
  const photos = showsAttached(order, relation, caller.person.personId, caller.nowMs) ? (document.photos ?? []) : [];
  return Promise.all(
    photos.map(async ({ fileId, photoId }) => ({ photoId, url: await temporaryUrl(fileId, urlSeconds) })),
  );
}

type EvidenceView = Output<"orders.show">["evidence"][number];

/** What the volunteers took of the place: for the requester, staff, and whoever serves while he may call her. */
export function evidenceFor(order: Order, relation: OrderRelation, caller: Caller): Promise<EvidenceView[]> {
  const { nowMs, person } = caller;
  const isShown =
    relation === "requester" || relation === "staff" || showsContact(order, relation, person.personId, nowMs);
  return Promise.all(
    (isShown ? order.evidence.slice(-evidenceMax * roundsShownMax) : []).map(
      async ({ atMs, fileId, photoId, stage }) => ({
        photoId,
        url: await temporaryUrl(fileId, urlSeconds),
        stage,
        atMs,
      }),
    ),
  );
}
