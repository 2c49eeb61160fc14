import type { Input } from "../../contract";
import { change } from "./change";
import { failureOf, type Failure } from "./failure";
import { uploadFile } from "./upload-file";

type Sendable = { readonly path: string; readonly blob: Blob | null };

export type SentFile = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly error: Failure };

/** Brings a picture or a voice note to the cloud: a place for it, the upload, and the check that makes it usable. */
export async function sendFile(file: Sendable, about: Omit<Input<"files.begin">, "key">): Promise<SentFile> {
  const begun = await change("files.begin", about);
  if (!begun.ok) return { ok: false, error: failureOf(begun) };
  const { cloudPath, photoId: id } = begun.value;
  const cloudFileId = await uploadFile(file, cloudPath).catch(() => null);
  if (cloudFileId === null) return { ok: false, error: failureOf({ ...begun, ok: false, code: "OFFLINE" }) };
  const finished = await change("files.finish", { photoId: id, cloudFileId });
  return finished.ok ? { ok: true, id } : { ok: false, error: failureOf(finished) };
}
