import { contrastOf, groundOf } from "./colours";
import type { AuditRules, Finding } from "./finding";
import { isShown, nameOf } from "./shown";

/** The page as a whole: its width, its language, its zoom, its icons, its phone button. */
export function auditFrame(root: Element, rules: AuditRules): Finding[] {
  return [...overflow(), ...language(), ...zoom(), ...icons(root), ...(rules.needsPhone ? phone() : [])];
}

/** Taro's frame cuts off what is too wide instead of scrolling, so what counts is where things end. */
function overflow(): Finding[] {
  const width = document.documentElement.clientWidth;
  return Array.from(document.querySelectorAll(".page, .page *"))
    .filter((one) => isShown(one) && leaves(one, width) && !isCutInside(one))
    .map((one) => ({ kind: "overflow", where: nameOf(one), what: `${edges(one)} on a width of ${width}` }));
}

function leaves(element: Element, width: number): boolean {
  const { left, right } = element.getBoundingClientRect();
  return left < -1 || right > width + 1;
}

function edges(element: Element): string {
  const { left, right } = element.getBoundingClientRect();
  return `from ${Math.round(left)} to ${Math.round(right)}`;
}

/** A part of the page that shows only a piece of what it holds, on purpose. */
function isCutInside(element: Element): boolean {
  const inside = element.parentElement?.closest(".page");
  for (let at = element.parentElement; at !== null && at !== inside; at = at.parentElement) {
    if (getComputedStyle(at).overflowX !== "visible") return true;
  }
  return false;
}

function language(): Finding[] {
  const { lang } = document.documentElement;
  return lang === "zh-CN" ? [] : [{ kind: "language", where: "html", what: `lang is “${lang}”` }];
}

function zoom(): Finding[] {
  const content = document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "";
  if (!/user-scalable\s*=\s*(no|0)|maximum-scale/.test(content)) return [];
  return [{ kind: "zoom", where: "meta viewport", what: content }];
}

function icons(root: Element): Finding[] {
  return Array.from(root.querySelectorAll(".icon"))
    .filter((icon) => isShown(icon) && icon.closest("[aria-disabled=true]") === null)
    .flatMap((icon): Finding[] => {
      // An icon is a shape cut out of its own background, so what lies behind is its parent's.
      const ratio = contrastOf(getComputedStyle(icon).backgroundColor, groundOf(icon.parentElement ?? icon));
      return ratio >= 4.5 ? [] : [{ kind: "icon-contrast", where: nameOf(icon), what: `${ratio.toFixed(1)} : 1` }];
    });
}

/** Help is found without looking: at the left edge, at the bottom of what can be seen, on every page of a resident. */
function phone(): Finding[] {
  const button = Array.from(document.querySelectorAll(".call-community")).find(isShown);
  if (button?.textContent.trim() !== "打电话给社区") return [{ kind: "phone", where: "page", what: "no 打电话给社区" }];
  const { left, bottom } = button.getBoundingClientRect();
  const tabBar = Array.from(document.querySelectorAll(".taro-tabbar__tabbar, .weui-tabbar")).find(isShown);
  const floor = tabBar?.getBoundingClientRect().top ?? window.innerHeight;
  if (left <= 17 && floor - bottom >= 0 && floor - bottom <= 40) return [];
  return [
    { kind: "phone", where: nameOf(button), what: `${left} px from the left, ${floor - bottom} from the bottom` },
  ];
}
