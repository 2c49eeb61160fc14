import { unzipSync } from "fflate";

/** A sheet as a reader of Excel files sees it. Cells are text, a number, or undefined; `xml` is everything in it. */
export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  readonly xml: string;
};

/** Opens an Excel file again, by its own parts alone: workbook, relations, sheets. Throws on what is not well-formed. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, Buffer.from(part).toString("utf8")]),
  );
  Object.values(parts).forEach(assertWellFormed);
  const targets = new Map(
    [...(parts["xl/_rels/workbook.xml.rels"] ?? "").matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(
      ([, id, target]) => [id, target],
    ),
  );
  return [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]+)"[^>]*r:id="([^"]+)"/g)].map(
    ([, name = "", id]) => {
      const xml = parts[`xl/${targets.get(id) ?? ""}`];
      if (xml === undefined) throw new Error(`the sheet ${name} has no part`);
      return { name, xml, rows: [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = ""]) => cellsOf(row)) };
    },
  );
}

function cellsOf(row: string): (string | number | undefined)[] {
  const cells: (string | number | undefined)[] = [];
  for (const [, column = "", attributes = "", inside = ""] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs)) {
    const place = Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const text = /<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1];
    if (/<f[ >]/.test(inside)) throw new Error(`a formula in ${column}`);
    cells[place] = attributes.includes('t="inlineStr"')
      ? unescape(text ?? "")
      : Number(/<v>(.*?)<\/v>/.exec(inside)?.[1] ?? NaN);
  }
  return cells;
}

const unescape = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** Every tag that opens closes in its turn, every ampersand begins an entity, and no forbidden character is in it. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, closing, name = "", rest = ""] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*)>/g)) {
    if (closing && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (!closing && !rest.endsWith("/")) open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.join("><")}> stays open`);
  if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(xml)) throw new Error("a bare ampersand");

  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) throw new Error("a forbidden character");
}

/** Excel's day number read as a moment, by the clock of Shanghai. */
export const momentOf = (excelDay: number): number => Math.round((excelDay - 25_569) * 86_400) * 1_000 - 8 * 3_600_000;
