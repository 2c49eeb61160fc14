/** Visible to the eye: not hidden by any style and of some size. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** The element in words for a report. */
export function nameOf(element: Element): string {
  const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ");
  const classes = Array.from(element.classList).filter((name) => name !== "hydrated");
  return `${element.tagName.toLowerCase()}.${classes.slice(0, 3).join(".")} “${words.slice(0, 24)}”`;
}

/** Where an audit looks: in the sheet that lies on top, or on the whole page. */
export function stage(): Element {
  const sheets = Array.from(document.querySelectorAll("[aria-modal=true]")).filter(isShown);
  return sheets.at(-1) ?? document.body;
}

export type ShownText = {
  readonly element: Element;
  readonly text: string;
  /** One box for each line of it. */
  readonly lines: readonly DOMRect[];
};

/** Every piece of text that can be read now. */
export function shownTexts(root: Element): ShownText[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: ShownText[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? "").trim();
    if (text === "" || element === null || element.matches("script, style") || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    texts.push({ element, text, lines: Array.from(range.getClientRects()).filter(({ width }) => width > 0) });
  }
  return texts;
}
