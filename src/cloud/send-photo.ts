import Taro from "@tarojs/taro";
import { personOfPage } from "../device/person-of-page";
import type { TakenPhoto } from "../device/taken-photo";
import { change } from "./change";
import { failureOf, type Failure } from "./failure";

export type SentPhoto =
  { readonly ok: true; readonly photoId: string } | { readonly ok: false; readonly error: Failure };

/** Brings a picture to the cloud: a place for it, the upload, and the check that makes it usable. */
export async function sendPhoto(photo: TakenPhoto): Promise<SentPhoto> {
  const begun = await change("files.begin", { kind: "photo", bytes: photo.bytes });
  if (!begun.ok) return { ok: false, error: failureOf(begun) };
  const { cloudPath, photoId } = begun.value;
  const cloudFileId = await uploaded(photo, cloudPath).catch(() => null);
  if (cloudFileId === null) return { ok: false, error: failureOf({ ...begun, ok: false, code: "OFFLINE" }) };
  const finished = await change("files.finish", { photoId, cloudFileId });
  return finished.ok ? { ok: true, photoId } : { ok: false, error: failureOf(finished) };
}

const uploaded = (photo: TakenPhoto, cloudPath: string): Promise<string> =>
  process.env.TARO_ENV === "weapp" ? uploadFromWechat(photo.path, cloudPath) : uploadFromBrowser(photo.blob, cloudPath);

async function uploadFromWechat(filePath: string, cloudPath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath });
  return fileID;
}

async function uploadFromBrowser(blob: Blob | null, cloudPath: string): Promise<string> {
  const response = await fetch("/storage/file", {
    method: "POST",
    headers: {
      "content-type": "application/octet-stream",
      "x-cloud-path": encodeURIComponent(cloudPath),
      "x-demo-person": decodeURIComponent(personOfPage()),
    },
    body: blob,
  });
  const answer = (await response.json()) as { fileID?: unknown };
  if (typeof answer.fileID !== "string") throw new Error("the upload was refused");
  return answer.fileID;
}
