import { escapeXml } from "./cell-xml";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const numbered = (names: readonly string[], line: (place: number, name: string) => string): string =>
  names.map((name, at) => line(at + 1, name)).join("");

/** Cell formats in the order of `cellStyle`: plain, watermark, header, moment, wrapped. */
const styles = [
  `<styleSheet xmlns="${main}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts>',
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/></font>',
  '<font><sz val="11"/><color rgb="FF8A5A00"/><name val="宋体"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">',
  '<alignment vertical="top" wrapText="1"/></xf></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

/** Everything of an Excel file but its sheets, by path. Source: ECMA-376, the parts that Excel, WPS and readers need. */
export const workbookParts = (sheetNames: readonly string[]): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>`,
    numbered(
      sheetNames,
      (place) => `<Override PartName="/xl/worksheets/sheet${place}.xml" ContentType="${content}.worksheet+xml"/>`,
    ),
    "</Types>",
  ].join(""),
  "_rels/.rels": `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>`,
    numbered(sheetNames, (place, name) => `<sheet name="${escapeXml(name)}" sheetId="${place}" r:id="rId${place}"/>`),
    "</sheets></workbook>",
  ].join(""),
  "xl/_rels/workbook.xml.rels": [
    `${declaration}<Relationships xmlns="${relations}">`,
    numbered(
      sheetNames,
      (place) => `<Relationship Id="rId${place}" Type="${office}/worksheet" Target="worksheets/sheet${place}.xml"/>`,
    ),
    `<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ].join(""),
  "xl/styles.xml": `${declaration}${styles}`,
});

export const sheetPath = (place: number): string => `xl/worksheets/sheet${place}.xml`;
export const sheetStart = `${declaration}<worksheet xmlns="${main}">`;
