const path = require("node:path");
const attributes = require("./aria-attributes.js");

/** Puts the aria attributes into the compiled templates of the mini-program and into its runtime. */
module.exports = function ariaPlugin(ctx) {
  ctx.registerMethod({
    name: "onSetupClose",
    fn(platform) {
      if (!platform.template) return;
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, "aria-runtime.js"));
      platform.template.mergeComponents(ctx, attributes);
    },
  });
};
