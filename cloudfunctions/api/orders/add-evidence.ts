import { decideOrder } from "../../../domain/orders/order-lifecycle";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { attachFiles, detachFiles, filesByIds } from "../store/files-store";
import { findOrder, orderById, toOrder } from "../store/orders-store";
import { actorOf, changeOrder, earlierChange, refusalFor } from "./change-order";
import { ownPhotos } from "../files/own-photos";

/**
 * The volunteer took pictures of the place before or after. They become the order's like those of the request: each for
 * one order, removed with it. Nobody else sees them before the parties do, so nobody has to look at them first.
 */
export const addEvidence = handle<"orders.addEvidence">()({
  together: (input) => ({ order: orderById(input.orderId), files: filesByIds(input.photoIds) }),
  async run({ orderId, stage, photoIds, key }, caller, { order: document, files }) {
    if (document === null) return refuse("NOT_FOUND");
    const order = toOrder(document);
    const settled = earlierChange(order, caller, key) ?? refusalFor(order, caller, "addEvidence");
    if (settled !== null) return asAnswer<"orders.addEvidence">(settled);
    const photos = ownPhotos(photoIds, files, caller.person.personId, orderId);
    const { personId } = caller.person;
    const step = {
      name: "addEvidence" as const,
      evidence: (photos ?? []).map((photo) => ({ ...photo, stage, byPersonId: personId, atMs: caller.nowMs })),
      actor: actorOf(caller, "volunteer", key),
      nowMs: caller.nowMs,
    };
    // What would be refused takes no picture away from its owner.
    const decision = decideOrder(order, step);
    if (!decision.ok) return asAnswer<"orders.addEvidence">(decision);
    if (photos === null) return refuse("PHOTO_UNKNOWN");
    const ids = photos.map(({ photoId }) => photoId);
    if ((await attachFiles(ids, personId, orderId)) !== ids.length) return refuse("PHOTO_UNKNOWN");
    const change = await changeOrder(document, caller, step);
    if (!change.ok && change.code !== "BUSY") await giveBackUnshown(orderId, ids);
    return asAnswer<"orders.addEvidence">(change);
  },
});

/** The order went another way meanwhile: what it does not show is its owner's again. */
async function giveBackUnshown(orderId: string, photoIds: readonly string[]): Promise<void> {
  const shown = new Set((await findOrder(orderId))?.evidence.map(({ photoId }) => photoId));
  await detachFiles(
    photoIds.filter((photoId) => !shown.has(photoId)),
    orderId,
  );
}
