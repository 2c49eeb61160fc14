import { openSettlement } from "../../domain/mall/settlement";
import { stockEntryWords } from "../../domain/mall/stock-words";
import type { StockEntryDocument } from "../api/store/stock-store";
import type { Register } from "./make-register";
import type { Cell } from "./xlsx/cell-xml";
import { openWorkbook, type SheetColumn } from "./xlsx/open-workbook";

const bookColumns: readonly SheetColumn[] = [
  { name: "时间", width: 18 },
  { name: "事项", width: 10 },
  { name: "兑换品", width: 24 },
  { name: "商户或捐赠方", width: 20 },
  { name: "件数", width: 8 },
  { name: "积分", width: 8 },
  { name: "说明", width: 30, isWrapped: true },
];

const donorColumns: readonly SheetColumn[] = [
  { name: "商户或捐赠方", width: 24 },
  { name: "发出件数", width: 10 },
  { name: "积分", width: 10 },
];

const thingColumns: readonly SheetColumn[] = [
  { name: "兑换品", width: 24 },
  { name: "商户或捐赠方", width: 20 },
  ...["入库", "核销", "撤销", "取消", "过期", "报损", "积分"].map((name) => ({ name, width: 8 })),
];

/**
 * A shop's book as a workbook, written while it is read: each line, then by donor, then by thing. No line names a resident, so
 * there is nothing to mask.
 */
export async function makeSettlement(
  watermark: readonly string[],
  read: AsyncIterable<readonly StockEntryDocument[]>,
  ledgerPoints: () => Promise<number>,
): Promise<Register> {
  const workbook = openWorkbook([
    { name: "流水", watermark, columns: bookColumns },
    { name: "按商户", watermark, columns: donorColumns },
    { name: "按兑换品", watermark, columns: thingColumns },
  ]);
  const sheet = openSettlement();
  let rows = 0;
  for await (const page of read) {
    workbook.addRows(page.map(bookRow));
    page.forEach(sheet.add);
    rows += page.length;
  }
  const { donors, lines, totals } = sheet.close();
  workbook.nextSheet();
  workbook.addRows([
    ...donors.map(({ donor, pieces, points }) => [donor, pieces, points]),
    ["合计", totals.fulfilled - totals.undone, totals.points],
    ["积分账上", null, await ledgerPoints()],
  ]);
  workbook.nextSheet();
  workbook.addRows([
    ...lines.map((line) => [line.title, line.donor, ...figures(line)]),
    ["合计", null, ...figures(totals)],
  ]);
  return { bytes: workbook.finish(), rows };
}

const bookRow = (entry: StockEntryDocument): readonly Cell[] => [
  { atMs: entry.atMs },
  stockEntryWords[entry.kind],
  entry.offeringTitle,
  entry.donor,
  entry.pieces,
  entry.points,
  entry.note,
];

const figures = (of: ReturnType<ReturnType<typeof openSettlement>["close"]>["totals"]): readonly number[] => [
  of.received,
  of.fulfilled,
  of.undone,
  of.cancelled,
  of.expired,
  of.writtenOff,
  of.points,
];
