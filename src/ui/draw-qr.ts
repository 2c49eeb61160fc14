import { generate } from "lean-qr/nano";

/** The white border that readers need, in modules. */
const BORDER = 4;

/** Which squares of a QR code are dark, without the white border around it. */
export function qrModules(text: string): { size: number; isDark: (x: number, y: number) => boolean } {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new Error("a QR text is ASCII");
  const code = generate(text);
  return { size: code.size, isDark: (x, y) => code.get(x, y) };
}

/**
 * An SVG data address of the QR code: one element and about 3 KB, where a thousand squares would be too many nodes for
 * WeChat. The text must be ASCII, for which no text encoder is needed.
 */
export function drawQr(text: string): string {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new Error("a QR text is ASCII");
  const code = generate(text);
  const side = code.size + 2 * BORDER;
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'>` +
    `<path stroke='black' d='${darkRuns(code).join("")}'/></svg>`;
  return `data:image/svg+xml,${svg.replace(/</g, "%3C").replace(/>/g, "%3E")}`;
}

function darkRuns(code: { size: number; get: (x: number, y: number) => boolean }): string[] {
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (x < code.size && code.get(x, y)) x++;
      runs.push(`M${start + BORDER} ${y + BORDER + 0.5}h${x - start}`);
    }
  }
  return runs;
}
