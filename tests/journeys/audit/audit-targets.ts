import type { AuditRules, Finding } from "./finding";
import { isShown, nameOf, shownTexts } from "./shown";

/** Set on everything that listens for clicks, by the side that can ask the browser for listeners. */
export const clickTargetMark = "data-audit-click";

/** Sizes, overlaps and cut words of everything that can be tapped. */
export function auditTargets(root: Element, rules: AuditRules): Finding[] {
  const targets = Array.from(root.querySelectorAll(`[${clickTargetMark}], input, textarea`)).filter(
    (target) => isShown(target) && target.getAttribute("aria-disabled") !== "true",
  );
  return [...targets.flatMap((target) => size(target, rules)), ...overlaps(targets), ...targets.flatMap(covered)];
}

function size(target: Element, { targetPx, mainTargetPx }: AuditRules): Finding[] {
  const { width, height } = target.getBoundingClientRect();
  const isMain = target.closest(".big-button-main") !== null;
  const least = isMain ? mainTargetPx : targetPx;
  if (width + 0.5 >= least && height + 0.5 >= least) return [];
  const what = `${Math.round(width)} × ${Math.round(height)}, less than ${least}`;
  return [{ kind: isMain ? "main-size" : "target-size", where: nameOf(target), what }];
}

/** What stays at its place while other things scroll lies over them by design; only things that move together may not meet. */
function layerOf(element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (["fixed", "sticky"].includes(getComputedStyle(at).position) || scrollsDown(at)) return at;
  }
  return null;
}

const scrollsDown = (element: Element): boolean => ["auto", "scroll"].includes(getComputedStyle(element).overflowY);

function overlaps(targets: readonly Element[]): Finding[] {
  const placed = targets.map((target) => ({ target, box: target.getBoundingClientRect(), layer: layerOf(target) }));
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((other): Finding[] => {
      if (one.layer !== other.layer || one.target.contains(other.target) || other.target.contains(one.target))
        return [];
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (width <= 1 || height <= 1) return [];
      return [{ kind: "overlap", where: nameOf(one.target), what: `lies over ${nameOf(other.target)}` }];
    }),
  );
}

/** Scrolled to the middle, a finger in its middle must meet it and nothing else. */
function covered(target: Element): Finding[] {
  target.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = target.getBoundingClientRect();
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  if (met !== null && (target.contains(met) || met.contains(target))) return [];
  return [{ kind: "covered", where: nameOf(target), what: met === null ? "out of reach" : `under ${nameOf(met)}` }];
}

/** Words that leave the button, the box that hides what is too much, or the screen. */
export function auditCutText(root: Element): Finding[] {
  return shownTexts(root).flatMap(({ element, lines }): Finding[] => {
    const holders = holdersOf(element);
    const isCut = lines.some((line) => holders.some((holder) => sticksOut(line, holder)));
    return isCut ? [{ kind: "cut-text", where: nameOf(element), what: "does not fit" }] : [];
  });
}

function holdersOf(element: Element): DOMRect[] {
  const holders = [new DOMRect(0, -1e6, document.documentElement.clientWidth, 2e6)];
  for (
    let at: Element | null = element;
    at !== null && at !== document.body && !scrollsDown(at);
    at = at.parentElement
  ) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const hides = [overflowX, overflowY].some((overflow) => overflow === "hidden" || overflow === "clip");
    if (hides || at.hasAttribute(clickTargetMark)) holders.push(at.getBoundingClientRect());
  }
  return holders;
}

/** An example in a field that is cut off is no example; a field of several lines may break it. */
export function auditPlaceholders(root: Element): Finding[] {
  const pen = document.createElement("canvas").getContext("2d");
  return Array.from(root.querySelectorAll("input")).flatMap((input): Finding[] => {
    if (pen === null || !isShown(input)) return [];
    const { font, paddingLeft, paddingRight } = getComputedStyle(input);
    pen.font = font;
    const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    if (pen.measureText(input.placeholder).width <= room + 1) return [];
    return [{ kind: "cut-text", where: nameOf(input), what: `“${input.placeholder}” does not fit` }];
  });
}

const sticksOut = (line: DOMRect, holder: DOMRect): boolean =>
  line.left < holder.left - 1.5 ||
  line.right > holder.right + 1.5 ||
  line.top + line.height / 4 < holder.top ||
  line.bottom - line.height / 4 > holder.bottom;
