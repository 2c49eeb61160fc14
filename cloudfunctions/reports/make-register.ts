import type { RegisterFilter } from "../../domain/reports/saved-filter";
import type { RegisterOrder } from "../api/store/register-store";
import { registerColumns } from "./register-columns";
import { statusWords } from "./register-words";
import { watermarkLines, type Watermark } from "./watermark";
import { openWorkbook, type SheetColumn } from "./xlsx/open-workbook";

export type Register = { readonly bytes: Buffer; readonly rows: number };

const countColumns: readonly SheetColumn[] = [
  { name: "分类", width: 12 },
  { name: "名称", width: 24 },
  { name: "数量", width: 10 },
];

/** Writes the register while its orders are read; a second sheet counts them by status and by category. */
export async function makeRegister(
  mark: Watermark,
  read: (filter: RegisterFilter) => AsyncIterable<readonly RegisterOrder[]>,
): Promise<Register> {
  const columns = registerColumns(mark.isMasked);
  const watermark = watermarkLines(mark);
  const workbook = openWorkbook([
    { name: "事项台账", watermark, columns },
    { name: "统计", watermark, columns: countColumns },
  ]);
  const byStatus = new Map<string, number>();
  const byCategory = new Map<string, number>();
  let rows = 0;
  for await (const page of read(mark.filter)) {
    workbook.addRows(page.map((order) => columns.map(({ cell }) => cell(order))));
    for (const order of page) {
      count(byStatus, statusWords[order.status]);
      count(byCategory, order.category.name);
    }
    rows += page.length;
  }
  workbook.nextSheet();
  workbook.addRows([...countRows("状态", byStatus), ...countRows("类别", byCategory), ["合计", "", rows]]);
  return { bytes: workbook.finish(), rows };
}

const count = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);

const countRows = (kind: string, counts: ReadonlyMap<string, number>): readonly (readonly [string, string, number])[] =>
  [...counts].sort(([, one], [, other]) => other - one).map(([name, number]) => [kind, name, number] as const);
