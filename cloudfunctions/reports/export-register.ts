import { searchHash } from "../api/store/field-encryption";
import { areaById } from "../api/store/areas-store";
import { countRegister, readRegister } from "../api/store/register-store";
import { reportFileById } from "../api/store/report-files-store";
import { done, refuse } from "../api/answer";
import type { Caller } from "../api/caller";
import { handle } from "../api/handler";
import { recordAudit } from "../api/record-audit";
import { areaRoles, type Role } from "../../domain/people/role";
import { reaches } from "../../domain/people/held-roles";
import { keepReport } from "./keep-report";
import { makeRegister } from "./make-register";
import { onceForKey } from "./once-for-key";

/** More takes longer than a person waits, and no desk needs it in one piece. */
const rowsMax = 10_000;
/** Those who may read names, doors and phones in a register, with a reason. */
const unmaskingRoles = ["communityStaff", "admin"] as const satisfies readonly Role[];

/** The register of orders as an Excel file in cloud storage, for whoever looks after the area. Each one leaves an audit row first. */
export const exportRegister = handle<"reports.exportRegister">()({
  together: ({ filter }, { keyedId }) => ({ area: areaById(filter.areaId), earlier: reportFileById(keyedId) }),
  async run({ filter, isMasked, reason }, caller, { area, earlier }) {
    const { nowMs, person } = caller;
    if (area === null || !reaches(person, areaRoles, filter.areaId, nowMs)) return refuse("NOT_FOUND");
    if (!isMasked && !reaches(person, unmaskingRoles, filter.areaId, nowMs)) return refuse("NOT_ALLOWED");
    if (!isMasked && reason === "") return refuse("REASON_NEEDED");
    if (filter.untilMs <= filter.fromMs) return refuse("TIME_REVERSED");
    if (earlier !== null && earlier.bodyHash !== caller.bodyHash) return refuse("KEY_REUSED");
    if (earlier === null && (await countRegister(filter)) > rowsMax) return refuse("REGISTER_TOO_LARGE");

    const path = `registers/${searchHash(`register:${caller.keyedId}`)}.xlsx`;
    const report = await onceForKey(caller, path, earlier, async () => {
      await recordExport(caller, filter.areaId, isMasked, reason);
      const mark = {
        exporter: person.name,
        atMs: nowMs,
        areaName: area.placeName || area.name,
        filter,
        isMasked,
        reason,
      };
      return keepReport(path, await makeRegister(mark, readRegister), nowMs);
    });
    if (!report.ok) return refuse(report.code);
    const { expiresAtMs, rows, url } = report.made;
    return done({ url, rows, expiresAtMs });
  },
});

const recordExport = (caller: Caller, areaId: string, isMasked: boolean, reason: string): Promise<void> =>
  recordAudit(caller, {
    id: `register:${caller.keyedId}`,
    call: "reports.exportRegister",
    target: areaId,
    outcome: isMasked ? "done" : "read",
    code: isMasked ? "MASKED" : "UNMASKED",
    reason,
  });
