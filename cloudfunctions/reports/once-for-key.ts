import type { Caller } from "../api/caller";
import {
  claimReportFile,
  findReportFile,
  giveUpReportFile,
  saveMadeReport,
  takeOverReportFile,
  type MadeReport,
  type ReportFileDocument,
} from "../api/store/report-files-store";
import { stillOpening } from "./keep-report";

type Made =
  { readonly ok: true; readonly made: MadeReport } | { readonly ok: false; readonly code: "BUSY" | "KEY_REUSED" };

const keptMs = 24 * 3_600_000;
/** The function's own time limit: whoever began longer ago is dead. */
const longestMs = 60_000;
const lookEveryMs = 400;
const looksMax = 20;

/**
 * Makes a file once for a key. Of several at once the first makes it and the others wait for it; after a crash the next
 * repeat takes over, and a late repeat gets a new address of the same file. The file's row stands before the file does, so that the clock finds every file there may be.
 */
export async function onceForKey(
  caller: Caller,
  path: string,
  earlier: ReportFileDocument | null,
  make: () => Promise<MadeReport>,
): Promise<Made> {
  const claim = {
    _id: caller.keyedId,
    personId: caller.person.personId,
    bodyHash: caller.bodyHash,
    path,
    startedAtMs: caller.nowMs,
    made: null,
    removeAtMs: caller.nowMs + keptMs,
  };
  if (earlier === null && (await claimReportFile(claim))) return makeAs(claim, make);
  let found = earlier ?? (await findReportFile(claim._id));
  for (let look = 0; found !== null; look += 1) {
    if (found.bodyHash !== caller.bodyHash) return { ok: false, code: "KEY_REUSED" };
    if (found.made !== null) return { ok: true, made: await stillOpening(found.made, caller.nowMs) };
    if (caller.nowMs - found.startedAtMs > longestMs && (await takeOverReportFile(found, caller.nowMs))) {
      return makeAs(claim, make);
    }
    if (look === looksMax) break;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    found = await findReportFile(claim._id);
  }
  return { ok: false, code: "BUSY" };
}

async function makeAs(claim: ReportFileDocument, make: () => Promise<MadeReport>): Promise<Made> {
  try {
    const made = await make();
    if (await saveMadeReport(claim._id, claim.startedAtMs, made)) return { ok: true, made };
    return { ok: false, code: "BUSY" };
  } catch (failure) {
    await giveUpReportFile(claim._id, claim.startedAtMs).catch(() => undefined);
    throw failure;
  }
}
