import { useState } from "react";
import { sendFile } from "./send-file";
import type { TakenPhoto } from "../device/taken-photo";
import { takePhotos } from "../device/take-photos";

export const photosMax = 3;

export type AddedPhoto = { readonly photoId: string; readonly path: string };

/** The pictures of what is being written, beside those it has already. Each is in the cloud, checked, before it counts. */
export function usePhotos(before: readonly AddedPhoto[] = []) {
  const [photos, setPhotos] = useState(before);
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const sendAll = async (taken: readonly TakenPhoto[]) => {
    for (const photo of taken) {
      const sent = await sendFile(photo, { kind: "photo", bytes: photo.bytes });
      if (!sent.ok) {
        setError(sent.error.sentence);
        return;
      }
      setPhotos((shown) => [...shown, { photoId: sent.id, path: photo.path }].slice(0, photosMax));
    }
  };
  const add = async () => {
    setError(null);
    setAdding(true);
    try {
      await sendAll(await takePhotos(photosMax - photos.length));
    } catch {
      setError("这张照片打不开。请换一张，或重新拍。");
    }
    setAdding(false);
  };
  return {
    photos,
    isAdding,
    error,
    add,
    remove: (photoId: string) => setPhotos((shown) => shown.filter((one) => one.photoId !== photoId)),
  };
}
export type Photos = ReturnType<typeof usePhotos>;
