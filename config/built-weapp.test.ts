import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const dist = path.resolve(__dirname, "../dist/weapp");

/** The built mini-program is what ships, so its absence is a failure and never a reason to skip. */
function built(file: string): string {
  const fullPath = path.join(dist, file);
  if (!existsSync(fullPath)) throw new Error(`dist/weapp/${file} is missing: build first (npm run build)`);
  return readFileSync(fullPath, "utf8");
}

function builtStyles(): string {
  built("app.wxss");
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".wxss"))
    .map(built)
    .join("\n");
}

test.each(["aria-role", "aria-label", "aria-hidden", "aria-checked", "aria-disabled"])(
  "the compiled templates and the runtime both carry %s",
  (attribute) => {
    expect(built("base.wxml")).toMatch(new RegExp(`<view [^>]*${attribute}=`));
    expect(built("app.js") + built("taro.js")).toContain(attribute);
  },
);

test("whatever the pages use can be named for a screen reader", () => {
  const tags = built("base.wxml").match(/<(view|text|image|button|input|textarea|switch) [^>]*>/g) ?? [];
  // Taro has short templates for elements that carry nothing but a class, a style and a tap.
  const isShort = (tag: string) => /^<\w+( (style|class|bindtap|mode|src|id|data-sid)="[^"]*"| )*>$/.test(tag);
  const full = tags.filter((tag) => !isShort(tag));
  expect(full.length).toBeGreaterThan(0);
  expect(full.filter((tag) => !tag.includes("aria-label="))).toEqual([]);
});

test("care mode reaches the compiled styles, and no text is left out of it", () => {
  const styles = builtStyles();
  expect(styles).toMatch(/font-size:calc\(\d+px ?\* ?var\(--fs, ?1\)\)/);
  expect(styles.match(/font-size:[\d.]*[1-9][\d.]*(px|rpx)/g) ?? []).toEqual([]);
});

test("styles of the browser build stay out of the mini-program", () => {
  expect(builtStyles()).not.toContain("weui-tabbar");
});
