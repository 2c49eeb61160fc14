import fc from "fast-check";
import { momentOf, readWorkbook } from "../../../tests/harness/read-workbook";
import { cellName, withoutFormula, type Cell } from "./cell-xml";
import { openWorkbook } from "./open-workbook";

const plan = (name: string, columns: number) => ({
  name,
  watermark: ["导出人：孙丽 & 同事 <社区>"],
  columns: Array.from({ length: columns }, (_, at) => ({ name: `列${at + 1}`, width: 10 })),
});
const sheetOf = (...rows: Cell[][]) => {
  const workbook = openWorkbook([plan("一", 3)]);
  workbook.addRows(rows);
  return readWorkbook(workbook.finish())[0]!;
};

describe("An Excel file", () => {
  it("opens again with its sheets, watermark, header and cells in place", () => {
    const workbook = openWorkbook([plan("一", 3), plan("二", 2)]);
    workbook.addRows([["甲", null, 3]]);
    workbook.addRows([[null, "乙", 0]]);
    workbook.nextSheet();
    workbook.addRows([["丙", 1.5]]);
    const [one, two] = readWorkbook(workbook.finish());
    expect(one?.rows.slice(1)).toEqual([
      ["列1", "列2", "列3"],
      ["甲", undefined, 3],
      [undefined, "乙", 0],
    ]);
    expect(two?.rows).toEqual([["导出人：孙丽 & 同事 <社区>"], ["列1", "列2"], ["丙", 1.5]]);
  });

  it("keeps watermark and header in sight, and prints the watermark under every page", () => {
    const { xml } = sheetOf(["甲", null, null]);
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toMatch(/<oddFooter>&amp;L导出人：孙丽 ＆ 同事 &lt;社区&gt;&amp;R/);
    expect(xml).toContain('<mergeCell ref="A1:C1"/>');
  });

  it("holds moments as Excel's own dates, by the clock of Shanghai", () => {
    const atMs = Date.parse("2026-11-22T09:30:00+08:00");
    const [, , row] = sheetOf([{ atMs }, null, null]).rows;
    expect(row?.[0]).toBeCloseTo(46_348 + 9.5 / 24, 6);
    expect(momentOf(row?.[0] as number)).toBe(atMs);
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
    '=HYPERLINK("x")',
  ])("holds %j as text that stays text wherever it is opened next", (text) => {
    const { rows, xml } = sheetOf([text, null, null]);
    expect(rows[2]?.[0]).toBe(`'${text}`);
    expect(xml).not.toMatch(/<f[ >]/);
  });

  it("leaves other text as it is, and never makes a file that does not open", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 50 }), { minLength: 1, maxLength: 3 }), (texts) => {
        const [, , row = []] = sheetOf(texts).rows;
        texts.forEach((text, at) => {
          const visible = withoutFormula(text).replace(/[^\P{C}\t\n\r]|[\uFFFE\uFFFF]/gu, "");
          expect(((row[at] as string | undefined) ?? "").replace(/[^\P{C}\t\n\r]|[\uFFFE\uFFFF]/gu, "")).toBe(visible);
        });
      }),
    );
  });

  it("cuts what Excel cannot hold", () => {
    expect(sheetOf(["长".repeat(40_000), null, null]).rows[2]?.[0]).toHaveLength(32_767);
  });

  it.each([
    [0, 0, "A1"],
    [25, 9, "Z10"],
    [26, 0, "AA1"],
    [52, 1, "BA2"],
  ])("calls column %i of row %i %s", (column, row, name) => expect(cellName(column, row)).toBe(name));
});
