import path from "node:path";
import { defineConfig, type UserConfigExport } from "@tarojs/cli";
import { ProvidePlugin } from "webpack";

const root = path.resolve(__dirname, "..");

/**
 * Own styles are written in real pixels (designWidth 375): rpx would shrink text below 14 px and targets below 44 px
 * on a 320 px phone. taro-ui is drawn for 750, so its one style sheet, and the numbers it converts while running, are halved.
 */
const pxtransform = {
  enable: true,
  // The plugin knows "px", its type does not.
  config: { targetUnit: "px" as "rpx", onePxTransform: false },
};

// The function's text is copied into the built application, so it must not use anything outside itself.
function designWidth(input?: { file?: string } | string | number): number {
  return typeof input === "number" || typeof input === "string" || (input?.file ?? "").includes("taro-ui") ? 750 : 375;
}

// WeChat's phones have no TextEncoder.
const textEncoder = [path.join(root, "src/device/ascii-text-encoder.ts"), "AsciiTextEncoder"];

const careMode = { "./config/postcss-care.js": { enable: true, config: {} } };

const sourcesOutsideSrc = [path.join(root, "domain"), path.join(root, "contract")];

// Shipped as newer JavaScript than the oldest phones understand.
const modernPackages = [/node_modules[\\/](valibot|zustand|lean-qr)[\\/]/];

const compile = { include: [...sourcesOutsideSrc, (file: string) => modernPackages.some((rule) => rule.test(file))] };

// taro-ui is written with @import, which newer Sass warns about in every build.
const sassLoaderOption = { sassOptions: { silenceDeprecations: ["import"] } };

const base: UserConfigExport = {
  projectName: "linlibang",
  date: "2026-9-1",
  designWidth,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: "src",
  // A build of the scripts goes aside first and is swapped in when it is whole.
  outputRoot: process.env["LINLIBANG_OUTPUT_ROOT"] ?? "dist/" + (process.env["TARO_ENV"] ?? "weapp"),
  plugins: [path.join(root, "config/aria-plugin.js")],
  framework: "react",
  compiler: { type: "webpack5", prebundle: { enable: false } },
  cache: { enable: false },
  terser: { enable: true, config: {} },
  mini: {
    compile,
    sassLoaderOption,
    postcss: { pxtransform, ...careMode, cssModules: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain) {
      chain.plugin("text-encoder").use(ProvidePlugin, [{ TextEncoder: textEncoder }]);
    },
  },
  h5: {
    publicPath: "/app/",
    staticDirectory: "static",
    esnextModules: ["taro-ui"],
    router: { mode: "hash" },
    compile,
    sassLoaderOption,
    output: { filename: "js/[name].[contenthash:8].js", chunkFilename: "js/[name].[contenthash:8].js" },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: "css/[name].[contenthash:8].css",
      chunkFilename: "css/[name].[contenthash:8].css",
    },
    postcss: { pxtransform, ...careMode, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  },
};

export default defineConfig(() => Promise.resolve(base));
