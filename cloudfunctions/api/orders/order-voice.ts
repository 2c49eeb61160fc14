import type { Output } from "../../../contract/index";
import type { Order } from "../../../domain/orders/order";
import type { OrderRelation } from "../../../domain/orders/order-relation";
import type { Caller } from "../caller";
import { temporaryUrl } from "../store/cloud-files";
import { attachFiles, type FileDocument } from "../store/files-store";
import { keepRatingVoice, type OrderDocument, type OrderVoice } from "../store/orders-store";
import { showsAttached } from "./order-photos";

type Voices = Pick<Output<"orders.show">, "voice" | "ratingVoice">;

/** Long enough to listen, too short to be worth passing on. */
const urlSeconds = 600;

/**
 * The voice note meant by this id: one's own, checked, and no other order's. "unknown" when it is not; null when none
 * was meant.
 */
export function voiceOf(
  voiceId: string | null,
  files: readonly FileDocument[],
  caller: Caller,
  orderId: string,
): OrderVoice | "unknown" | null {
  if (voiceId === null) return null;
  const file = files.find((one) => one._id === voiceId && one.ownerId === caller.person.personId);
  const isFree = file?.orderId === null || file?.orderId === orderId;
  if (!isFree || file.kind !== "voice" || file.fileId === null) return "unknown";
  return { voiceId, fileId: file.fileId, seconds: file.seconds ?? 0 };
}

/** Keeps what the requester said with her rating, after it was given; a repeat after a cut keeps the same. */
export async function attachRatingVoice(voice: OrderVoice, orderId: string, caller: Caller): Promise<void> {
  const attached = await attachFiles([voice.voiceId], caller.person.personId, orderId);
  if (attached === 1) await keepRatingVoice(orderId, voice);
}

/** The notes' addresses for this viewer. What was said with the rating is for the requester and staff alone. */
export async function voicesFor(
  document: OrderDocument,
  order: Order,
  relation: OrderRelation,
  caller: Caller,
): Promise<Voices> {
  const hearsRating = relation === "requester" || relation === "staff";
  const [voice, ratingVoice] = await Promise.all([
    addressOf(showsAttached(order, relation, caller.person.personId, caller.nowMs) ? document.voice : null),
    addressOf(hearsRating ? document.ratingVoice : null),
  ]);
  return { voice, ratingVoice };
}

const addressOf = async (voice: OrderVoice | null | undefined): Promise<Voices["voice"]> =>
  voice == null ? null : { url: await temporaryUrl(voice.fileId, urlSeconds), seconds: voice.seconds };
