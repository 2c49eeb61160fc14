import { generate } from "lean-qr/nano";
import { drawQr } from "./draw-qr";

const TEXT = "LLB1.abcdefghijk.1234567890";

/** Draws the path again on a grid, as a reader's camera would see it. */
function modulesOf(picture: string): { side: number; dark: Set<string> } {
  const svg = decodeURIComponent(picture);
  const dark = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) ([\d.]+)h(\d+)/g))
    for (let step = 0; step < Number(length); step++) dark.add(`${Number(x) + step},${Math.floor(Number(y))}`);
  return { side: Number(/viewBox='0 0 (\d+)/.exec(svg)?.[1]), dark };
}

test("every dark module of the code, and no other, is drawn inside a border of four", () => {
  const code = generate(TEXT);
  const { side, dark } = modulesOf(drawQr(TEXT));
  expect(side).toBe(code.size + 8);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) expect([x, y, dark.has(`${x},${y}`)]).toEqual([x, y, code.get(x - 4, y - 4)]);
});

test('the picture can stand inside url("...") and stays small enough for one tap', () => {
  const picture = drawQr(TEXT);
  expect(picture).not.toMatch(/["<>\n]/);
  expect(picture.length).toBeLessThan(6_000);
});

test("a text that is not ASCII is a mistake of the page", () => {
  expect(() => drawQr("兑换")).toThrow();
  expect(() => drawQr("")).toThrow();
});
