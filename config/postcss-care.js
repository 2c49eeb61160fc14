/**
 * Care mode in one variable: every font size and line height that has a length becomes `calc(length * var(--fs, 1))`.
 * Relative values (unitless, em, %) already follow the font size and stay as they are.
 */
const LENGTH = /^(\d*\.?\d+)(px|rpx|rem|vw)$/;

function careMode() {
  return {
    postcssPlugin: "postcss-care",
    Declaration(declaration) {
      if (declaration.prop !== "font-size" && declaration.prop !== "line-height") return;
      const value = declaration.value.trim();
      // 0 is a trick to swallow white space, not a text size.
      if (!LENGTH.test(value) || parseFloat(value) === 0) return;
      declaration.value = `calc(${value} * var(--fs, 1))`;
    },
  };
}

module.exports = careMode;
module.exports.postcss = true;
