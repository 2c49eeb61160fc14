import cloud from "wx-server-sdk";

type TemporaryAddress = { readonly fileList: readonly { readonly tempFileURL: string; readonly status: number }[] };
type Deleted = { readonly fileList: readonly { readonly status: number; readonly errMsg?: string }[] };

/** The SDK's status of a file that is not there: gone is gone. */
const absent = -503_003;

/** Puts a file into cloud storage in place of what lay there; gives its id. */
export async function uploadFile(path: string, bytes: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: bytes });
  return fileID;
}

/** What lies in cloud storage under this id; null where nothing does. */
export async function downloadFile(fileId: string): Promise<Buffer | null> {
  try {
    const { fileContent } = (await cloud.downloadFile({ fileID: fileId })) as { fileContent?: unknown };
    return Buffer.isBuffer(fileContent) ? fileContent : null;
  } catch {
    return null;
  }
}

/** An address anybody can open who knows it, until its time is over. */
export async function temporaryUrl(fileId: string, validSeconds: number): Promise<string> {
  const [url = ""] = await temporaryUrls([fileId], validSeconds);
  return url;
}

/** The addresses of several files, in their order, by one question. */
export async function temporaryUrls(fileIds: readonly string[], validSeconds: number): Promise<readonly string[]> {
  if (fileIds.length === 0) return [];
  const { fileList } = (await cloud.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: validSeconds })),
  })) as unknown as TemporaryAddress;
  return fileIds.map((_, place) => {
    const { status, tempFileURL = "" } = fileList[place] ?? {};
    if (tempFileURL === "") throw new Error(`the cloud gave no address for a file: ${status ?? "no answer"}`);
    return tempFileURL;
  });
}

/** Deletes a file; one that is gone already is no failure. */
export async function deleteFile(fileId: string): Promise<void> {
  const { fileList } = (await cloud.deleteFile({ fileList: [fileId] })) as unknown as Deleted;
  const [file] = fileList;
  if (file === undefined || (file.status !== 0 && file.status !== absent)) {
    throw new Error(`a file was not deleted: ${file?.status ?? "no answer"}`);
  }
}
