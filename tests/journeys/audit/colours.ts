type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads what `getComputedStyle` writes. */
function colourOf(written: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (written.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => {
  const mix = (top: number, under: number) => top * a + under * (1 - a);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
};

const part = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = ([r, g, b]: Colour): number => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);

/** The paint behind an element, all see-through layers mixed. */
export function groundOf(element: Element): string {
  let mixed: Colour = [255, 255, 255, 1];
  const layers: Colour[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const layer = colourOf(getComputedStyle(at).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  for (const layer of layers.reverse()) mixed = over(layer, mixed);
  return `rgb(${mixed.slice(0, 3).join(", ")})`;
}

/** WCAG's ratio of two colours, 1 to 21. */
export function contrastOf(front: string, ground: string): number {
  const under = colourOf(ground);
  const [light, dark] = [luminance(over(colourOf(front), under)), luminance(under)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
