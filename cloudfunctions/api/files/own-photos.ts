import type { FileDocument } from "../store/files-store";

export type KeptPhoto = { readonly photoId: string; readonly fileId: string };

/** The pictures meant by these ids: one's own, checked, and free or already of what they are for; null when one of them is not. */
export function ownPhotos(
  photoIds: readonly string[],
  files: readonly FileDocument[],
  ownerId: string,
  forId: string,
): readonly KeptPhoto[] | null {
  const photos = [...new Set(photoIds)].map((photoId) => {
    const file = files.find((one) => one._id === photoId && one.ownerId === ownerId);
    const isFree = file?.orderId === null || file?.orderId === forId;
    return isFree && file.kind === "photo" && file.fileId !== null ? { photoId, fileId: file.fileId } : null;
  });
  return photos.every((photo) => photo !== null) ? photos : null;
}
