import { Zip, ZipDeflate } from "fflate";
import { cellName, cellStyle, cellXml, escapeXml, type Cell } from "./cell-xml";
import { sheetPath, sheetStart, workbookParts } from "./workbook-parts";

export type SheetColumn = {
  readonly name: string;
  /** In characters of the sheet's type; a Chinese one takes two. */
  readonly width: number;
  readonly isWrapped?: boolean;
};

export type SheetPlan = {
  readonly name: string;
  /** Stand above the header, and in the footer of every printed page. */
  readonly watermark: readonly string[];
  readonly columns: readonly SheetColumn[];
};

export type Workbook = {
  /** Adds rows to the sheet in hand; what was added is packed and forgotten. */
  addRows(rows: readonly (readonly Cell[])[]): void;
  /** Ends the sheet in hand and begins the next of the plan. */
  nextSheet(): void;
  /** Ends the last sheet; the whole file. */
  finish(): Buffer;
};

/** Writes an Excel file sheet after sheet; no more of it than a chunk of rows is ever in memory unpacked. */
export function openWorkbook(plans: readonly SheetPlan[]): Workbook {
  const packed: Uint8Array[] = [];
  const zip = new Zip((failure, chunk) => {
    if (failure !== null) throw failure;
    packed.push(chunk);
  });
  const begin = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [path, xml] of Object.entries(workbookParts(plans.map(({ name }) => name)))) {
    begin(path).push(Buffer.from(xml), true);
  }

  let place = 0;
  let rowCount = 0;
  let part: ZipDeflate;
  const planInHand = (): SheetPlan => {
    const plan = plans[place];
    if (plan === undefined) throw new Error("the workbook has no further sheet");
    return plan;
  };
  const beginSheet = (): void => {
    const plan = planInHand();
    part = begin(sheetPath(place + 1));
    part.push(Buffer.from(headXml(plan)));
    rowCount = plan.watermark.length + 1;
  };
  const endSheet = (): void => {
    part.push(Buffer.from(footXml(planInHand())), true);
    place += 1;
  };

  beginSheet();
  return {
    addRows(rows) {
      const { columns } = planInHand();
      part.push(Buffer.from(rows.map((row, at) => rowXml(row, columns, rowCount + at)).join("")));
      rowCount += rows.length;
    },
    nextSheet() {
      endSheet();
      beginSheet();
    },
    finish() {
      endSheet();
      zip.end();
      return Buffer.concat(packed);
    },
  };
}

function headXml({ watermark, columns }: SheetPlan): string {
  const header = watermark.length;
  const marks = watermark.map((line, at) => lineXml(at, cellXml(line, cellName(0, at), cellStyle.watermark)));
  const names = columns.map(({ name }, at) => cellXml(name, cellName(at, header), cellStyle.header)).join("");
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen = `<pane ySplit="${header + 1}" topLeftCell="${cellName(0, header + 1)}" activePane="bottomLeft" state="frozen"/>`;
  return [
    `${sheetStart}<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    `<cols>${widths.join("")}</cols><sheetData>${marks.join("")}${lineXml(header, names)}`,
  ].join("");
}

function footXml({ watermark, columns }: SheetPlan): string {
  const last = columns.length - 1;
  const merged = watermark.map((_, at) => `<mergeCell ref="${cellName(0, at)}:${cellName(last, at)}"/>`).join("");
  return [
    `</sheetData><mergeCells count="${watermark.length}">${merged}</mergeCells>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.8" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape"/>',
    `<headerFooter><oddFooter>${footerXml(watermark)}</oddFooter></headerFooter></worksheet>`,
  ].join("");
}

/** Excel takes 255 characters; an ampersand begins a code there unless it is written twice. */
const footerXml = (watermark: readonly string[]): string => {
  const words = watermark.join("  ").slice(0, 200).replaceAll("&", "＆");
  return escapeXml(`&L${words}&R&P / &N`);
};

const rowXml = (row: readonly Cell[], columns: readonly SheetColumn[], at: number): string =>
  lineXml(
    at,
    row
      .map((cell, column) =>
        cellXml(cell, cellName(column, at), columns[column]?.isWrapped ? cellStyle.wrapped : cellStyle.plain),
      )
      .join(""),
  );

const lineXml = (at: number, cells: string): string => `<row r="${at + 1}">${cells}</row>`;
