import { generate } from "lean-qr";
import PDFDocument from "pdfkit";
import type { CertificateContent } from "../../domain/certificates/certificate";
import { certificateFont } from "./certificate-font";
import { certificateFacts, certificateSentence, sayDay, sayMinutes } from "./certificate-words";

const red = "#C8102E";
const black = "#1A1A1A";
const grey = "#595959";
const pale = "#F1F1F1";
const margin = 56;
const pageWidth = 595.28;
const pageHeight = 841.89;
const width = pageWidth - 2 * margin;
const footHeight = 96;
const qrSide = 72;
const rowSize = 10.5;

type Sheet = PDFKit.PDFDocument;

/** The certificate on A4, with its number and QR on every page. */
export function makeCertificatePdf(content: CertificateContent, qrText: string): Promise<Buffer> {
  const sheet = new PDFDocument({
    size: "A4",
    margins: { top: margin, left: margin, right: margin, bottom: footHeight },
    font: certificateFont() as never,
    info: {
      Title: `志愿服务记录证明 ${content.serial}`,
      Author: content.issuerName,
      CreationDate: new Date(content.issuedAtMs),
    },
    lang: "zh-CN",
  });
  const bytes = bytesOf(sheet);
  sheet.on("pageAdded", () => dressPage(sheet, content, qrText));
  dressPage(sheet, content, qrText);
  writeHead(sheet, content);
  writeSums(sheet, content);
  writeActivities(sheet, content);
  writeEnd(sheet, content);
  sheet.end();
  return bytes;
}

function bytesOf(sheet: Sheet): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    sheet.on("data", (part: Buffer) => parts.push(part));
    sheet.on("end", () => resolve(Buffer.concat(parts)));
    sheet.on("error", reject);
  });
}

/** Frame, watermark, number and QR: what makes every page belong to this certificate. */
function dressPage(sheet: Sheet, { serial }: CertificateContent, qrText: string): void {
  sheet.save();
  sheet
    .rotate(-35, { origin: [pageWidth / 2, pageHeight / 2] })
    .fillColor(pale)
    .fontSize(34);
  for (const line of [-260, 0, 260]) {
    sheet.text(`邻里帮 ${serial}`, -60, pageHeight / 2 + line, {
      width: pageWidth + 120,
      align: "center",
      lineBreak: false,
    });
  }
  sheet.restore();
  sheet
    .lineWidth(2)
    .strokeColor(red)
    .rect(28, 28, pageWidth - 56, pageHeight - 56)
    .stroke();
  drawQr(sheet, qrText, margin, pageHeight - 28 - 12 - qrSide);
  const besideQr = margin + qrSide + 12;
  // Beneath the margin text would begin a page of its own.
  const { bottom } = sheet.page.margins;
  sheet.page.margins.bottom = 0;
  sheet
    .fillColor(black)
    .fontSize(11)
    .text(`编号 ${serial}`, besideQr, pageHeight - 100, { lineBreak: false });
  sheet
    .fillColor(grey)
    .fontSize(9)
    .text("查真伪：打开“邻里帮”小程序的“查验证明”，扫左边的码或输入编号。", besideQr, pageHeight - 80, {
      lineBreak: false,
    });
  sheet.text("记录有更正或证明被撤销时，以查验的结果为准。", besideQr, pageHeight - 64, { lineBreak: false });
  sheet.page.margins.bottom = bottom;
  sheet.x = margin;
  sheet.y = margin;
}

function drawQr(sheet: Sheet, text: string, left: number, top: number): void {
  const code = generate(text);
  const module = qrSide / code.size;
  sheet
    .fillColor("#FFFFFF")
    .rect(left - 4, top - 4, qrSide + 8, qrSide + 8)
    .fill();
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) sheet.rect(left + x * module, top + y * module, module + 0.05, module + 0.05);
    }
  }
  sheet.fillColor("#000000").fill();
}

function writeHead(sheet: Sheet, content: CertificateContent): void {
  sheet.moveDown(1.5).fillColor(red).fontSize(28).text("志愿服务记录证明", { align: "center" });
  sheet.moveDown(0.9).fillColor(black).fontSize(14).text(certificateSentence(content), { lineGap: 8, indent: 28 });
  sheet.moveDown(0.4);
  for (const [name, value] of certificateFacts(content)) {
    sheet
      .fontSize(12)
      .fillColor(grey)
      .text(`${name}：`, { continued: true })
      .fillColor(black)
      .text(value, { lineGap: 4 });
  }
}

function writeTitle(sheet: Sheet, title: string): void {
  sheet.moveDown(0.9).fillColor(red).fontSize(13).text(title, margin, sheet.y);
  sheet.moveDown(0.3);
}

type Cells = readonly { readonly text: string; readonly share: number }[];

/** One line of a table; it begins a page of its own where it would be cut. */
function writeRow(sheet: Sheet, cells: Cells): void {
  sheet.fontSize(rowSize);
  const widths = cells.map(({ share }) => width * share);
  const heights = cells.map(({ text }, at) => sheet.heightOfString(text, { width: (widths[at] ?? 0) - 8 }));
  const height = Math.max(...heights) + 6;
  if (sheet.y + height > pageHeight - footHeight - 12) sheet.addPage().fontSize(rowSize);
  const top = sheet.y;
  let left = margin;
  cells.forEach(({ text }, at) => {
    sheet.fillColor(black).text(text, left, top + 2, { width: (widths[at] ?? 0) - 8 });
    left += widths[at] ?? 0;
  });
  sheet
    .lineWidth(0.5)
    .strokeColor("#D9D9D9")
    .moveTo(margin, top + height)
    .lineTo(margin + width, top + height)
    .stroke();
  sheet.x = margin;
  sheet.y = top + height + 2;
}

function writeSums(sheet: Sheet, { byCategory }: CertificateContent): void {
  writeTitle(sheet, "按服务种类");
  for (const { categoryName, minutes, services } of byCategory) {
    writeRow(sheet, [
      { text: categoryName, share: 0.5 },
      { text: `${services} 次`, share: 0.2 },
      { text: sayMinutes(minutes), share: 0.3 },
    ]);
  }
}

function writeActivities(sheet: Sheet, { activities, moreActivities }: CertificateContent): void {
  writeTitle(sheet, moreActivities === 0 ? "服务记录" : `服务记录（最近 ${activities.length} 次）`);
  for (const { activity, atMs, minutes, source } of activities) {
    writeRow(sheet, [
      { text: sayDay(atMs), share: 0.28 },
      { text: source === "backfill" ? `${activity}（补录）` : activity, share: 0.47 },
      { text: sayMinutes(minutes), share: 0.25 },
    ]);
  }
  if (moreActivities > 0) {
    sheet.moveDown(0.3).fillColor(grey).fontSize(10).text(`另有 ${moreActivities} 次已计入上面的合计。`);
  }
}

function writeEnd(sheet: Sheet, { issuedAtMs, issuerName }: CertificateContent): void {
  if (sheet.y + 90 > pageHeight - footHeight) sheet.addPage();
  sheet.moveDown(1.5).fillColor(black).fontSize(13).text(issuerName, margin, sheet.y, { width, align: "right" });
  sheet.text(sayDay(issuedAtMs), { width, align: "right" });
}
