import { dayMs, shanghaiOffsetMs } from "../../../domain/calendar/shanghai-day";

/** What a cell holds. A moment becomes a real Excel date, so that it sorts, filters and subtracts. */
export type Cell = string | number | { readonly atMs: number } | null;

/** Excel keeps no more in a cell. */
const textMax = 32_767;
/** 1970-01-01 in Excel's days. */
const epochDay = 25_569;

/** Places in the style sheet's list of cell formats. */
export const cellStyle = { plain: 0, watermark: 1, header: 2, moment: 3, wrapped: 4 } as const;

/**
 * Text that could be read as a formula gets an apostrophe: in the file it is text anyway, but it would come alive once
 * the sheet is saved as CSV and opened again. Chinese versions of Excel take full-width signs as well.
 */
export const withoutFormula = (text: string): string => (/^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

/** What XML cannot carry at all: control characters, halves of pairs, two non-characters. */
const unwritable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

export const escapeXml = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>"\r]/g, (sign) => entities[sign] ?? "");

/** A1, B7, AA3: `column` and `row` count from 0. */
export function cellName(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  const before = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${before}${letter}${row + 1}`;
}

/** One cell. Texts stand in the cell itself: no reader evaluates an inline string. */
export function cellXml(cell: Cell, name: string, style: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${name}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === "object") {
    return `<c r="${name}" s="${cellStyle.moment}"><v>${excelDay(cell.atMs)}</v></c>`;
  }
  const text = escapeXml(withoutFormula(cell).slice(0, textMax));
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Days as Excel counts them, by the clock of Shanghai: a sheet has no time zone. */
const excelDay = (atMs: number): number => Math.floor((atMs + shanghaiOffsetMs) / 1_000) / (dayMs / 1_000) + epochDay;
