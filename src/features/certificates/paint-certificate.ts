import { sayFullDay } from "../../time/say-full-day";
import { sayMinutes } from "../../time/say-time";
import type { Certificate } from "./certificate-sheet";
import { qrModules } from "../../ui/draw-qr";

/** What a canvas of WeChat and one of a browser have in common. */
export type Painter = Pick<
  CanvasRenderingContext2D,
  | "fillRect"
  | "strokeRect"
  | "fillText"
  | "measureText"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "font"
  | "textAlign"
>;

export const certificateWidth = 1080;
export const certificateHeight = 1920;

const margin = 96;
const inner = certificateWidth - 2 * margin;
const red = "#c8102e";
const ink = "#1f1f1f";
const second = "#595959";

/** Paints a certificate as a picture to keep: what it says in large letters, its number and the code that checks it. */
export function paintCertificate(painter: Painter, certificate: Certificate): void {
  painter.fillStyle = "#ffffff";
  painter.fillRect(0, 0, certificateWidth, certificateHeight);
  painter.strokeStyle = red;
  painter.lineWidth = 8;
  painter.strokeRect(40, 40, certificateWidth - 80, certificateHeight - 80);
  painter.textAlign = "center";
  write(painter, { text: "志愿服务记录证明", x: certificateWidth / 2, y: 190, size: 76, colour: red });
  painter.textAlign = "left";
  let y = paragraph(painter, { text: sentenceOf(certificate), y: 310, size: 46, lead: 76 }) + 36;
  for (const text of linesOf(certificate)) y = paragraph(painter, { text, y, size: 38, lead: 60 }) + 8;
  paintEnd(painter, certificate);
}

const sentenceOf = ({ fromMs, minutes, personName, services, untilMs }: Certificate): string =>
  `兹证明 ${personName} 于 ${sayFullDay(fromMs)} 至 ${sayFullDay(untilMs - 1)} 参加志愿服务 ${services} 次，经社区确认，累计服务 ${sayMinutes(minutes)}。服务均为无偿。`;

const starWords = ["", "一星", "二星", "三星", "四星", "五星"] as const;
/** More than these would run into the code below. */
const categoriesMax = 5;

function linesOf(certificate: Certificate): readonly string[] {
  const star = starWords[certificate.starLevel] ?? "";
  const kinds = certificate.byCategory.slice(0, categoriesMax);
  const rest = certificate.byCategory.length - kinds.length;
  return [
    ...(star === "" ? [] : [`志愿者星级：${star}`]),
    ...(certificate.ratingWords === null ? [] : [`服务评价：${certificate.ratingWords}`]),
    ...certificate.honours.slice(0, 2).map(({ title }) => `荣誉：${title}`),
    ...kinds.map(({ categoryName, minutes, services }) => `${categoryName}：${services} 次，${sayMinutes(minutes)}`),
    ...(rest > 0 ? [`等 ${certificate.byCategory.length} 种服务`] : []),
  ];
}

const qrSide = 300;

function paintEnd(painter: Painter, { issuedAtMs, issuerName, qrText, serial }: Certificate): void {
  const bottom = certificateHeight;
  const right = certificateWidth - margin;
  painter.textAlign = "right";
  write(painter, { text: issuerName, x: right, y: bottom - 520, size: 44, colour: ink });
  write(painter, { text: sayFullDay(issuedAtMs), x: right, y: bottom - 454, size: 40, colour: ink });
  paintQr(painter, qrText, bottom - 120 - qrSide);
  painter.textAlign = "left";
  const x = margin + qrSide + 36;
  const [head, tail] = halves(serial);
  write(painter, { text: "编号", x, y: bottom - 350, size: 34, colour: second });
  write(painter, { text: head, x, y: bottom - 298, size: 40, colour: ink });
  write(painter, { text: tail, x, y: bottom - 244, size: 40, colour: ink });
  write(painter, { text: "在邻里帮“查验证明”里", x, y: bottom - 186, size: 32, colour: second });
  write(painter, { text: "扫码或输编号，可查真假", x, y: bottom - 142, size: 32, colour: second });
}

function paintQr(painter: Painter, text: string, top: number): void {
  const { isDark, size } = qrModules(text);
  const module = qrSide / size;
  painter.fillStyle = "#000000";
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isDark(x, y)) painter.fillRect(margin + x * module, top + y * module, module + 0.5, module + 0.5);
    }
  }
}

type Line = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
};

function write(painter: Painter, { colour, size, text, x, y }: Line): void {
  painter.fillStyle = colour;
  painter.font = `${size}px sans-serif`;
  painter.fillText(text, x, y);
}

type Lines = { readonly text: string; readonly y: number; readonly size: number; readonly lead: number };
/** These never begin a line. */
const clinging = "，。、）：";

/** Breaks after any character, as Chinese does, but not within a number; gives where the next line would stand. */
function paragraph(painter: Painter, { lead, size, text, y: top }: Lines): number {
  painter.font = `${size}px sans-serif`;
  let [line, y] = ["", top];
  for (const part of text.match(/\d+|\D/gu) ?? []) {
    if (painter.measureText(line + part).width > inner && !clinging.includes(part)) {
      write(painter, { text: line, x: margin, y, size, colour: ink });
      [line, y] = ["", y + lead];
    }
    line += part;
  }
  write(painter, { text: line, x: margin, y, size, colour: ink });
  return y + lead;
}

const halves = (serial: string): readonly [string, string] => {
  const parts = serial.split("-");
  return [parts.slice(0, 3).join("-"), parts.slice(3).join("-")];
};
