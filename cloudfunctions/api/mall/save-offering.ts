import type { ParsedInput } from "../../../contract/index";
import { changesOf, wishRefusal, type OfferingWish } from "../../../domain/mall/offering-wish";
import type { Role } from "../../../domain/people/role";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { ownPhotos, type KeptPhoto } from "../files/own-photos";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { checkText } from "../store/content-check";
import { attachFiles, detachFiles, filesByIds, type FileDocument } from "../store/files-store";
import { inTransaction } from "../store/in-transaction";
import { findOffering, offeringById, toOffering, type OfferingDocument } from "../store/offerings-store";
import { addOffering, isWrittenBy, saveWish } from "../store/shelf-store";
import type { ShopDocument } from "../store/shops-store";
import { accessToShop } from "./shop-access";

type SaveAnswer = Answer<"mall.saveOffering">;
type Saving = Pick<ParsedInput<"mall.saveOffering">, "offeringId" | "kind" | "editVersion"> & {
  readonly wish: OfferingWish;
};
type Access = { readonly shop: ShopDocument; readonly role: Role };

/** Makes an offering or writes it anew, with before and after in the record. Of two who write at once the second looks again. */
export const saveOffering = handle<"mall.saveOffering">()({
  together: ({ offeringId, photoIds = [] }, { keyedId }) => ({
    read: offeringById(offeringId ?? keyedId),
    files: filesByIds(photoIds),
  }),
  async run(input, caller, { read, files }): Promise<SaveAnswer> {
    if (input.offeringId !== null && read === null) return refuse("NOT_FOUND");
    const access = await accessToShop(caller, read?.shopId ?? input.shopId, "both");
    if (access === null) return refuse("NOT_FOUND");
    if (read !== null && isWrittenBy(read, caller.keyedId)) return answerOf(read);
    const { donor, rules, title } = input.wish;
    if ((await checkText(caller.openid, [title, donor, rules].join("\n"))) === "risky") return refuse("TEXT_REFUSED");
    const photos = await takePhotos(input.photoIds, read, files, caller);
    if (photos === null) return refuse("PHOTO_UNKNOWN");
    const answer = await save({ ...input, wish: { ...input.wish, photos } }, caller, access);
    await leaveUnshown(read?._id ?? caller.keyedId, [...(read?.photos ?? []), ...photos]);
    return answer;
  },
});

/** Some photographs stay, new ones are taken from whoever saves; null when one is not there to be taken. */
async function takePhotos(
  photoIds: readonly string[] | undefined,
  read: OfferingDocument | null,
  files: readonly FileDocument[],
  caller: Caller,
): Promise<readonly KeptPhoto[] | null> {
  const before = read === null ? [] : toOffering(read).photos;
  if (photoIds === undefined) return before;
  const newIds = [...new Set(photoIds)].filter((photoId) => !before.some((one) => one.photoId === photoId));
  const { personId } = caller.person;
  const forId = read?._id ?? caller.keyedId;
  const own = ownPhotos(newIds, files, personId, forId);
  if (own === null) return null;
  if (newIds.length > 0 && (await attachFiles(newIds, personId, forId)) !== newIds.length) return null;
  return photoIds.flatMap((photoId) => [...before, ...own].filter((one) => one.photoId === photoId));
}

/** What the offering does not show, after all, belongs to nothing; the clock removes it. */
async function leaveUnshown(offeringId: string, photos: readonly KeptPhoto[]): Promise<void> {
  const offering = await findOffering(offeringId);
  const shown = (offering?.photos ?? []).map(({ photoId }) => photoId);
  const left = photos.map(({ photoId }) => photoId).filter((photoId) => !shown.includes(photoId));
  await detachFiles(left, offeringId);
}

const save = (input: Saving, caller: Caller, access: Access): Promise<SaveAnswer> =>
  inTransaction<SaveAnswer>(async (documents) => {
    const { keyedId, nowMs } = caller;
    const { kind, offeringId, wish } = input;
    const document = await documents.get<OfferingDocument>("offerings", offeringId ?? keyedId);
    const settled = document === null ? null : settledAnswer(document, input, keyedId);
    if (settled !== null) return { commit: false, value: settled };
    const before = document === null ? null : toOffering(document);
    const refusal = wishRefusal(before?.kind ?? kind, before, wish, nowMs);
    if (refusal !== null) return { commit: false, value: refuse(refusal) };
    if (document === null) await addOffering(documents, keyedId, { shop: access.shop, kind, wish });
    else await saveWish(documents, document._id, wish, keyedId);
    const savedId = document?._id ?? keyedId;
    await documents.add("audit", auditOf(caller, access, savedId, changesOf(before, wish)));
    return { commit: true, value: done({ offeringId: savedId, editVersion: (document?.editVersion ?? 0) + 1 }) };
  });

/** Written by this key before, or by somebody else since it was read. */
function settledAnswer(document: OfferingDocument, { editVersion }: Saving, keyedId: string): SaveAnswer | null {
  if (isWrittenBy(document, keyedId)) return answerOf(document);
  return (document.editVersion ?? 0) === editVersion ? null : refuse("OFFERING_CHANGED");
}

/** The record keeps what fits; the offering itself is there to be read. */
const changesMax = 1_000;

const auditOf = (caller: Caller, { role, shop }: Access, offeringId: string, changes: readonly string[]) =>
  auditRow(caller, {
    id: `saveOffering:${caller.keyedId}`,
    call: "mall.saveOffering",
    target: offeringId,
    scope: shop._id,
    role,
    outcome: "done",
    reason: changes.join("; ").slice(0, changesMax),
  });

const answerOf = ({ _id, editVersion = 0 }: OfferingDocument): SaveAnswer => done({ offeringId: _id, editVersion });
