import { fileIdOf, isCloudPath, pathOfFileId } from "./cloud-path";
import type { CloudStorage } from "./open-storage";

type Params = Record<string, unknown>;

const uploadValidMs = 15 * 60_000;
/** Validity of a temporary address when the caller names none: one day. */
const defaultDownloadValidSeconds = 86_400;
const filesPerRequest = 50;

/** The storage part of the SDK's protocol: upload metadata, temporary addresses, deletion. */
export async function answerStorageAction(
  storage: CloudStorage,
  baseUrl: string,
  action: string,
  params: Params,
): Promise<Params> {
  switch (action) {
    case "storage.getUploadMetadata":
      return uploadMetadata(storage, baseUrl, params.path);
    case "storage.batchGetDownloadUrl":
      return eachFile(params.file_list, "download_list", (file) => downloadAddress(storage, baseUrl, file as Params));
    case "storage.batchDeleteFile":
      return eachFile(params.fileid_list, "delete_list", (fileId) => deleteFile(storage, fileId));
    default:
      return { code: "SYS_ERR", message: `not emulated: ${action}` };
  }
}

function uploadMetadata(storage: CloudStorage, baseUrl: string, path: unknown): Params {
  if (!isCloudPath(path)) return { code: "INVALID_PARAM", message: "cloudPath is not a valid path" };
  const query = storage.sign("upload", path, storage.nowMs() + uploadValidMs);
  const fileId = fileIdOf(path);
  const url = `${baseUrl}/storage/upload/${encodeURI(path)}?${query}`;
  return {
    data: { url, token: "local", authorization: "local", fileId, cosFileId: Buffer.from(path).toString("base64url") },
  };
}

async function eachFile(list: unknown, replyName: string, answer: (file: unknown) => Promise<Params>): Promise<Params> {
  if (!Array.isArray(list) || list.length === 0)
    return { code: "INVALID_PARAM", message: "the list of files is empty" };
  if (list.length > filesPerRequest)
    return { code: "INVALID_PARAM", message: `at most ${filesPerRequest} files in one request` };
  return { data: { [replyName]: await Promise.all(list.map(answer)) } };
}

async function downloadAddress(storage: CloudStorage, baseUrl: string, file: Params): Promise<Params> {
  const path = pathOfFileId(file.fileid);
  if (path === undefined || (await storage.get(path)) === undefined) {
    return { code: "STORAGE_FILE_NONEXIST", fileID: file.fileid, tempFileURL: "" };
  }
  const seconds = typeof file.max_age === "number" && file.max_age > 0 ? file.max_age : defaultDownloadValidSeconds;
  const query = storage.sign("download", path, storage.nowMs() + seconds * 1000);
  // The path stays as it is: the SDK percent-encodes the whole address itself before it downloads.
  return { code: "SUCCESS", fileID: file.fileid, tempFileURL: `${baseUrl}/storage/file/${path}?${query}` };
}

async function deleteFile(storage: CloudStorage, fileId: unknown): Promise<Params> {
  const path = pathOfFileId(fileId);
  const deleted = path !== undefined && (await storage.delete(path));
  return { code: deleted ? "SUCCESS" : "STORAGE_FILE_NONEXIST", fileID: fileId };
}
