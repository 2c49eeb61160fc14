import { periodRange } from "../../domain/mall/settlement-period";
import type { Role } from "../../domain/people/role";
import { done, refuse } from "../api/answer";
import type { Caller } from "../api/caller";
import { handle } from "../api/handler";
import { accessToShop } from "../api/mall/shop-access";
import { recordAudit } from "../api/record-audit";
import { searchHash } from "../api/store/field-encryption";
import { reportFileById } from "../api/store/report-files-store";
import { pointsTakenByLedger, readStockEntries } from "../api/store/shop-book-store";
import { keepReport } from "./keep-report";
import { makeSettlement } from "./make-settlement";
import { onceForKey } from "./once-for-key";
import { exportMark } from "./watermark";

/** A shop's day or month as an Excel file, for its keeper and for who looks after the place. Each one leaves an audit row first. */
export const exportSettlement = handle<"reports.exportSettlement">()({
  together: (_input, { keyedId }) => ({ earlier: reportFileById(keyedId) }),
  async run({ period, shopId }, caller, { earlier }) {
    const { nowMs, person } = caller;
    const range = periodRange(period);
    const access = await accessToShop(caller, shopId, "both");
    if (range === null || access === null) return refuse("NOT_FOUND");
    if (earlier !== null && earlier.bodyHash !== caller.bodyHash) return refuse("KEY_REUSED");
    const path = `registers/${searchHash(`settlement:${caller.keyedId}`)}.xlsx`;
    const report = await onceForKey(caller, path, earlier, async () => {
      await recordExport(caller, shopId, period, access.role);
      const marks = exportMark({
        exporter: person.name,
        atMs: nowMs,
        scope: `${access.shop.name} ${period}`,
        purpose: "商户结算",
        privacy: "表中没有居民的姓名和电话",
      });
      const settlement = await makeSettlement(marks, readStockEntries(shopId, range), () =>
        pointsTakenByLedger(shopId, range),
      );
      return keepReport(path, settlement, nowMs);
    });
    if (!report.ok) return refuse(report.code);
    const { expiresAtMs, rows, url } = report.made;
    return done({ url, rows, expiresAtMs });
  },
});

const recordExport = (caller: Caller, shopId: string, period: string, role: Role): Promise<void> =>
  recordAudit(caller, {
    id: `settlement:${caller.keyedId}`,
    call: "reports.exportSettlement",
    target: shopId,
    scope: shopId,
    role,
    outcome: "done",
    code: "MASKED",
    reason: period,
  });
