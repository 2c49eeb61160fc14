import postcss from "postcss";
import careMode from "./postcss-care.js";

const under = (css: string) => postcss([careMode()]).process(css, { from: undefined }).css;

test.each([
  ["font-size: 16px", "font-size: calc(16px * var(--fs, 1))"],
  ["font-size: 32rpx", "font-size: calc(32rpx * var(--fs, 1))"],
  ["line-height: 1.2rem", "line-height: calc(1.2rem * var(--fs, 1))"],
  ["line-height: 1.5", "line-height: 1.5"],
  ["font-size: 1.25em", "font-size: 1.25em"],
  ["font-size: 120%", "font-size: 120%"],
  ["font-size: inherit", "font-size: inherit"],
  ["font-size: 0", "font-size: 0"],
  ["line-height: 0px", "line-height: 0px"],
  ["height: 44px", "height: 44px"],
])("%s becomes %s", (given, expected) => {
  expect(under(`.a { ${given} }`)).toBe(`.a { ${expected} }`);
});

test("a sheet that has been through it already is left as it is", () => {
  const once = under(".a { font-size: 16px }");
  expect(under(once)).toBe(once);
});
