import { contrastOf, groundOf } from "./colours";
import type { AuditRules, Finding } from "./finding";
import { nameOf, shownTexts, type ShownText } from "./shown";

/**
 * Text beside the matter, the only text that may be smaller than body: what a label, a time or a count adds to words that
 * stand next to it. All other text counts as body, so that new text has to be large unless somebody lists it here.
 */
const besideTheMatter = [
  ".text-small",
  ".status-chip",
  ".weui-tabbar__label",
  ".call-community-narrow",
  ".care-switch-note",
  ".list-row-note",
  ".timeline-when",
  ".field-count",
  ".segmented-count",
  ".bell-count",
  ".progress-line-words",
  ".staff-table-head",
  ".mall-offering-stock",
  ".serve-step",
].join(", ");

/** Sizes, leading, contrast and language of every piece of text. */
export function auditTexts(root: Element, rules: AuditRules): Finding[] {
  return shownTexts(root).flatMap((text) => [
    ...sizes(text, rules),
    ...leading(text),
    ...bodyContrast(text, rules),
    ...letters(text),
  ]);
}

const isBody = (element: Element): boolean => element.closest(besideTheMatter) === null;
const fontPx = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

function sizes({ element }: ShownText, { textPx, bodyPx }: AuditRules): Finding[] {
  const px = fontPx(element);
  const where = nameOf(element);
  if (px < textPx) return [{ kind: "text-size", where, what: `${px} px, less than ${textPx}` }];
  if (isBody(element) && px < bodyPx) return [{ kind: "body-size", where, what: `${px} px, less than ${bodyPx}` }];
  return [];
}

function leading({ element, lines }: ShownText): Finding[] {
  const tops = lines
    .map(({ top }) => Math.round(top))
    .filter((top, index, all) => index === 0 || top > (all[index - 1] ?? 0) + 2);
  const [first, second] = tops;
  if (first === undefined || second === undefined) return [];
  const ratio = (second - first + 0.6) / fontPx(element);
  if (ratio >= 1.3) return [];
  return [{ kind: "line-height", where: nameOf(element), what: `lines ${ratio.toFixed(2)} times the letters apart` }];
}

function bodyContrast({ element }: ShownText, { bodyContrast: least }: AuditRules): Finding[] {
  if (!isBody(element) || element.closest("[aria-disabled=true]") !== null) return [];
  const { color, fontWeight } = getComputedStyle(element);
  // WCAG asks less of large letters: 24 px, or 18.7 px and bold.
  const isLarge = fontPx(element) >= 24 || (fontPx(element) >= 18.66 && Number(fontWeight) >= 600);
  const ratio = contrastOf(color, groundOf(element));
  if (ratio >= (isLarge ? 4.5 : least)) return [];
  return [{ kind: "body-contrast", where: nameOf(element), what: `${ratio.toFixed(1)} : 1` }];
}

/** The number of a certificate begins with the letters of its city, as it is printed and checked. */
const serial = /[A-Z]{2}-\d{4}-[\d-]+/g;

/** No word of another alphabet is read by people who may know none. */
function letters({ element, text }: ShownText): Finding[] {
  const found = /[A-Za-z]+/.exec(text.replace(serial, ""));
  return found ? [{ kind: "letters", where: nameOf(element), what: found[0] }] : [];
}
