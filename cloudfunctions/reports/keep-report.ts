import { temporaryUrl, uploadFile } from "../api/store/cloud-files";
import type { MadeReport } from "../api/store/report-files-store";

/** Long enough to open it on a slow phone, short enough that a passed-on address is soon worth nothing. */
const urlValidSeconds = 15 * 60;

const addressOf = async (fileId: string, nowMs: number) => ({
  url: await temporaryUrl(fileId, urlValidSeconds),
  expiresAtMs: nowMs + urlValidSeconds * 1_000,
});

/** Puts a made file into the cloud's storage, with an address that opens it for a quarter of an hour. */
export async function keepReport(
  path: string,
  { bytes, rows }: { readonly bytes: Buffer; readonly rows: number },
  nowMs: number,
): Promise<MadeReport> {
  const fileId = await uploadFile(path, bytes);
  return { fileId, rows, ...(await addressOf(fileId, nowMs)) };
}

/** The same file, with a new address where the old one opens nothing any more. */
export const stillOpening = async (made: MadeReport, nowMs: number): Promise<MadeReport> =>
  made.expiresAtMs > nowMs ? made : { ...made, ...(await addressOf(made.fileId, nowMs)) };
