export type AriaRole =
  | "button"
  | "link"
  | "radio"
  | "checkbox"
  | "switch"
  | "tab"
  | "radiogroup"
  | "group"
  | "tablist"
  | "heading"
  | "img"
  | "list"
  | "listitem"
  | "dialog"
  | "alert"
  | "status"
  | "table"
  | "row"
  | "cell"
  | "columnheader"
  | "main"
  | "banner"
  | "contentinfo";

export type AriaState = {
  role?: AriaRole;
  label?: string | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  expanded?: boolean | undefined;
  hidden?: boolean | undefined;
  live?: "polite" | "assertive";
  modal?: boolean;
  level?: number;
};

const pressable: readonly AriaRole[] = ["button", "link", "radio", "checkbox", "switch", "tab"];
const isBrowser = process.env.TARO_ENV === "h5";

// WeChat has no landmarks; there a page is the page.
const landmarks: readonly AriaRole[] = ["main", "banner", "contentinfo"];

/**
 * What a screen reader is told, in the words of the platform: WeChat reads `aria-role`, a browser `role`, and only a browser
 * needs to be told that the keyboard may stop here. Spread it into a Taro component.
 */
export function aria(state: AriaState): Record<string, string | number> {
  const attributes: Record<string, string | number> = {};
  for (const name of ["label", "checked", "selected", "disabled", "expanded", "hidden", "live", "modal"] as const) {
    if (state[name] !== undefined) attributes[`aria-${name}`] = String(state[name]);
  }
  return { ...attributes, ...roleAttributes(state) };
}

function roleAttributes({ role, level, disabled }: AriaState): Record<string, string | number> {
  if (!role) return {};
  if (!isBrowser) return landmarks.includes(role) ? {} : { "aria-role": role };
  const attributes: Record<string, string | number> = { role };
  if (level) attributes["aria-level"] = level;
  if (pressable.includes(role)) attributes["tabIndex"] = disabled ? -1 : 0;
  return attributes;
}
